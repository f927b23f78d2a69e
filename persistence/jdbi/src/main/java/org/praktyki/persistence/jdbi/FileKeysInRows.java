package org.praktyki.persistence.jdbi;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Finds the files that rows name. Whatever looks like a file's key may be one: that includes checksums of other things, for which
 * there is no file then; but no table or document that is added later can be forgotten here.
 */
final class FileKeysInRows {

    private static final int LENGTH = 64;

    private final NavigableSet<String> keys = new TreeSet<>();
    private final NavigableSet<String> attached = new TreeSet<>();

    /** Everything that may be a file's key. */
    NavigableSet<String> keys() {
        return keys;
    }

    /** Whether a key is said to be a file's, so that it is missing where there is none. */
    boolean isAttached(String key) {
        return attached.contains(key);
    }

    void lookThrough(Map<String, Object> row) {
        for (Object value : row.values()) {
            if (value instanceof String text && text.length() >= LENGTH) {
                lookThrough(text);
            }
        }
    }

    private void lookThrough(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isDigit(text.charAt(i))) {
                if (i - start == LENGTH) {
                    add(text, start);
                }
                start = i + 1;
            }
        }
    }

    private void add(String text, int start) {
        String key = text.substring(start, start + LENGTH);
        keys.add(key);
        if (text.startsWith("\"key\":\"", start - 7) || text.startsWith("\"logo\":\"", start - 8)) {
            attached.add(key);
        }
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
