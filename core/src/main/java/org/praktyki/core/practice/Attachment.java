package org.praktyki.core.practice;

import java.util.Locale;
import org.praktyki.core.file.FileKey;

/**
 * A file that belongs to a practice (załącznik).
 *
 * @param name its file name, without any folder
 * @param mediaType such as {@code application/pdf}
 * @param size in bytes
 * @param key where its content is kept
 */
public record Attachment(String name, String mediaType, long size, FileKey key) {

    private static final int MAX_NAME = 200;

    /** Refuses names that could lead to another folder or break a header line. */
    public Attachment {
        boolean controls = name.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '/' || c == '\\');
        if (name.isBlank() || name.length() > MAX_NAME || controls || name.startsWith(".")) {
            throw new IllegalArgumentException("Not a file name: " + name);
        }
        mediaType = mediaType.toLowerCase(Locale.ROOT);
    }
}
