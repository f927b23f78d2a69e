package org.praktyki.persistence.formats;

import java.io.IOException;
import java.util.Optional;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.PracticeReader;
import org.praktyki.core.exchange.Records;

/** Reads an archive of files of all the other formats, with the contents of attachments below {@code attachments/}. */
final class ZipReader implements PracticeReader {

    @Override
    public Optional<Records> open(ImportFile file) throws IOException {
        if (!SafeZip.isZip(file)) {
            return Optional.empty();
        }
        SafeZip zip = SafeZip.open(file);
        if (zip.entry(XlsxReader.WORKBOOK).isPresent()) {
            zip.close();
            return Optional.empty();
        }
        return Optional.of(new ZipRecords(file.name(), zip, file.size()));
    }
}
