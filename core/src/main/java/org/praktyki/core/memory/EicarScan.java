package org.praktyki.core.memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.praktyki.core.file.Content;
import org.praktyki.core.file.VirusScan;

/**
 * Finds only the harmless file that every scanner reports as a virus, so that the way of a refused upload can be tried out: the
 * EICAR Standard Anti-Virus Test File of 1 May 2003.
 */
public final class EicarScan implements VirusScan {

    /** In two halves, lest a scanner report this very class. */
    private static final String BEGINNING = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$";

    private static final String REST = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Override
    public Optional<String> infection(Content content) throws IOException {
        String signature = BEGINNING.concat(REST);
        try (InputStream in = content.open()) {
            String first = new String(in.readNBytes(signature.length()), StandardCharsets.US_ASCII);
            return first.equals(signature) ? Optional.of("EICAR-Test-File") : Optional.empty();
        }
    }
}
