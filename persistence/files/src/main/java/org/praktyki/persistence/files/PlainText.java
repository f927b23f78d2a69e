package org.praktyki.persistence.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text whose encoding nobody tells: UTF-16 with its mark, UTF-8, or one of the two in which Polish was written before. The table of
 * Windows has letters where ISO 8859-2 has controls; where none of these are, the letters with ogonek and acute decide that
 * stand in different places.
 */
final class PlainText {

    private static final Charset WINDOWS = Charset.forName("windows-1250");
    private static final Charset ISO = Charset.forName("ISO-8859-2");

    /** Ą, Ś, Ź, ą, ś and ź of ISO 8859-2; in windows-1250 these are signs that no Polish text has. */
    private static final String ISO_ONLY = "\u00a1\u00a6\u00ac\u00b1\u00b6\u00bc";

    private PlainText() {}

    static String decode(byte[] bytes) {
        String marked = bytes.length < 2 ? "" : "%02x%02x".formatted(bytes[0], bytes[1]);
        if (marked.equals("fffe") || marked.equals("feff")) {
            return StandardCharsets.UTF_16.decode(ByteBuffer.wrap(bytes)).toString();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, isIso(bytes) ? ISO : WINDOWS);
        }
    }

    private static boolean isIso(byte[] bytes) {
        boolean letters = false;
        for (byte b : bytes) {
            int value = b & 0xff;
            if (value >= 0x80 && value < 0xa0) {
                return false;
            }
            letters |= ISO_ONLY.indexOf(value) >= 0;
        }
        return letters;
    }
}
