package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.praktyki.core.file.Content;
import org.praktyki.core.file.VirusScan;

/** What every virus scan promises. */
public abstract class VirusScanContract {

    /** The EICAR Standard Anti-Virus Test File of 1 May 2003, in halves lest a scanner report this class. */
    private static final Content TEST_FILE =
            content("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-".concat("TEST-FILE!$H+H*"));

    /** The scan. */
    protected abstract VirusScan scan();

    private static Content content(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theTestFileOfAllScannersIsFoundByName() throws IOException {
        assertThat(scan().infection(TEST_FILE))
                .hasValueSatisfying(name -> assertThat(name).isNotBlank());
    }

    @Test
    void harmlessContentsPass() throws IOException {
        assertThat(scan().infection(content("Regulamin konsultacji"))).isEmpty();
        assertThat(scan().infection(content(""))).isEmpty();
        assertThat(scan().infection(Content.of(new byte[100_000]))).isEmpty();
    }

    @Test
    void theContentCanStillBeReadAfterwards() throws IOException {
        Content content = content("Regulamin konsultacji");
        scan().infection(content);
        try (InputStream in = content.open()) {
            assertThat(in).hasContent("Regulamin konsultacji");
        }
    }
}
