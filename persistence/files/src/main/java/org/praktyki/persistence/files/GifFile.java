package org.praktyki.persistence.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.praktyki.core.file.DamagedFileException;

/** A GIF: Graphics Interchange Format, version 89a, CompuServe 1990. */
final class GifFile extends PictureFile {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int GRAPHIC_CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    GifFile(byte[] bytes) throws DamagedFileException {
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        byte[] signature = new byte[6];
        in.get(signature);
        if (!new String(signature, StandardCharsets.ISO_8859_1).startsWith("GIF8")) {
            throw new DamagedFileException("Not a GIF");
        }
        measured(in.getShort() & 0xffff, in.getShort() & 0xffff);
        int flags = in.get();
        in.getShort();
        colours(flags);
        keep(0);
        int block;
        while ((block = in.get(in.position()) & 0xff) != TRAILER) {
            block(block);
        }
        out.write(TRAILER);
    }

    @Override
    byte[] cleaned() {
        return out.toByteArray();
    }

    private void keep(int from) {
        out.write(in.array(), from, in.position() - from);
    }

    private void skip(int bytes) {
        in.position(Math.min(in.position() + bytes, in.limit()));
    }

    /** The table of colours that the flags announce. */
    private void colours(int flags) {
        if ((flags & 0x80) != 0) {
            skip(3 << ((flags & 7) + 1));
        }
    }

    private void block(int kind) throws DamagedFileException {
        int begin = in.position();
        if (kind == EXTENSION) {
            boolean needed = isNeeded(begin);
            skip(2);
            pieces();
            if (needed) {
                keep(begin);
            }
        } else if (kind == IMAGE) {
            frame(begin);
            keep(begin);
        } else {
            throw new DamagedFileException("A GIF has an unknown part at " + begin);
        }
    }

    private void frame(int begin) throws DamagedFileException {
        int right = (in.getShort(begin + 1) & 0xffff) + (in.getShort(begin + 5) & 0xffff);
        int bottom = (in.getShort(begin + 3) & 0xffff) + (in.getShort(begin + 7) & 0xffff);
        if (right > dimensions().width() || bottom > dimensions().height()) {
            throw new DamagedFileException("A frame of a GIF is larger than the GIF");
        }
        skip(9);
        colours(in.get());
        skip(1);
        pieces();
    }

    /** What comes in pieces of at most 255 bytes, an empty one at the end. */
    private void pieces() {
        int length;
        while ((length = in.get() & 0xff) != 0) {
            skip(length);
        }
    }

    /** How long each frame is shown and how often all of them; no comments, and no other application's business. */
    private boolean isNeeded(int begin) {
        int label = in.get(begin + 1) & 0xff;
        String application =
                label == APPLICATION ? new String(in.array(), begin + 3, 11, StandardCharsets.ISO_8859_1) : "";
        return label == GRAPHIC_CONTROL || application.equals("NETSCAPE2.0") || application.equals("ANIMEXTS1.0");
    }
}
