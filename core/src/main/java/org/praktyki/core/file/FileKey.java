package org.praktyki.core.file;

import java.util.regex.Pattern;

/**
 * The address of a file's content.
 *
 * @param value the SHA-256 of the content, 64 hexadecimal digits in small letters
 */
public record FileKey(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Refuses anything of another form. */
    public FileKey {
        if (!matches(value)) {
            throw new IllegalArgumentException("Not a file key: " + value);
        }
    }

    /** Whether a text has the form of a key. */
    public static boolean matches(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
