package org.praktyki.core.file;

import java.util.EnumSet;
import java.util.Set;

/**
 * What uploads are let in.
 *
 * @param bytes how large a file may be
 * @param files how many a practice may have
 * @param pixels how many pixels a picture may have; asked of its header, before anything is decoded
 * @param types which types
 */
public record FileLimits(long bytes, int files, long pixels, Set<FileType> types) {

    /** 25 MB a file, 40 files a practice, 50 million pixels a picture, every known type but archives. */
    public static final FileLimits DEFAULT =
            new FileLimits(25_000_000, 40, 50_000_000, EnumSet.complementOf(EnumSet.of(FileType.ZIP)));

    /** Copies the set, and refuses limits that let nothing in. */
    public FileLimits {
        types = Set.copyOf(types);
        if (bytes < 1 || files < 1 || pixels < 1) {
            throw new IllegalArgumentException("Limits are positive: " + bytes + ", " + files + ", " + pixels);
        }
    }
}
