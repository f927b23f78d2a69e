package org.praktyki.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Keeps files by their content, so that nothing is stored twice. */
public interface FileStore {

    /**
     * Takes a content in, without keeping it yet. Nothing is left behind where reading or writing fails.
     *
     * @param content read to its end, not closed
     * @param limit how many bytes it may have; reading stops right behind them
     * @throws FileTooLargeException where it has more
     * @throws IOException where the content cannot be read or written
     */
    Arrival receive(InputStream content, long limit) throws IOException;

    /**
     * Takes a content in and keeps it.
     *
     * @param content read to its end, not closed
     * @throws IOException where the content cannot be read or written
     */
    default StoredFile store(InputStream content) throws IOException {
        try (Arrival arrival = receive(content, Long.MAX_VALUE)) {
            return arrival.keep();
        }
    }

    /**
     * Opens a content; the caller closes it. To skip is cheap.
     *
     * @return empty where there is none with this key
     * @throws IOException where it is there but cannot be read
     */
    Optional<InputStream> open(FileKey key) throws IOException;

    /**
     * Removes what nobody uses, and what uploads left behind that were killed. May run while others store: a content that
     * is stored again in that very moment stays.
     *
     * @param inUse all keys in use
     * @param before only contents last kept before this are removed: younger ones may be about to be used
     * @return what was removed
     * @throws IOException where the store cannot be listed or written
     */
    Swept sweep(Set<FileKey> inUse, Instant before) throws IOException;
}
