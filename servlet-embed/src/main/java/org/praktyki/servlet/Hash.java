package org.praktyki.servlet;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Short names for contents. */
final class Hash {

    private static final int BYTES = 10;

    private Hash() {}

    /** The beginning of the SHA-256, enough to tell the versions of one page apart. */
    static String of(byte[] content) {
        return HexFormat.of().formatHex(Arrays.copyOf(digest("SHA-256", content), BYTES));
    }

    /** The whole SHA-384, as a page that loads this content says it must be (W3C Subresource Integrity). */
    static String integrity(byte[] content) {
        return "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", content));
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
