package org.praktyki.persistence.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing in Exif that a picture needs to be seen: how it is to be turned. Exif 2.32, 4.6.4, tag 0x0112. */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int LAST = 8;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** From five on, width and height change places. */
    static boolean isLyingDown(int orientation) {
        return orientation > 4;
    }

    /**
     * Reads it out of a TIFF structure.
     *
     * @return {@link #UPRIGHT} where it says nothing, or nothing sensible
     */
    static int read(byte[] tiff) {
        try {
            ByteBuffer in = ByteBuffer.wrap(tiff);
            if (in.getShort(0) == LITTLE_ENDIAN) {
                in.order(ByteOrder.LITTLE_ENDIAN);
            }
            int directory = in.getInt(4);
            int entries = in.getShort(directory) & 0xffff;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY;
                if (in.getShort(entry) == TAG && in.getShort(entry + 2) == SHORT) {
                    int orientation = in.getShort(entry + 8);
                    return orientation >= UPRIGHT && orientation <= LAST ? orientation : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** A TIFF structure that says this and nothing else. */
    static byte[] write(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, '*'})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
