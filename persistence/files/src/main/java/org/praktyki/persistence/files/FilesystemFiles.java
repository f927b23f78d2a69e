package org.praktyki.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.StoredFile;
import org.praktyki.core.spi.StorageException;

/**
 * Keeps files in a folder, each under the SHA-256 of its content: {@code ab/cd/abcd…}. A file is either whole and on the disk,
 * or not there. Safe for use by several threads, and by several processes on one folder.
 */
public final class FilesystemFiles implements FileStore {

    private final Path folder;

    private FilesystemFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder, and removes what uploads left behind that were killed more than a day ago.
     *
     * @param folder made where it is missing
     * @throws StorageException naming the folder, where it cannot be used
     */
    public static FilesystemFiles open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    /** The same at another time, for tests. */
    static FilesystemFiles open(Path folder, Clock clock) {
        try {
            Files.createDirectories(folder);
            Upload.removeStale(folder, clock.instant());
            return new FilesystemFiles(folder);
        } catch (IOException e) {
            throw new StorageException("The folder " + folder + " cannot be used for files", e);
        }
    }

    @Override
    public StoredFile store(InputStream content) throws IOException {
        try (Upload upload = Upload.into(folder)) {
            StoredFile file = upload.read(content);
            Path target = path(file.key());
            if (!holds(target, file.size())) {
                Files.createDirectories(target.getParent());
                upload.moveTo(target);
            }
            return file;
        }
    }

    /** A file of the wrong size was damaged from outside: the upload takes its place. */
    private static boolean holds(Path target, long size) throws IOException {
        try {
            return Files.size(target) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public Optional<InputStream> open(FileKey key) throws IOException {
        try {
            return Optional.of(Files.newInputStream(path(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Two levels of folders, so that none grows too long to be listed or copied with ease. */
    private Path path(FileKey key) {
        String hash = key.value();
        return folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }
}
