package org.praktyki.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What stands for a note in the chain. A note may name a person, and be erased for that; then the digest stays, and without the
 * salt nobody can try out which words it came from.
 *
 * @param salt 16 random bytes as hexadecimal digits; empty once the note is erased
 * @param digest the SHA-256 of salt and note, 64 hexadecimal digits
 */
public record Seal(String salt, String digest) {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The seal of a note, with a salt of its own. */
    public static Seal of(String note) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        String hex = HexFormat.of().formatHex(salt);
        return new Seal(hex, sha256(hex + note));
    }

    /** Whether this is the seal of that note. */
    boolean fits(String note) {
        return digest.equals(sha256(salt + note));
    }

    /** The seal without what its note could be guessed by. */
    Seal unsalted() {
        return new Seal("", digest);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
