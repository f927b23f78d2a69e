package org.praktyki.persistence.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Set;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.Swept;

/**
 * Removes files that nobody uses, while others may store the very same contents, in other processes too. So a file is first put
 * aside, and only then looked at again: whoever kept it before finds it put back, and whoever keeps it afterwards brings it anew.
 */
final class Sweep {

    private static final String PREFIX = "sweep-";
    private static final String SUFFIX = ".tmp";

    private final Folder folder;
    private final Set<FileKey> inUse;
    private final Instant before;

    Sweep(Folder folder, Set<FileKey> inUse, Instant before) {
        this.folder = folder;
        this.inUse = inUse;
        this.before = before;
    }

    Swept run() throws IOException {
        Swept swept = Swept.NOTHING;
        for (FileKey key : folder.keys()) {
            if (!inUse.contains(key)) {
                swept = sweep(key, swept);
            }
        }
        return swept;
    }

    private Swept sweep(FileKey key, Swept swept) throws IOException {
        Path file = folder.path(key);
        try {
            long size = Files.size(file);
            return Folder.isOlder(file, before) && removed(file, key) ? swept.and(size) : swept;
        } catch (NoSuchFileException e) {
            return swept; // another process sweeps too, and was faster
        }
    }

    private boolean removed(Path file, FileKey key) throws IOException {
        Path aside = folder.root().resolve(PREFIX + key + SUFFIX);
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        if (Folder.isOlder(aside, before)) {
            return Files.deleteIfExists(aside);
        }
        folder.moveIn(aside, key);
        return false;
    }

    /** Puts back what a sweep had put aside when it was killed, as young as if it had just been kept. */
    static void putBack(Folder folder) throws IOException {
        try (DirectoryStream<Path> aside = Files.newDirectoryStream(folder.root(), PREFIX + "*" + SUFFIX)) {
            for (Path file : aside) {
                String name = file.getFileName().toString();
                String key = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
                if (FileKey.matches(key)) {
                    putBack(folder, file, new FileKey(key));
                }
            }
        }
    }

    private static void putBack(Folder folder, Path file, FileKey key) throws IOException {
        try {
            folder.touch(file);
            folder.moveIn(file, key);
        } catch (NoSuchFileException e) {
            // it was not left behind: another process is sweeping at this moment
        }
    }
}
