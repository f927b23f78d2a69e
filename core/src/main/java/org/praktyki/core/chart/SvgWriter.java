package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes SVG element by element. Whatever comes from outside is escaped here, in one place; colours and sizes are attributes and
 * never the attribute {@code style}, which a strict content security policy forbids.
 */
final class SvgWriter {

    private static final char UNKNOWN = '\ufffd';

    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element. The attributes are names and values in turn; numbers are written to a tenth of a pixel. */
    SvgWriter open(String element, Object... attributes) {
        begin(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Ends the innermost element. */
    SvgWriter close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    SvgWriter shape(String element, Object... attributes) {
        begin(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element with nothing but text in it. */
    SvgWriter words(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Text at a place. */
    SvgWriter label(String text, double x, double y, Object... attributes) {
        begin("text", "x", x, "y", y);
        attributes(attributes);
        out.append('>');
        escape(text);
        out.append("</text>");
        return this;
    }

    SvgWriter text(String text) {
        escape(text);
        return this;
    }

    /** Everything that was written. */
    String done() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Not closed: " + open);
        }
        return out.toString();
    }

    /** A length to a tenth of a pixel. */
    static String pixels(double length) {
        long tenths = Math.round(length * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    private void begin(String element, Object... attributes) {
        out.append('<').append(element);
        attributes(attributes);
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            if (attributes[i + 1] instanceof Double length) {
                out.append(pixels(length));
            } else {
                escape(attributes[i + 1].toString());
            }
            out.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isXml(c) ? c : UNKNOWN);
            }
        });
    }

    /** The production Char of XML 1.0 (section 2.2). */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}
