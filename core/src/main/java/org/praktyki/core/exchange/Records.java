package org.praktyki.core.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.practice.Attachment;

/** The records of an open file, one after another; no more than one of them is held. */
public interface Records extends Closeable {

    /**
     * The next record. A record that cannot be read is one too; the next may be good.
     *
     * @return empty at the end
     * @throws IOException where the file cannot be read on
     */
    Optional<ImportRecord> next() throws IOException;

    /** How many bytes of the file were read so far, about. */
    long position();

    /** Which column goes where, in the order of the file; empty for a format without columns. */
    default List<Column> columns() {
        return List.of();
    }

    /**
     * Opens the content of an attachment that came along; the caller closes it.
     *
     * @return empty where it did not
     */
    default Optional<InputStream> content(Attachment attachment) throws IOException {
        return Optional.empty();
    }
}
