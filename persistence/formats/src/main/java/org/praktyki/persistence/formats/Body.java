package org.praktyki.persistence.formats;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.text.RichText;

/** Turns a stretch of lines into rich text: from the markup in it where there is any, else from the lines themselves. */
final class Body {

    private static final String ATTRIBUTES = "[\\s/][^<>]{0,5000}";
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,14})(?:" + ATTRIBUTES + ")?>");
    private static final Pattern ESCAPED_TAG =
            Pattern.compile("&lt;(/?([a-zA-Z][a-zA-Z0-9]{0,14})(?:[\\s/]" + "(?:[^<>&]|&(?!lt;|gt;)){0,5000}+)?)&gt;");
    /** Elements that carry a page's layout: between them, lines are all there is. */
    private static final String STRUCTURE =
            ":not(html, head, body, div, p, span, font, center, table, tbody, tr, td, br, section, article, main, nobr, hr)";

    private static final String BREAK = "<br>";

    private Body() {}

    /**
     * Reads a text.
     *
     * @param field the path of the field it goes to
     * @param findings where markup that had to be left out is told
     */
    static RichText read(String field, List<Line> lines, List<Finding> findings) {
        String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        String markup = lines.stream().map(Line::markup).collect(Collectors.joining());
        boolean written = hasTags(text);
        if (!written && Jsoup.parseBodyFragment(markup).selectFirst("body " + STRUCTURE) == null) {
            return RichText.ofPlainText(text);
        }
        RichText.Sanitized safe = RichText.Sanitized.of(paragraphs(written ? unescapeTags(markup) : markup));
        if (!safe.dropped().isEmpty()) {
            String dropped = safe.dropped().stream().distinct().collect(Collectors.joining(", "));
            findings.add(new Finding(field, dropped, Problem.UNSAFE_MARKUP));
        }
        return safe.text();
    }

    private static boolean hasTags(String text) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Fields of the old database are shown with their tags as text, which is HTML escaped once too often. */
    private static String unescapeTags(String markup) {
        return ESCAPED_TAG
                .matcher(markup)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        Tag.isKnownTag(tag.group(2).toLowerCase(Locale.ROOT))
                                ? "<" + Parser.unescapeEntities(tag.group(1), true) + ">"
                                : tag.group()));
    }

    /** Puts words that stand outside any block into paragraphs, a new one at each line's end. */
    private static String paragraphs(String markup) {
        Document document = Jsoup.parseBodyFragment(markup);
        document.outputSettings().prettyPrint(false);
        StringBuilder whole = new StringBuilder();
        StringBuilder open = new StringBuilder();
        for (Node node : document.body().childNodes()) {
            if (node instanceof Element element && element.isBlock()) {
                close(open, whole);
                whole.append(element.outerHtml());
            } else if (node instanceof TextNode) {
                for (String line : node.outerHtml().split("(?<=\n)")) {
                    open.append(line.stripTrailing().isEmpty() ? " " : line.replace('\n', ' '));
                    if (line.endsWith("\n")) {
                        close(open, whole);
                    }
                }
            } else {
                open.append(node.outerHtml());
            }
        }
        close(open, whole);
        return whole.toString();
    }

    /** Ends a paragraph; breaks and spaces at its ends, which are layout, and an empty one are left out. */
    private static void close(StringBuilder open, StringBuilder whole) {
        String text = open.toString();
        int from = 0;
        int to = text.length();
        while (text.startsWith(" ", from) || text.startsWith(BREAK, from)) {
            from += text.charAt(from) == ' ' ? 1 : BREAK.length();
        }
        while (to > from && (text.startsWith(" ", to - 1) || text.startsWith(BREAK, to - BREAK.length()))) {
            to -= text.charAt(to - 1) == ' ' ? 1 : BREAK.length();
        }
        if (to > from) {
            whole.append("<p>").append(text, from, to).append("</p>");
        }
        open.setLength(0);
    }
}
