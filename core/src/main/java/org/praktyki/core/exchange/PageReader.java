package org.praktyki.core.exchange;

import java.io.IOException;
import java.util.Optional;
import org.praktyki.core.finding.Problem;

/** Reads files that are one page of a practice each. Nobody can tell them by their beginning, so it takes every file. */
@FunctionalInterface
public interface PageReader extends PracticeReader {

    /** How large a page may be; real ones have a few dozen kilobytes. */
    int MAX_BYTES = 4_000_000;

    /**
     * Reads one page.
     *
     * @param content the file's bytes, in whatever encoding
     * @throws UnreadablePageException where it is no page of a practice; says why
     */
    ParsedPage read(byte[] content);

    @Override
    default Optional<Records> open(ImportFile file) throws IOException {
        byte[] content = file.beginning(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw new UnreadablePageException(Problem.FILE_TOO_LARGE);
        }
        Place place = Place.of(file.name());
        ParsedPage page = read(content);
        return Optional.of(new OnePage(new ImportRecord.Page(place, page, correction(place, page)), content.length));
    }

    /** Reads a page once more with other values; absent unless the reader can. */
    default Optional<Correction> correction(Place place, ParsedPage page) {
        return Optional.empty();
    }

    /** The records of a file that is one page. */
    final class OnePage implements Records {
        private final long size;
        private Optional<ImportRecord> waiting;

        OnePage(ImportRecord.Page page, long size) {
            this.waiting = Optional.of(page);
            this.size = size;
        }

        @Override
        public Optional<ImportRecord> next() {
            Optional<ImportRecord> next = waiting;
            waiting = Optional.empty();
            return next;
        }

        @Override
        public long position() {
            return waiting.isPresent() ? 0 : size;
        }

        @Override
        public void close() {}
    }
}
