package org.praktyki.core.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file to be imported. It may be read several times, and may be larger than memory. */
public interface ImportFile {

    /** Its name, for the answer; its ending may help to tell its format. */
    String name();

    /** How many bytes it has. */
    long size() throws IOException;

    /** Opens it; the caller closes the stream. */
    InputStream open() throws IOException;

    /** Where it lies on disk, where it does. */
    default Optional<Path> path() {
        return Optional.empty();
    }

    /** The first bytes of the file, fewer where it has no more. */
    default byte[] beginning(int length) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(length);
        }
    }

    /** A file on disk, called by its path. */
    static ImportFile of(Path path) {
        return of(path.toString(), path);
    }

    /** A file on disk under a name that someone gave it, as with an upload. */
    static ImportFile of(String name, Path path) {
        return new OnDisk(name, path);
    }

    /** A small file in memory. */
    static ImportFile of(String name, byte[] content) {
        return new InMemory(name, content);
    }

    /** A file that lies on disk. */
    record OnDisk(String name, Path file) implements ImportFile {
        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public Optional<Path> path() {
            return Optional.of(file);
        }
    }

    /** A file in memory. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record InMemory(String name, byte[] content) implements ImportFile {
        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }
}
