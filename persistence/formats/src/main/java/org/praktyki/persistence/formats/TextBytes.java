package org.praktyki.persistence.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.Problem;

/**
 * Finds out in which encoding a long text is, without holding it: a byte order mark decides, then whether the bytes are valid UTF-8;
 * what else comes out of Polish offices is Windows-1250.
 */
final class TextBytes {

    static final Charset WINDOWS_1250 = Charset.forName("windows-1250");

    private TextBytes() {}

    /**
     * The encoding of a file.
     *
     * @throws UnreadablePageException where it is UTF-8 with bad bytes in it, or no text
     */
    static Charset charset(ImportFile file) throws IOException {
        byte[] head = file.beginning(3);
        if (begins(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(head, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        Utf8 utf8 = new Utf8();
        try (InputStream in = new BufferedInputStream(file.open(), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                utf8.next(b);
            }
        }
        // letters of Windows-1250 hardly ever make a letter of UTF-8; so where there are many, the bad bytes are the
        // accident
        boolean damaged = utf8.bad > 0 && (begins(head, 0xef, 0xbb, 0xbf) || utf8.letters > utf8.bad);
        if (damaged || utf8.binary) {
            throw new UnreadablePageException(Problem.NOT_TEXT);
        }
        return utf8.bad == 0 ? StandardCharsets.UTF_8 : WINDOWS_1250;
    }

    /** The beginning of a file as text. It may end in the middle of a letter. */
    static String head(byte[] bytes) {
        if (begins(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        Utf8 utf8 = new Utf8();
        for (byte b : bytes) {
            utf8.next(b & 0xff);
        }
        int mark = begins(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        return new String(bytes, mark, bytes.length - mark, utf8.bad == 0 ? StandardCharsets.UTF_8 : WINDOWS_1250);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts letters beyond ASCII that are well formed, and bytes that are not. */
    private static final class Utf8 {
        private long letters;
        private long bad;
        private boolean binary;
        private int missing;

        void next(int b) {
            binary |= b == 0;
            if (missing > 0 && b >= 0x80 && b < 0xc0) {
                letters += --missing == 0 ? 1 : 0;
                return;
            }
            bad += missing > 0 ? 1 : 0;
            missing = b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : 0;
            bad += b >= 0x80 && missing == 0 ? 1 : 0;
        }
    }
}
