package org.praktyki.persistence.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.file.FileKey;

/** Where the words of files lie: {@code ab/abcd….txt}. An empty file says that there are none, so that nobody looks again. */
record TextFolder(Path root) {

    private static final Pattern NAME = Pattern.compile("(?<key>[0-9a-f]{64})\\.txt");

    /** The words of a file, where it was read already. */
    Optional<String> find(FileKey key) throws IOException {
        try {
            // lenient: a file that was spoilt on the disk is no reason to stop
            return Optional.of(new String(Files.readAllBytes(path(key)), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path path(FileKey key) {
        return root.resolve(key.value().substring(0, 2)).resolve(key + ".txt");
    }

    /** Keeps the words of a file; they are there whole or not at all. */
    void keep(FileKey key, String text) throws IOException {
        Path target = path(key);
        Files.createDirectories(target.getParent());
        Path temporary = Files.createTempFile(root, "reading-", ".tmp");
        try {
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Removes the words of all files but these. */
    void retain(Set<FileKey> keys) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path folder : folders) {
                removeOthers(folder, keys);
            }
        }
    }

    private static void removeOthers(Path folder, Set<FileKey> keys) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches() && !keys.contains(new FileKey(name.group("key")))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
