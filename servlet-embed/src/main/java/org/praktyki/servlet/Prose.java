package org.praktyki.servlet;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import org.praktyki.core.text.RichText;

/**
 * Rich text on its way into a page: the only content that a template writes unescaped, and there is no making one from
 * anything but {@link RichText}.
 */
final class Prose implements HtmlContent {

    private final String html;

    Prose(RichText text, String language) {
        this.html = Typography.html(text.html(), language);
    }

    boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        output.writeContent(html);
    }
}
