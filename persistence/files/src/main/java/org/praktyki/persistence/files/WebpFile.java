package org.praktyki.persistence.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.praktyki.core.file.DamagedFileException;

/** A WebP: RFC 9649. */
final class WebpFile extends PictureFile {

    private static final String EXTENDED = "VP8X";
    private static final String LOSSY = "VP8 ";
    private static final String LOSSLESS = "VP8L";
    private static final String EXIF = "EXIF";
    private static final Set<String> NEEDED = Set.of(EXTENDED, LOSSY, LOSSLESS, "ALPH", "ANIM", "ANMF", "ICCP");

    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final int FLAGS_AT = 20;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    WebpFile(byte[] bytes) throws DamagedFileException {
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long end = 8 + (in.getInt(4) & 0xffffffffL);
        if (!name(0).equals("RIFF") || !name(8).equals("WEBP") || end > bytes.length) {
            throw new DamagedFileException("Not a whole WebP");
        }
        out.write(bytes, 0, 12);
        in.position(12).limit((int) end);
        while (in.hasRemaining()) {
            chunk();
        }
    }

    private String name(int at) {
        return new String(in.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    @Override
    byte[] cleaned() {
        byte[] bytes = out.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
        if (bytes.length > FLAGS_AT && new String(bytes, 12, 4, StandardCharsets.ISO_8859_1).equals(EXTENDED)) {
            int exif = orientation() == ExifOrientation.UPRIGHT ? 0 : HAS_EXIF;
            bytes[FLAGS_AT] = (byte) ((bytes[FLAGS_AT] & ~(HAS_EXIF | HAS_XMP)) | exif);
        }
        return bytes;
    }

    /** Parts of an odd length are followed by a byte that says nothing. */
    private void chunk() throws DamagedFileException {
        int begin = in.position();
        String name = name(begin);
        int length = in.getInt(begin + 4);
        if (length < 0 || length > in.remaining() - 8) {
            throw new DamagedFileException("A part of a WebP is longer than the file");
        }
        byte[] data = new byte[length];
        in.position(begin + 8).get(data).position(Math.min(in.position() + (length & 1), in.limit()));
        measure(name, ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN));
        if (NEEDED.contains(name)) {
            put(name, data);
        } else if (name.equals(EXIF)) {
            turn(data);
        }
    }

    private void put(String name, byte[] data) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + data.length + (data.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(data.length)
                .put(data);
        out.writeBytes(chunk.array());
    }

    private void measure(String name, ByteBuffer data) {
        switch (name) {
            case EXTENDED -> measured((data.getInt(4) & 0xffffff) + 1, (data.getInt(6) >>> 8) + 1);
            case LOSSY -> measured(data.getShort(6) & 0x3fff, data.getShort(8) & 0x3fff);
            case LOSSLESS -> {
                int bits = data.getInt(1);
                measured((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
            }
            default -> {
                // says nothing of the size
            }
        }
    }

    /** Some programs write the beginning that Exif has in a JPEG. */
    private void turn(byte[] data) {
        boolean begun = new String(data, StandardCharsets.ISO_8859_1).startsWith("Exif\0\0");
        ByteBuffer tiff = ByteBuffer.wrap(data, begun ? 6 : 0, data.length - (begun ? 6 : 0));
        byte[] plain = new byte[tiff.remaining()];
        tiff.get(plain);
        int orientation = ExifOrientation.read(plain);
        if (orientation != ExifOrientation.UPRIGHT) {
            turned(orientation);
            put(EXIF, ExifOrientation.write(orientation));
        }
    }
}
