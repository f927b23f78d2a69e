package org.praktyki.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.file.Content;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileType;
import org.praktyki.core.file.Thumbnail;

/**
 * Where small pictures lie: {@code abcd…-320.jpg}. An empty file says that a picture cannot be decoded, so that nobody tries
 * again.
 */
record ThumbnailFolder(Path root) {

    private static final List<FileType> TYPES = List.of(FileType.JPEG, FileType.PNG);
    private static final Pattern NAME = Pattern.compile("(?<key>[0-9a-f]{64})-[0-9]+\\.[a-z]+");

    /** The file of a picture in a width, where there is one; an empty content where it was tried in vain. */
    Optional<Thumbnail> find(FileKey key, int width) throws IOException {
        for (FileType type : TYPES) {
            try {
                byte[] bytes = Files.readAllBytes(path(key, width, type));
                return Optional.of(new Thumbnail(type.mediaType(), Content.of(bytes)));
            } catch (NoSuchFileException e) {
                // perhaps the next
            }
        }
        return Optional.empty();
    }

    private Path path(FileKey key, int width, FileType type) {
        return root.resolve(key.value().substring(0, 2))
                .resolve(key + "-" + width + "." + type.endings().get(0));
    }

    /** Keeps a small picture; it is there whole or not at all. */
    void keep(FileKey key, int width, Thumbnail thumbnail) throws IOException {
        FileType type = FileType.of(thumbnail.mediaType()).orElseThrow();
        Path target =
                Files.createDirectories(path(key, width, type).getParent()).resolve(path(key, width, type));
        Path temporary = Files.createTempFile(root, "making-", ".tmp");
        try {
            try (InputStream in = thumbnail.content().open();
                    OutputStream out = Files.newOutputStream(temporary)) {
                in.transferTo(out);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Removes the small pictures of all but these. */
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
