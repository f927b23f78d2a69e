package org.praktyki.persistence.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.praktyki.core.exchange.ImportFile;

/** A file where it can be read at any place: where it lies or, until closed, in a copy. */
record OnDisk(Path path, boolean copied) implements Closeable {

    static OnDisk of(ImportFile file) throws IOException {
        Optional<Path> path = file.path();
        if (path.isPresent()) {
            return new OnDisk(path.get(), false);
        }
        OnDisk copy = new OnDisk(Files.createTempFile("praktyki", ".import"), true);
        try (InputStream in = file.open()) {
            Files.copy(in, copy.path(), StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (copied) {
            Files.deleteIfExists(path);
        }
    }
}
