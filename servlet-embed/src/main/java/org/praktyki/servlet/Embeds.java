package org.praktyki.servlet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.Praktyki;

/** What widgets show, as pieces of HTML: fetched by their elements, or included on a server. */
final class Embeds implements Route {

    static final String PATH = "/embed/v1/";

    /** The way from a fragment's own address to the portal. */
    private static final String TO_PORTAL = "../..";

    private static final List<WidgetOption> COMMON = List.of(WidgetCall.LANG);

    private final Praktyki praktyki;
    private final Widgets widgets;

    Embeds(Praktyki praktyki, Widgets widgets) {
        this.praktyki = praktyki;
        this.widgets = widgets;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return Optional.of(visit.address())
                .filter(address -> address.startsWith(PATH))
                .flatMap(address -> widgets.named(address.substring(PATH.length())))
                .map(widget -> fragment(widget, visit));
    }

    /**
     * The links are relative to the fragment's address, so they lead to the portal by the very way on which it was fetched:
     * behind a proxy that knows the portal by another name, and whatever the request's Host says. In a page that includes it
     * they are those of the servlet's mapping.
     */
    private Reply fragment(Widget widget, Visit visit) {
        try {
            String base = visit.included() ? visit.links().base() : TO_PORTAL;
            WidgetCall call = WidgetCall.read(
                    widget, visit.query(), COMMON, praktyki.categories().tree());
            return Reply.of(200, Headers.HTML, bytes(call.html(praktyki, base)))
                    .with(Headers.EMBED)
                    .with(Headers.FRAGMENT);
        } catch (RuntimeException e) {
            WidgetTrouble trouble = WidgetTrouble.of(e, widget, visit.texts());
            return Reply.of(trouble.status(), Headers.TEXT, bytes(trouble.message() + "\n"))
                    .with(Headers.EMBED)
                    .with(trouble.headers());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
