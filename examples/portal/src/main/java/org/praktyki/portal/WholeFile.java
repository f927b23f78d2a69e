package org.praktyki.portal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A new file that is there whole, or not at all, and that nobody but its owner can read. */
record WholeFile(Path path) {

    private static final int BUFFER = 1 << 16;

    WholeFile {
        path = path.toAbsolutePath().normalize();
    }

    /** Writes to a stream. */
    @FunctionalInterface
    interface Writing<T> {
        T to(OutputStream out) throws IOException;
    }

    /**
     * Writes it.
     *
     * @throws FileAlreadyExistsException where there is one of this name
     */
    <T> T write(Writing<T> writing) throws IOException {
        refuseExisting();
        // made for its owner alone, wherever the file system knows such a thing
        Path temporary = Files.createTempFile(path.getParent(), ".praktyki-", ".tmp");
        try {
            T result = write(temporary, writing);
            refuseExisting();
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void refuseExisting() throws IOException {
        if (Files.exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
    }

    private static <T> T write(Path temporary, Writing<T> writing) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            T result = writing.to(out);
            out.flush();
            channel.force(true);
            return result;
        }
    }
}
