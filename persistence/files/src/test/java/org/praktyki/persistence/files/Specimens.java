package org.praktyki.persistence.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files to be inspected. */
final class Specimens {

    /** What a camera and a program write beside a picture, and nobody is to read. */
    static final String SECRET = "GPSLatitude 50.06143 SerialNumber 0815";

    private Specimens() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Red at the left, blue at the right; whoever turns it sees it. */
    static BufferedImage image(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    static byte[] picture(String format, int width, int height) {
        int type = format.equals("jpg") ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image(width, height, type), format, out)) {
                throw new IllegalStateException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A photograph with all that a telephone and a program leave in it, and a second one behind its end. */
    static byte[] photograph(int width, int height, int orientation) {
        byte[] plain = picture("jpg", width, height);
        byte[] exif = join(bytes("Exif\0\0"), tiff(orientation));
        return join(
                new byte[] {(byte) 0xff, (byte) 0xd8},
                segment(0xe1, exif),
                segment(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>")),
                segment(0xed, bytes("Photoshop 3.0\0" + SECRET)),
                segment(0xe2, bytes("MPF\0" + SECRET)),
                segment(0xfe, bytes(SECRET)),
                Arrays.copyOfRange(plain, 2, plain.length),
                plain,
                bytes(SECRET));
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(data.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    /** Written the little end first, as many cameras do, with two entries and a secret behind them. */
    static byte[] tiff(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(38).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(bytes("II*\0")).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010f)
                .putShort((short) 2)
                .putInt(SECRET.length())
                .putInt(38);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        return join(tiff.array(), bytes(SECRET));
    }

    /** A PNG with texts of all kinds, Exif, and an archive behind its end. */
    static byte[] talkativePng(int width, int height) {
        byte[] plain = picture("png", width, height);
        int header = 8 + 25;
        return join(
                Arrays.copyOf(plain, header),
                chunk("tEXt", bytes("Comment\0" + SECRET)),
                chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)),
                chunk("eXIf", tiff(6)),
                Arrays.copyOfRange(plain, header, plain.length),
                zip("x.class", SECRET));
    }

    private static byte[] chunk(String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(join(bytes(type), data));
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length);
        return chunk.put(bytes(type)).put(data).putInt((int) sum.getValue()).array();
    }

    /** A GIF with a comment, and an archive behind its end. */
    static byte[] talkativeGif(int width, int height) {
        byte[] plain = picture("gif", width, height);
        int table = 13 + (3 << ((plain[10] & 7) + 1));
        return join(
                Arrays.copyOf(plain, table),
                new byte[] {0x21, (byte) 0xfe, (byte) SECRET.length()},
                bytes(SECRET),
                new byte[1],
                Arrays.copyOfRange(plain, table, plain.length),
                zip("x.class", SECRET));
    }

    /** A lossless WebP of one colour: every prefix code has a single symbol, so that a pixel takes no bit at all. */
    static byte[] webp(int width, int height) {
        long[] bits = {0};
        int[] used = {0};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BiConsumer<Integer, Integer> put = (value, length) -> {
            bits[0] |= (long) value << used[0];
            used[0] += length;
            while (used[0] >= 8) {
                out.write((int) bits[0]);
                bits[0] >>>= 8;
                used[0] -= 8;
            }
        };
        put.accept(0x2f, 8);
        put.accept(width - 1, 14);
        put.accept(height - 1, 14);
        put.accept(0, 1 + 3); // no transparency, version 0
        put.accept(0, 1 + 1 + 1); // no transform, no cache, one group of codes
        for (int symbol : new int[] {30, 200, 90, 255, 0}) { // green, red, blue, opacity, distance
            put.accept(0b101, 3); // simple, one symbol, of eight bits
            put.accept(symbol, 8);
        }
        put.accept(0, 7);
        // decoders like to look ahead
        out.writeBytes(new byte[16]);
        return riff(join(part("VP8L", out.toByteArray())));
    }

    /** The same in the extended form, with Exif and XMP, and an archive behind its end. */
    static byte[] talkativeWebp(int width, int height, int orientation) {
        byte[] plain = webp(width, height);
        ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        extended.putInt(0x0c).putShort((short) (width - 1)).put((byte) 0).putShort((short) (height - 1));
        return join(
                riff(join(
                        part("VP8X", extended.array()),
                        Arrays.copyOfRange(plain, 12, plain.length),
                        part("EXIF", join(bytes("Exif\0\0"), tiff(orientation))),
                        part("XMP ", bytes(SECRET)))),
                zip("x.class", SECRET));
    }

    private static byte[] riff(byte[] parts) {
        ByteBuffer header = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        return join(
                header.put(bytes("RIFF"))
                        .putInt(parts.length + 4)
                        .put(bytes("WEBP"))
                        .array(),
                parts);
    }

    private static byte[] part(String name, byte[] data) {
        ByteBuffer part =
                ByteBuffer.allocate(8 + data.length + (data.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        return part.put(bytes(name)).putInt(data.length).put(data).array();
    }

    /** An archive of names and contents in turn. */
    static byte[] zip(String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(bytes(entries[i + 1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A document of Office Open XML; the table of types comes last, as some programs write it. */
    static byte[] openXml(String mainType, String... more) {
        String types = "<?xml version=\"1.0\"?><Types><Override PartName=\"/main.xml\" ContentType=\"" + mainType
                + "\"/></Types>";
        String[] entries = new String[more.length + 4];
        System.arraycopy(more, 0, entries, 2, more.length);
        entries[0] = "_rels/.rels";
        entries[1] = "<Relationships/>";
        entries[more.length + 2] = "[Content_Types].xml";
        entries[more.length + 3] = types;
        return zip(entries);
    }

    /** An OpenDocument. */
    static byte[] openDocument(String kind, String... more) {
        String[] entries = new String[more.length + 4];
        entries[0] = "mimetype";
        entries[1] = "application/vnd.oasis.opendocument." + kind;
        entries[2] = "content.xml";
        entries[3] = "<office:document-content/>";
        System.arraycopy(more, 0, entries, 4, more.length);
        return zip(entries);
    }
}
