package org.praktyki.persistence.jdbi;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.praktyki.core.backup.RestoreRefusedException;

/** An entry of an archive that refuses to end where it is not what it should be, and stops where it is longer. */
final class VerifiedEntry extends FilterInputStream {

    private final String name;
    private final long bytes;
    private final String sha256;
    private final Checksum checksum = new Checksum();
    private boolean ended;

    VerifiedEntry(String name, InputStream content, long bytes, String sha256) {
        super(content);
        this.name = name;
        this.bytes = bytes;
        this.sha256 = sha256;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = readOn(buffer, offset, length);
        if (read > 0) {
            checksum.add(buffer, offset, read);
            if (checksum.bytes() > bytes) {
                throw damaged();
            }
        } else if (read < 0 && !ended) {
            ended = true;
            if (checksum.bytes() != bytes || !checksum.finish().equals(sha256)) {
                throw damaged();
            }
        }
        return read;
    }

    private int readOn(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
    }

    /** Reads to the end, for the sake of the checksum. */
    void drain() throws IOException {
        byte[] buffer = new byte[1 << 16];
        while (read(buffer, 0, buffer.length) >= 0) {
            // only looked at
        }
    }

    private RestoreRefusedException damaged() {
        return new RestoreRefusedException(
                RestoreRefusedException.Reason.DAMAGED, "The entry " + name + " is not as it was written");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }
}
