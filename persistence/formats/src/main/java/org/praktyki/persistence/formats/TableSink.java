package org.praktyki.persistence.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Where a table is written, row after row. Closing it ends the table and leaves the stream open. */
interface TableSink extends Closeable {

    /** Begins a table. */
    interface Opener {
        TableSink open(OutputStream out) throws IOException;
    }

    /**
     * Writes a row.
     *
     * @param paths of the fields that its cells give
     * @param cells as text, empty ones too
     */
    void row(List<String> paths, List<String> cells) throws IOException;
}
