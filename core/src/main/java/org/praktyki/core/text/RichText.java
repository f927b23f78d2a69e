package org.praktyki.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with structure that is safe to publish. There is no way to make one that bypasses the sanitizer, so a renderer may
 * write {@link #html()} into a page as it is.
 *
 * <p>Paragraphs, line breaks, lists, two levels of headings (h3, h4, below the page's own), quotations, simple tables,
 * emphasis and links (http, https, mailto, tel) are kept. Scripts, styles, frames, forms, pictures and handlers are not.
 */
public final class RichText {

    /** No text at all. */
    public static final RichText EMPTY = new RichText("", true);

    private static final Pattern BULLET = Pattern.compile("[-–—•·*▪]\\s+(?=\\S)(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.)]\\s+(?=\\S)(.*)");

    private final String html;
    /** Made when it is first asked for; whoever asks at the same time makes the same. */
    private @Nullable String plainText;

    /** Whether the words may be read from it without a parser. */
    private final boolean plain;

    private RichText(String html, boolean plain) {
        this.html = html;
        this.plain = plain;
    }

    /**
     * Makes hostile HTML safe. Whoever needs to know what was lost asks {@link Sanitized#of}.
     *
     * @param html anything
     */
    public static RichText ofHtml(String html) {
        return Sanitized.of(html).text();
    }

    /**
     * Gives plain text its structure: a line is a paragraph; neighbouring lines that begin with a dash or bullet are a list,
     * those that begin with a number a numbered list.
     *
     * @param text anything; markup in it shows as text
     */
    public static RichText ofPlainText(String text) {
        StringBuilder html = new StringBuilder();
        String open = "";
        for (String line : text.lines().map(String::strip).toList()) {
            Matcher bullet = BULLET.matcher(line);
            Matcher number = NUMBER.matcher(line);
            String list = bullet.matches() ? "ul" : number.matches() ? "ol" : "";
            if (line.isEmpty() && !open.isEmpty()) {
                continue;
            }
            if (!list.equals(open)) {
                html.append(open.isEmpty() ? "" : "</" + open + ">").append(list.isEmpty() ? "" : "<" + list + ">");
                open = list;
            }
            if (!line.isEmpty()) {
                String item = bullet.matches() ? bullet.group(1) : number.matches() ? number.group(1) : line;
                String tag = list.isEmpty() ? "p" : "li";
                html.append('<').append(tag).append('>');
                html.append(item.replace("&", "&amp;").replace("<", "&lt;"));
                html.append("</").append(tag).append('>');
            }
        }
        html.append(open.isEmpty() ? "" : "</" + open + ">");
        return ofHtml(html.toString());
    }

    /** Safe HTML without any enclosing element; empty where there is no text. */
    public String html() {
        return html;
    }

    /** The words alone, a line a paragraph or list item. */
    public String plainText() {
        String text = plainText;
        if (text == null) {
            text = plain ? PlainMarkup.text(html) : Sanitizer.plainText(html);
            plainText = text;
        }
        return text;
    }

    /** Whether no heading of the lower level (h4) stands before one of the upper level (h3). */
    public boolean hasHeadingsInOrder() {
        int lower = html.indexOf("<h4>");
        int upper = html.indexOf("<h3>");
        return lower < 0 || (upper >= 0 && upper < lower);
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RichText that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }

    /**
     * What became of hostile HTML.
     *
     * @param text the safe text
     * @param dropped names of elements that were left out with all they did, and attributes as {@code element@attribute};
     *     mere presentation (fonts, colours, classes, link targets) is not mentioned
     */
    public record Sanitized(RichText text, List<String> dropped) {

        /** Copies the list. */
        public Sanitized {
            dropped = List.copyOf(dropped);
        }

        /**
         * Makes hostile HTML safe and says what that cost.
         *
         * @param html anything
         */
        public static Sanitized of(String html) {
            if (PlainMarkup.is(html)) {
                return new Sanitized(new RichText(html, true), List.of());
            }
            List<String> dropped = new ArrayList<>();
            String safe = Sanitizer.sanitize(html, dropped).strip();
            return new Sanitized(
                    Sanitizer.plainText(safe).isEmpty() ? EMPTY : new RichText(safe, PlainMarkup.is(safe)), dropped);
        }
    }
}
