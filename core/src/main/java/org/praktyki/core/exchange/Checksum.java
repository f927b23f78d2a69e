package org.praktyki.core.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.praktyki.core.file.FileKey;

/** A content on its way in, with its key once it was read to its end. */
final class Checksum extends FilterInputStream {

    private final MessageDigest digest;

    Checksum(InputStream content) {
        this(content, sha256());
    }

    private Checksum(InputStream content, MessageDigest digest) {
        super(new DigestInputStream(content, digest));
        this.digest = digest;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The key of all that there is; may be asked once. */
    FileKey key() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return new FileKey(HexFormat.of().formatHex(digest.digest()));
    }
}
