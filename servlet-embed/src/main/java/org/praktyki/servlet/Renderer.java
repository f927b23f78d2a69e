package org.praktyki.servlet;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** Makes HTML of the templates, which were compiled with this package. */
final class Renderer {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Renderer.class.getClassLoader(), Renderer.class.getPackageName());
    private final Site site;
    private final Assets assets;

    Renderer(Site site, Assets assets) {
        this.site = site;
        this.assets = assets;
    }

    /**
     * A whole page.
     *
     * @param status of HTTP
     * @param template its name without the ending
     * @param view what the template is given beside the layout
     */
    Reply page(int status, Visit visit, Head head, String template, Object view) {
        Layout layout = new Layout(site, visit.texts(), visit.links(), assets, head);
        byte[] html = render(template, Map.of("page", layout, "view", view));
        return Reply.of(status, Headers.HTML, html).with(Headers.PAGE);
    }

    /** A piece of HTML for another page. */
    byte[] fragment(String template, Object view) {
        return render(template, Map.of("view", view));
    }

    private byte[] render(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toByteArray();
    }
}
