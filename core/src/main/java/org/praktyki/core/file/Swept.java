package org.praktyki.core.file;

/**
 * What a sweep removed.
 *
 * @param files how many contents
 * @param bytes how long they were together
 */
public record Swept(long files, long bytes) {

    /** Nothing. */
    public static final Swept NOTHING = new Swept(0, 0);

    /** One more. */
    public Swept and(long size) {
        return new Swept(files + 1, bytes + size);
    }
}
