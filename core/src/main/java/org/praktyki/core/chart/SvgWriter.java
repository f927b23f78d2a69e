package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Writes SVG element by element. Whatever comes from outside is escaped here, in one place; colours and sizes are attributes and
 * never the attribute {@code style}, which a strict content security policy forbids.
 */
final class SvgWriter {

    private static final char UNKNOWN = '\ufffd';

    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element. */
    SvgWriter open(String element, Map<String, Object> attributes) {
        out.append('<').append(element);
        attributes.forEach(this::attribute);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Ends the innermost element. */
    SvgWriter close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing but text in it. */
    SvgWriter words(String element, String text, String id) {
        open(element, Map.of("id", id));
        escape(text);
        return close();
    }

    /** Words that begin, end or have their middle at a place. */
    void label(String text, double x, double y, Style style) {
        out.append("<text");
        attribute("x", x);
        attribute("y", y);
        style(style);
        out.append('>');
        escape(text);
        out.append("</text>");
    }

    void path(String line, Style style) {
        path(line, style, "");
    }

    /** @param tip what is shown where one points at it; nothing where it is empty */
    void path(String line, Style style, String tip) {
        out.append("<path");
        attribute("d", line);
        finish("path", style, tip);
    }

    void rectangle(double x, double y, double width, double height, Style style) {
        rectangle(x, y, width, height, style, "");
    }

    void rectangle(double x, double y, double width, double height, Style style, String tip) {
        out.append("<rect");
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        finish("rect", style, tip);
    }

    void circle(double x, double y, double radius, Style style, String tip) {
        out.append("<circle");
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
        finish("circle", style, tip);
    }

    /** Everything that was written. */
    String done() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Not closed: " + open);
        }
        return out.toString();
    }

    /** A place as paths have it. */
    static String at(double x, double y) {
        return pixels(x) + " " + pixels(y);
    }

    /** A length to a tenth of a pixel. */
    static String pixels(double length) {
        long tenths = Math.round(length * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    private void finish(String element, Style style, String tip) {
        style(style);
        if (tip.isEmpty()) {
            out.append("/>");
        } else {
            out.append("><title>");
            escape(tip);
            out.append("</title></").append(element).append('>');
        }
    }

    private void style(Style style) {
        attribute("class", style.name());
        for (int i = 0; i < style.attributes().size(); i += 2) {
            attribute(style.attributes().get(i), style.attributes().get(i + 1));
        }
    }

    /** Fractions are written to a tenth of a pixel. */
    private void attribute(Object name, Object value) {
        out.append(' ').append(name).append("=\"");
        escape(value instanceof Double length ? pixels(length) : value.toString());
        out.append('"');
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
