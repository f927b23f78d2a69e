package org.praktyki.persistence.files;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.praktyki.core.file.FileKey;

/**
 * Where which file lies. A file's time says when it was last kept.
 *
 * @param root of all
 * @param clock the time
 */
record Folder(Path root, Clock clock) {

    private static final boolean WINDOWS = File.separatorChar == '\\';

    /** Two levels of folders, so that none grows too long to be listed or copied with ease. */
    Path path(FileKey key) {
        String hash = key.value();
        return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
    }

    /** The keys of the files that lie where their names say. */
    List<FileKey> keys() throws IOException {
        List<FileKey> keys = new ArrayList<>();
        for (String first : names(root, "[0-9a-f]{2}")) {
            for (String second : names(root.resolve(first), "[0-9a-f]{2}")) {
                names(root.resolve(first).resolve(second), first + second + "[0-9a-f]{60}")
                        .forEach(name -> keys.add(new FileKey(name)));
            }
        }
        return keys;
    }

    /** The names in a folder that have a form. What they name may be gone already: others work here too. */
    private static List<String> names(Path folder, String form) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        }
        names.removeIf(name -> !name.matches(form));
        return names;
    }

    /** Says that a file was kept just now. */
    void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    static boolean isOlder(Path file, Instant moment) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
    }

    /** Gives a file its lasting place; after a power cut it is there whole, or not at all. */
    void moveIn(Path file, FileKey key) throws IOException {
        Path target = path(key);
        Files.createDirectories(target.getParent());
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        for (Path parent = target.getParent(); parent != null && parent.startsWith(root); parent = parent.getParent()) {
            force(parent);
        }
    }

    /** Writes a folder's entries to the disk. Windows does not open folders, and needs no such thing. */
    private static void force(Path folder) throws IOException {
        if (!WINDOWS) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Marks a whole file as kept just now; says no where it is missing or was damaged from outside. */
    boolean refresh(FileKey key, long size) throws IOException {
        Path file = path(key);
        try {
            touch(file);
            return Files.size(file) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
