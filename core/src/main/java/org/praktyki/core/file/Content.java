package org.praktyki.core.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes that can be read more than once. */
public interface Content {

    /** How many bytes. */
    long size();

    /**
     * Opens it at its beginning; the caller closes it.
     *
     * @throws IOException where it cannot be read
     */
    InputStream open() throws IOException;

    /** Where it lies as a file, for whoever has to jump about in it; empty where it does not. Nobody writes to it. */
    default Optional<Path> path() {
        return Optional.empty();
    }

    /** A content in memory; the array is not copied. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
