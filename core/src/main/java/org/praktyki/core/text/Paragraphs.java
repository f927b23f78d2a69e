package org.praktyki.core.text;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Keeps paragraphs apart and filled. Paragraphs made of {@code div}s may hold further blocks, which HTML forbids (HTML standard,
 * 4.4.1): such a paragraph ends where the block begins. Empty ones are left out.
 */
final class Paragraphs implements HtmlStreamEventReceiver {

    private static final Set<String> BLOCKS =
            Set.of("ul", "ol", "h3", "h4", "blockquote", "hr", "table", "dl", "li", "dt", "dd", "td", "th");

    private final HtmlStreamEventReceiver out;
    private boolean open;
    /** A paragraph has begun but holds nothing yet. */
    private boolean waiting;

    Paragraphs(HtmlStreamEventReceiver out) {
        this.out = out;
    }

    @Override
    public void openDocument() {
        out.openDocument();
    }

    @Override
    public void closeDocument() {
        end();
        out.closeDocument();
    }

    @Override
    public void openTag(String elementName, List<String> attributes) {
        if (elementName.equals("p")) {
            end();
            waiting = true;
            return;
        }
        if (BLOCKS.contains(elementName)) {
            end();
        } else {
            begin();
        }
        out.openTag(elementName, attributes);
    }

    @Override
    public void closeTag(String elementName) {
        if (elementName.equals("p")) {
            end();
        } else {
            out.closeTag(elementName);
        }
    }

    @Override
    public void text(String text) {
        if (!waiting || !text.isBlank()) {
            begin();
            out.text(text);
        }
    }

    private void begin() {
        if (waiting) {
            out.openTag("p", List.of());
            waiting = false;
            open = true;
        }
    }

    private void end() {
        if (open) {
            out.closeTag("p");
        }
        waiting = false;
        open = false;
    }
}
