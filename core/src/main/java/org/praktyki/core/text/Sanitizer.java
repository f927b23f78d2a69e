package org.praktyki.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Handler;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/** The one policy of what rich text may hold. */
final class Sanitizer {

    private static final Pattern SPAN = Pattern.compile("[1-9]\\d?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "ul", "ol", "li", "strong", "em", "u", "sub", "sup", "blockquote", "hr")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "dl", "dt", "dd")
            .allowElements((name, attributes) -> "h3", "h1", "h2", "h3")
            .allowElements((name, attributes) -> "h4", "h4", "h5", "h6")
            .allowElements((name, attributes) -> "p", "div")
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements((name, attributes) -> "em", "i")
            .allowElements("a")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("colspan", "rowspan")
            .matching(SPAN)
            .onElements("th", "td")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private static final Set<String> PRESENTATION =
            Set.of("span", "font", "center", "small", "big", "html", "head", "body", "section", "article", "o:p", "tt");
    /** The policy gives these another name, which the library reports like a loss. */
    private static final Set<String> RENAMED = Set.of("b", "i", "div", "h1", "h2", "h5", "h6");

    private static final Set<String> BLOCKS = Set.of(
            "p", "ul", "ol", "li", "h3", "h4", "blockquote", "table", "caption", "tr", "dl", "dt", "dd", "hr", "br");

    private Sanitizer() {}

    static String sanitize(String html, List<String> dropped) {
        StringBuilder safe = new StringBuilder();
        HtmlStreamEventReceiver out = new Paragraphs(HtmlStreamRenderer.create(safe, Handler.DO_NOTHING));
        HtmlSanitizer.sanitize(html, POLICY.apply(out, new Losses(), dropped));
        return safe.toString();
    }

    static String plainText(String html) {
        List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
        HtmlSanitizer.sanitize(html, new TextOnly(lines));
        return lines.stream()
                .map(line -> line.toString().replaceAll("[\\s\\u00a0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    /** Notes what was left out, where that was more than looks. */
    private static final class Losses implements HtmlChangeListener<List<String>> {
        @Override
        public void discardedTag(@Nullable List<String> dropped, String elementName) {
            String name = elementName.toLowerCase(Locale.ROOT);
            if (dropped != null && !PRESENTATION.contains(name) && !RENAMED.contains(name)) {
                dropped.add(name);
            }
        }

        @Override
        public void discardedAttributes(@Nullable List<String> dropped, String elementName, String... attributeNames) {
            for (String attribute : attributeNames) {
                String name = attribute.toLowerCase(Locale.ROOT);
                boolean told = name.startsWith("on") || name.equals("href") || name.equals("src");
                if (dropped != null && told) {
                    dropped.add(elementName + "@" + name);
                }
            }
        }
    }

    /** Collects text, a new line at each block. */
    private record TextOnly(List<StringBuilder> lines) implements HtmlSanitizer.Policy {
        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String elementName, List<String> attributes) {
            breakAt(elementName);
        }

        @Override
        public void closeTag(String elementName) {
            breakAt(elementName);
        }

        @Override
        public void text(String text) {
            lines.get(lines.size() - 1).append(text);
        }

        private void breakAt(String elementName) {
            if (BLOCKS.contains(elementName)) {
                lines.add(new StringBuilder());
            } else if (elementName.equals("td") || elementName.equals("th")) {
                text(" ");
            }
        }
    }
}
