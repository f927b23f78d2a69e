package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/**
 * Turns HTML into the lines that a browser would show. Block elements and {@code br} break lines; paragraphs, tables, lists and
 * blocks of several lines stand apart by a blank line, as they do in saved text.
 */
final class HtmlLines implements NodeVisitor {

    private static final Set<String> APART =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "hr", "pre");
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "textarea", "select", "iframe", "object", "title");

    private static final Evaluator BREAKING = Selector.evaluatorOf("br, p, div, li, dd, tr");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder markup = new StringBuilder();
    private int silence;
    private int preformatted;

    private HtmlLines() {}

    static List<Line> of(Element body) {
        HtmlLines lines = new HtmlLines();
        lines.traverse(body);
        lines.endLine();
        return lines.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void add(TextNode words) {
        if (silence > 0) {
            return;
        }
        if (preformatted > 0) {
            for (String line : words.getWholeText().split("(?<=\n)")) {
                text.append(line.stripTrailing());
                markup.append(new TextNode(line).outerHtml());
                if (line.endsWith("\n")) {
                    endLine();
                }
            }
            return;
        }
        // a no-break space is no white space to a browser, and neither to this expression
        text.append(words.getWholeText().replaceAll("[ \t\n\f]+", " "));
        markup.append(words.outerHtml().replaceAll("[ \t\n\f]+", " "));
    }

    private void open(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            markup.append("<br>");
            endLine();
            return;
        }
        if (element.isBlock() || name.equals("td") || name.equals("th")) {
            breakLine();
            if (standsApart(element)) {
                gap();
            }
        }
        String tag = "<" + name + element.attributes().html() + ">";
        if (SILENT.contains(name)) {
            // what is not shown leaves its tags where it stood, so that the sanitizer can tell of it
            behind(tag);
        } else {
            markup.append(tag);
        }
        silence += SILENT.contains(name) ? 1 : 0;
        preformatted += name.equals("pre") ? 1 : 0;
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element) || element.normalName().equals("br")) {
            return;
        }
        String name = element.normalName();
        silence -= SILENT.contains(name) ? 1 : 0;
        preformatted -= name.equals("pre") ? 1 : 0;
        behind("</" + name + ">");
        if (element.isBlock() || name.equals("td") || name.equals("th")) {
            breakLine();
            if (standsApart(element)) {
                gap();
            }
        }
    }

    /** Adds a tag that opens nothing new: it belongs to the line before, such as an end tag to the line that it ends. */
    private void behind(String tag) {
        if (text.toString().isBlank() && markup.isEmpty() && !lines.isEmpty()) {
            lines.add(lines.removeLast().with(tag));
        } else {
            markup.append(tag);
        }
    }

    private static boolean standsApart(Element element) {
        return APART.contains(element.normalName())
                || element.children().stream().anyMatch(child -> child.selectFirst(BREAKING) != null);
    }

    private void breakLine() {
        if (!text.toString().isBlank()) {
            endLine();
        }
    }

    private void endLine() {
        lines.add(Line.of(text.toString(), markup.toString()));
        text.setLength(0);
        markup.setLength(0);
    }

    private void gap() {
        if (!lines.isEmpty() && !lines.getLast().isBlank()) {
            lines.add(Line.BLANK);
        }
    }
}
