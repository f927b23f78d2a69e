package org.praktyki.persistence.jdbi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of bytes that go by, and how many there were. */
final class Checksum {

    private final MessageDigest digest;
    private long bytes;

    Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void add(byte[] buffer, int offset, int length) {
        digest.update(buffer, offset, length);
        bytes += length;
    }

    /** Adds a line of text. */
    void add(String line) {
        byte[] encoded = (line + "\n").getBytes(StandardCharsets.UTF_8);
        add(encoded, 0, encoded.length);
    }

    long bytes() {
        return bytes;
    }

    /** The checksum, in small letters; nothing can be added afterwards. */
    String finish() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
