package org.praktyki.persistence.formats;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.PracticeReader;
import org.praktyki.core.exchange.Records;

/**
 * Reads practices from a table as text, its values between semicolons, commas or tabs, in UTF-8, UTF-16 or Windows-1250. It is told by
 * the headings in its first row.
 */
final class CsvReader implements PracticeReader {

    private static final int HEAD = 64_000;

    private final NodeReader nodes;

    CsvReader(AttachmentReader.Companions companions) {
        this.nodes = new NodeReader(new AttachmentReader(companions));
    }

    @Override
    public Optional<Records> open(ImportFile file) throws IOException {
        Optional<Character> separator = separator(TextBytes.head(file.beginning(HEAD)));
        if (separator.isEmpty()) {
            return Optional.empty();
        }
        Charset charset = TextBytes.charset(file);
        return TableRecords.of(file.name(), CsvRows.open(file, charset, separator.get()), nodes);
    }

    /** The one that parts the first row into the most headings that are known. */
    private static Optional<Character> separator(String head) {
        return Stream.of(';', ',', '\t')
                .filter(separator -> TableRecords.isHead(CsvRows.first(head, separator)))
                .max(Comparator.comparingLong(separator -> TableRecords.known(CsvRows.first(head, separator))));
    }
}
