package org.praktyki.core.practice;

import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileType;
import org.praktyki.core.file.TakenFile;

/**
 * A file that belongs to a practice (załącznik).
 *
 * @param name its file name, without any folder
 * @param mediaType such as {@code application/pdf}
 * @param size in bytes
 * @param key where its content is kept
 * @param description what is seen on a picture, its alternative text; of another file what it is
 * @param author who made the picture or the file
 * @param dimensions of a picture
 */
public record Attachment(
        String name,
        String mediaType,
        long size,
        FileKey key,
        Optional<String> description,
        Optional<String> author,
        Optional<Dimensions> dimensions) {

    /** How many characters a description may have. */
    public static final int MAX_DESCRIPTION = 500;

    /** How many characters an author's name may have. */
    public static final int MAX_AUTHOR = 200;

    static final int MAX_NAME = 200;

    /** Refuses names that could lead to another folder or break a header line, and texts that are too long. */
    public Attachment {
        boolean controls = name.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '/' || c == '\\');
        if (name.isBlank() || name.length() > MAX_NAME || controls || name.startsWith(".")) {
            throw new IllegalArgumentException("Not a file name: " + name);
        }
        mediaType = mediaType.toLowerCase(Locale.ROOT);
        description = description.map(Attachment::line).filter(text -> !text.isEmpty());
        author = author.map(Attachment::line).filter(text -> !text.isEmpty());
        if (description.filter(text -> text.length() > MAX_DESCRIPTION).isPresent()
                || author.filter(text -> text.length() > MAX_AUTHOR).isPresent()) {
            throw new IllegalArgumentException("The description or the author of " + name + " is too long");
        }
    }

    /** A file of which nothing more is said. */
    public Attachment(String name, String mediaType, long size, FileKey key) {
        this(name, mediaType, size, key, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An upload that was let in, of which nothing more is said. */
    public static Attachment of(TakenFile taken) {
        return new Attachment(
                taken.name().value(),
                taken.type().mediaType(),
                taken.stored().size(),
                taken.stored().key(),
                Optional.empty(),
                Optional.empty(),
                taken.dimensions());
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Whether it is a picture that can be shown. */
    public boolean isPicture() {
        return dimensions.isPresent()
                && FileType.of(mediaType).filter(FileType::isPicture).isPresent();
    }

    /** The same file under another name. */
    public Attachment named(String value) {
        return new Attachment(value, mediaType, size, key, description, author, dimensions);
    }

    /** The same file with other words about it; empty ones are absent. */
    public Attachment described(String newDescription, String newAuthor) {
        return new Attachment(
                name, mediaType, size, key, Optional.of(newDescription), Optional.of(newAuthor), dimensions);
    }
}
