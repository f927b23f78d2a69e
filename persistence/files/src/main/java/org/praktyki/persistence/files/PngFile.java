package org.praktyki.persistence.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.praktyki.core.file.DamagedFileException;

/** A PNG: Portable Network Graphics (Third Edition), W3C Recommendation of 2025, 5 and 11. */
final class PngFile extends PictureFile {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final String HEADER = "IHDR";
    private static final String END = "IEND";
    private static final String EXIF = "eXIf";

    /** The picture, its colours, its transparency and its movement. */
    private static final Set<String> NEEDED = Set.of(
            HEADER, "PLTE", "IDAT", END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD",
            "pHYs", "acTL", "fcTL", "fdAT");

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    PngFile(byte[] bytes) throws DamagedFileException {
        in = ByteBuffer.wrap(bytes);
        if (in.getLong() != SIGNATURE) {
            throw new DamagedFileException("Not a PNG");
        }
        out.write(bytes, 0, in.position());
        if (!chunk().equals(HEADER)) {
            throw new DamagedFileException("A PNG's header is missing");
        }
        while (!chunk().equals(END)) {
            // each is dealt with as it is read
        }
    }

    @Override
    byte[] cleaned() {
        return out.toByteArray();
    }

    private String chunk() throws DamagedFileException {
        int begin = in.position();
        int length = in.getInt();
        byte[] type = new byte[4];
        in.get(type);
        if (length < 0 || length > in.remaining() - 4) {
            throw new DamagedFileException("A part of a PNG is longer than the file");
        }
        byte[] data = new byte[length];
        in.get(data).getInt();
        String name = new String(type, StandardCharsets.ISO_8859_1);
        if (name.equals(HEADER)) {
            measured(ByteBuffer.wrap(data).getInt(0), ByteBuffer.wrap(data).getInt(4));
        }
        if (NEEDED.contains(name)) {
            out.write(in.array(), begin, in.position() - begin);
        } else if (name.equals(EXIF)) {
            turn(ExifOrientation.read(data));
        }
        return name;
    }

    private void turn(int orientation) {
        if (orientation != ExifOrientation.UPRIGHT) {
            turned(orientation);
            byte[] tiff = ExifOrientation.write(orientation);
            ByteBuffer chunk = ByteBuffer.allocate(tiff.length + 12)
                    .putInt(tiff.length)
                    .put(EXIF.getBytes(StandardCharsets.ISO_8859_1))
                    .put(tiff);
            CRC32 sum = new CRC32();
            sum.update(chunk.array(), 4, tiff.length + 4);
            out.writeBytes(chunk.putInt((int) sum.getValue()).array());
        }
    }
}
