package org.praktyki.persistence.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.Problem;

/**
 * Finds out in which encoding a page was saved: a byte order mark decides, then whether the bytes are valid UTF-8, then what
 * the page says of itself, then the six Polish letters that Windows-1250 and ISO-8859-2 write differently.
 */
final class PageBytes {

    private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
    private static final Charset ISO_8859_2 = Charset.forName("ISO-8859-2");

    /** Ą Ś Ź ą ś ź where the two encodings write them, in this order. */
    private static final String ISO_LETTERS = "\u00a1\u00a6\u00ac\u00b1\u00b6\u00bc";

    private static final String WINDOWS_LETTERS = "\u00a5\u008c\u008f\u00b9\u009c\u009f";

    private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s{0,9}=\\s{0,9}[\"']?([a-z0-9_-]{1,40})");
    private static final int HEAD = 4096;
    private static final int LONGEST_CUT_LETTER = 3;

    private PageBytes() {}

    static String decode(byte[] bytes) {
        String text = marked(bytes).or(() -> utf8(bytes)).orElseGet(() -> singleByte(bytes));
        if (text.chars().anyMatch(PageBytes::isBinary)) {
            throw new UnreadablePageException(Problem.NOT_TEXT);
        }
        return text;
    }

    private static boolean isBinary(int c) {
        return c < 0x20 ? "\t\n\r\f".indexOf(c) < 0 : c == 0xfffd;
    }

    private static Optional<String> marked(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return Optional.of(strictly(StandardCharsets.UTF_8, bytes, 3));
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return Optional.of(strictly(StandardCharsets.UTF_16BE, bytes, 2));
        }
        return startsWith(bytes, 0xff, 0xfe)
                ? Optional.of(strictly(StandardCharsets.UTF_16LE, bytes, 2))
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strictly(Charset charset, byte[] bytes, int from) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadablePageException(Problem.NOT_TEXT);
        }
    }

    /** A file cut in the middle of its last letter is still UTF-8. */
    private static Optional<String> utf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, false);
        return result.isUnderflow() && in.remaining() <= LONGEST_CUT_LETTER
                ? Optional.of(out.flip().toString())
                : Optional.empty();
    }

    private static String singleByte(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        if (isDamagedUtf8(latin)) {
            throw new UnreadablePageException(Problem.NOT_TEXT);
        }
        return strictly(declared(latin).orElseGet(() -> guess(latin)), bytes, 0);
    }

    /** Polish UTF-8 with a bad byte in it would come out of the other encodings as rubbish that nobody notices. */
    private static boolean isDamagedUtf8(String latin) {
        int high = 0;
        int paired = 0;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            high += c >= 0x80 ? 1 : 0;
            boolean leads = c >= 0xc3 && c <= 0xc5 && i + 1 < latin.length();
            paired += leads && latin.charAt(i + 1) >= 0x80 && latin.charAt(i + 1) < 0xc0 ? 2 : 0;
        }
        return high > 0 && paired * 10 >= high * 8;
    }

    private static Optional<Charset> declared(String latin) {
        Matcher charset = DECLARED.matcher(latin.substring(0, Math.min(HEAD, latin.length())));
        if (!charset.find()) {
            return Optional.empty();
        }
        return switch (charset.group(1).toLowerCase(Locale.ROOT)) {
            case "windows-1250", "cp1250", "cp-1250", "x-cp1250" -> Optional.of(WINDOWS_1250);
            // letters of Windows-1250 are often sent under this name; in ISO-8859-2 their bytes are control characters
            case "iso-8859-2", "iso8859-2", "iso_8859-2", "latin2" ->
                Optional.of(latin.chars().anyMatch(c -> c >= 0x80 && c < 0xa0) ? WINDOWS_1250 : ISO_8859_2);
            default -> Optional.empty();
        };
    }

    private static Charset guess(String latin) {
        long iso = latin.chars().filter(c -> ISO_LETTERS.indexOf(c) >= 0).count();
        long windows = latin.chars()
                .filter(c -> WINDOWS_LETTERS.indexOf(c) >= 0 || (c >= 0x80 && c < 0xa0))
                .count();
        return iso > windows ? ISO_8859_2 : WINDOWS_1250;
    }
}
