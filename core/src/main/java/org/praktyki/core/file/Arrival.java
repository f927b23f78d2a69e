package org.praktyki.core.file;

import java.io.IOException;

/** A content that has come in whole and is not kept yet. Closing it drops it, unless it was kept. */
public interface Arrival extends Content, AutoCloseable {

    /** The address that it has once it is kept. */
    FileKey key();

    /**
     * Keeps it. A content that is there already is not stored again, but counts as young once more: whoever brings it is about
     * to use it.
     *
     * @throws IOException where it cannot be written
     */
    StoredFile keep() throws IOException;

    @Override
    void close() throws IOException;
}
