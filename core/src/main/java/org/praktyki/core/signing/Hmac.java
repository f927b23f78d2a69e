package org.praktyki.core.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Signs bytes with a key: HMAC-SHA256 (RFC 2104), in the letters of web addresses. */
public final class Hmac {

    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private Hmac() {}

    /**
     * Signs.
     *
     * @param key of at most 64 bytes
     */
    public static String sign(byte[] key, byte[] content) {
        byte[] signature = digest(padded(key, OUTER), digest(padded(key, INNER), content));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static byte[] padded(byte[] key, byte pad) {
        if (key.length > BLOCK) {
            throw new IllegalArgumentException("A key has at most " + BLOCK + " bytes");
        }
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        return block;
    }

    private static byte[] digest(byte[] first, byte[] then) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(then);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
