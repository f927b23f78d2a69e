package org.praktyki.persistence.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.praktyki.core.file.DamagedFileException;

/** A JPEG: ITU-T T.81, annex B. */
final class JpegFile extends PictureFile {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final String EXIF = "Exif\0\0";

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    JpegFile(byte[] bytes) throws DamagedFileException {
        in = ByteBuffer.wrap(bytes);
        if (marker() != START) {
            throw new DamagedFileException("Not a JPEG");
        }
        put(START);
        int marker;
        while ((marker = marker()) != END) {
            segment(marker);
        }
        put(END);
    }

    @Override
    byte[] cleaned() {
        return out.toByteArray();
    }

    private int marker() throws DamagedFileException {
        if ((in.get() & 0xff) != 0xff) {
            throw new DamagedFileException("A JPEG's marker is missing at " + in.position());
        }
        int marker = 0xff;
        while (marker == 0xff) {
            marker = in.get() & 0xff;
        }
        return marker;
    }

    private void put(int marker) {
        out.write(0xff);
        out.write(marker);
    }

    private void segment(int marker) throws DamagedFileException {
        if (standsAlone(marker)) {
            put(marker);
            return;
        }
        int begin = in.position();
        int length = (in.getShort() & 0xffff) - 2;
        if (length < 0) {
            throw new DamagedFileException("A part of a JPEG has no length");
        }
        byte[] data = new byte[length];
        in.get(data);
        if (isFrame(marker)) {
            measured(in.getShort(begin + 5) & 0xffff, in.getShort(begin + 3) & 0xffff);
        }
        String name = new String(data, 0, Math.min(12, data.length), StandardCharsets.ISO_8859_1);
        if (marker == 0xe1 && name.startsWith(EXIF)) {
            turn(data);
        } else if (isNeeded(marker, name)) {
            put(marker, data);
        }
        if (marker == SCAN) {
            scan();
        }
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    }

    /** SOF0 to SOF15, between which other markers have their place. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Of the applications' segments only those that say which colours are meant. */
    private static boolean isNeeded(int marker, String name) {
        return switch (marker) {
            case 0xe0 -> name.startsWith("JFIF\0");
            case 0xe2 -> name.startsWith("ICC_PROFILE\0");
            case 0xee -> name.startsWith("Adobe");
            default -> (marker < 0xe0 || marker > 0xef) && marker != COMMENT;
        };
    }

    private void turn(byte[] exif) {
        byte[] tiff = new byte[exif.length - EXIF.length()];
        System.arraycopy(exif, EXIF.length(), tiff, 0, tiff.length);
        int orientation = ExifOrientation.read(tiff);
        if (orientation != ExifOrientation.UPRIGHT) {
            turned(orientation);
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            plain.writeBytes(EXIF.getBytes(StandardCharsets.ISO_8859_1));
            plain.writeBytes(ExifOrientation.write(orientation));
            put(0xe1, plain.toByteArray());
        }
    }

    private void put(int marker, byte[] data) {
        put(marker);
        out.write((data.length + 2) >> 8);
        out.write(data.length + 2);
        out.writeBytes(data);
    }

    /** Coded data go on to the next marker; a zero behind 0xff says that it is none, and a restart belongs to them. */
    private void scan() {
        int begin = in.position();
        int end = begin;
        while ((in.get(end) & 0xff) != 0xff || isPartOfScan(in.get(end + 1) & 0xff)) {
            end++;
        }
        out.write(in.array(), begin, end - begin);
        in.position(end);
    }

    private static boolean isPartOfScan(int second) {
        return second == 0 || (second >= 0xd0 && second <= 0xd7);
    }
}
