package org.praktyki.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Keeps files by their content, so that nothing is stored twice. */
public interface FileStore {

    /**
     * Stores a content. Nothing is left behind where reading or writing fails.
     *
     * @param content read to its end, not closed
     * @throws IOException where the content cannot be read or written
     */
    StoredFile store(InputStream content) throws IOException;

    /**
     * Opens a content; the caller closes it.
     *
     * @return empty where there is none with this key
     * @throws IOException where it is there but cannot be read
     */
    Optional<InputStream> open(FileKey key) throws IOException;
}
