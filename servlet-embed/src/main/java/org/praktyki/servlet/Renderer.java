package org.praktyki.servlet;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.praktyki.core.usage.Visitors;

/** Makes HTML of the templates, which were compiled with this package. */
final class Renderer {

    /** RFC 9110, 5.6.7: the day of the month has two digits. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Renderer.class.getClassLoader(), Renderer.class.getPackageName());
    private final Supplier<Site> site;
    private final Supplier<Optional<Visitors>> visitors;
    private final BooleanSupplier measuring;
    private final Assets assets;

    /** Makes pages without a counter of visitors, of a site that measures nothing. */
    Renderer(Supplier<Site> site, Assets assets) {
        this(site, Optional::empty, () -> false, assets);
    }

    /**
     * Makes pages.
     *
     * @param visitors what the counter of visitors shows
     * @param measuring whether there is an indicator that everyone may see
     */
    Renderer(Supplier<Site> site, Supplier<Optional<Visitors>> visitors, BooleanSupplier measuring, Assets assets) {
        this.site = site;
        this.visitors = visitors;
        this.measuring = measuring;
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
        Layout layout = new Layout(
                site.get(), visit.texts(), visit.links(), assets, visitors.get(), measuring.getAsBoolean(), head);
        byte[] html = render(template, Map.of("page", layout, "view", view));
        return Reply.of(status, Headers.HTML, html).with(Headers.PAGE).with(lastModified(head));
    }

    /**
     * For people and search engines. Whether a page is still the same only its tag can say: what stands around a practice
     * changes without it.
     */
    private static Map<String, String> lastModified(Head head) {
        return head.changedAt()
                .map(moment -> Map.of("Last-Modified", HTTP_DATE.format(moment)))
                .orElse(Map.of());
    }

    /** Makes addresses of paths as those who come from elsewhere need them: whole ones, where the public address is known. */
    UnaryOperator<String> whole(Visit visit) {
        String base = site.get()
                .publicAddress()
                .map(URI::toString)
                .orElse(visit.links().base());
        return new Links(base, visit.language())::page;
    }

    /** A piece of HTML for another page. */
    String html(String template, Object view) {
        return new String(render(template, Map.of("view", view)), StandardCharsets.UTF_8);
    }

    private byte[] render(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toByteArray();
    }
}
