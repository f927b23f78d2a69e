package org.praktyki.core.memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.praktyki.core.file.Content;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileInspector;
import org.praktyki.core.file.Inspection;

/** Knows PDF, PNG, GIF, HTML, SVG and text in UTF-8 by their first bytes, and takes all else for unknown. */
public final class FirstBytesInspector implements FileInspector {

    private static final int FIRST = 1024;

    @Override
    public Inspection inspect(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] first = in.readNBytes(FIRST);
            String bytes = new String(first, StandardCharsets.ISO_8859_1);
            if (bytes.startsWith("%PDF-")) {
                return Inspection.of("application/pdf");
            }
            if (bytes.startsWith("\u0089PNG\r\n\u001a\n")) {
                return new Inspection("image/png", dimensions(first, 16, ByteOrder.BIG_ENDIAN), false);
            }
            if (bytes.startsWith("GIF8")) {
                return new Inspection("image/gif", dimensions(first, 6, ByteOrder.LITTLE_ENDIAN), false);
            }
            return Inspection.of(text(first));
        }
    }

    /** PNG writes width and height in four bytes each, the great end first; GIF in two, the little end first. */
    private static Optional<Dimensions> dimensions(byte[] first, int at, ByteOrder order) {
        ByteBuffer header = ByteBuffer.wrap(first).order(order);
        boolean wide = order == ByteOrder.BIG_ENDIAN;
        if (first.length < at + (wide ? 8 : 4)) {
            return Optional.empty();
        }
        int width = wide ? header.getInt(at) : header.getShort(at) & 0xffff;
        int height = wide ? header.getInt(at + 4) : header.getShort(at + 2) & 0xffff;
        return width < 1 || height < 1 ? Optional.empty() : Optional.of(new Dimensions(width, height));
    }

    private static String text(byte[] first) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(first))
                    .toString()
                    .stripLeading();
            boolean binary = text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c));
            return binary
                    ? "application/octet-stream"
                    : text.startsWith("<svg") ? "image/svg+xml" : text.startsWith("<") ? "text/html" : "text/plain";
        } catch (CharacterCodingException e) {
            return "application/octet-stream";
        }
    }
}
