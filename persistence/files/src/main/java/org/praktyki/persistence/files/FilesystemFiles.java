package org.praktyki.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.file.Arrival;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.Swept;
import org.praktyki.core.spi.StorageException;

/**
 * Keeps files in a folder, each under the SHA-256 of its content: {@code ab/cd/abcd…}. A file is either whole and on the disk,
 * or not there. Safe for use by several threads, and by several processes on one folder.
 */
public final class FilesystemFiles implements FileStore {

    private final Folder folder;

    private FilesystemFiles(Folder folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder, removes what uploads left behind that were killed more than a day ago, and puts back what a sweep had
     * put aside when it was killed.
     *
     * @param folder made where it is missing
     * @throws StorageException naming the folder, where it cannot be used
     */
    public static FilesystemFiles open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    /** The same at another time, for tests. */
    static FilesystemFiles open(Path path, Clock clock) {
        try {
            Folder folder = new Folder(Files.createDirectories(path), clock);
            Upload.removeStale(folder);
            Sweep.putBack(folder);
            return new FilesystemFiles(folder);
        } catch (IOException e) {
            throw new StorageException("The folder " + path + " cannot be used for files", e);
        }
    }

    @Override
    public Arrival receive(InputStream content, long limit) throws IOException {
        return Upload.read(folder, content, limit);
    }

    @Override
    public Optional<InputStream> open(FileKey key) throws IOException {
        try {
            return Optional.of(Files.newInputStream(folder.path(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Swept sweep(Set<FileKey> inUse, Instant before) throws IOException {
        Upload.removeStale(folder);
        return new Sweep(folder, inUse, before).run();
    }
}
