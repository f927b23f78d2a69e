package org.praktyki.servlet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a content.
 *
 * @param first the first byte, counted from 0
 * @param last the last byte, which belongs to it; one less than {@code first} where there are no bytes at all
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("(?i:bytes)=[ \t,]*(?<first>[0-9]*)-(?<last>[0-9]*)[ \t,]*");
    private static final int MOST_DIGITS = 18;

    static ByteRange whole(long length) {
        return new ByteRange(0, length - 1);
    }

    long length() {
        return last - first + 1;
    }

    /** Whether there is such a stretch in a content of this length. */
    boolean isWithin(long length) {
        return first < length && first <= last;
    }

    /**
     * What a header asks for, cut at the content's end: RFC 9110, 14.1.2 and 14.2. The first byte lies behind the end where
     * nothing can be given.
     *
     * @return empty where it asks for no range, for several, or for nothing that makes sense: the whole is given then
     */
    static Optional<ByteRange> asked(@Nullable String header, long length) {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches()) {
            return Optional.empty();
        }
        String first = one.group("first");
        String last = one.group("last");
        if (first.isEmpty()) {
            long suffix = number(last);
            return last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            suffix == 0
                                    ? new ByteRange(length, length - 1)
                                    : new ByteRange(Math.max(0, length - suffix), length - 1));
        }
        long end = last.isEmpty() ? length - 1 : Math.min(number(last), length - 1);
        boolean backwards = !last.isEmpty() && number(last) < number(first);
        return backwards ? Optional.empty() : Optional.of(new ByteRange(number(first), end));
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
