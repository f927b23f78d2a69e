package org.praktyki.persistence.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and stops a record that goes on for too long. */
final class Metered extends FilterInputStream {

    /** No practice is larger: its texts have a few dozen kilobytes. */
    static final int MAX_RECORD = 8_000_000;

    private long count;
    private long end = Long.MAX_VALUE;

    /** A record of more than {@link #MAX_RECORD} bytes. */
    static final class TooLargeException extends IOException {
        TooLargeException() {
            super("A record of more than " + MAX_RECORD + " bytes");
        }
    }

    Metered(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    /** From here on another record may be read. */
    void beginRecord() {
        end = count + MAX_RECORD;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        add(Math.max(read, 0));
        return read;
    }

    private void add(int read) throws IOException {
        count += read;
        if (count > end) {
            throw new TooLargeException();
        }
    }
}
