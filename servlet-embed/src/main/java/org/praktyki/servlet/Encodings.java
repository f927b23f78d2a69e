package org.praktyki.servlet;

import org.jspecify.annotations.Nullable;

/** Reads which encodings of a body a visitor takes: RFC 9110, 12.5.3. */
final class Encodings {

    private Encodings() {}

    /**
     * Whether a body may be sent compressed by gzip.
     *
     * @param accepted the header Accept-Encoding; absent where there was none
     */
    static boolean takesGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        boolean any = false;
        int begin = 0;
        // by places rather than pieces, since every page comes through here
        while (begin <= accepted.length()) {
            int comma = accepted.indexOf(',', begin);
            int end = comma < 0 ? accepted.length() : comma;
            if (isNamed("gzip", accepted, begin, end) || isNamed("x-gzip", accepted, begin, end)) {
                return !isRefused(accepted, begin, end);
            }
            any |= isNamed("*", accepted, begin, end) && !isRefused(accepted, begin, end);
            begin = end + 1;
        }
        return any;
    }

    private static boolean isNamed(String name, String accepted, int begin, int end) {
        int from = begin;
        while (from < end && Character.isWhitespace(accepted.charAt(from))) {
            from++;
        }
        int after = from + name.length();
        return after <= end
                && accepted.regionMatches(true, from, name, 0, name.length())
                && (after == end || accepted.charAt(after) == ';' || Character.isWhitespace(accepted.charAt(after)));
    }

    private static boolean isRefused(String accepted, int begin, int end) {
        int weight = accepted.indexOf(';', begin);
        return weight >= 0 && weight < end && isZero(accepted.substring(weight + 1, end));
    }

    private static boolean isZero(String weight) {
        return weight.strip().matches("[qQ]\\s*=\\s*0(\\.0{0,3})?");
    }
}
