package org.praktyki.servlet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.Praktyki;

/** Whole pages with one widget, for frames on other sites; no other page may be framed. */
final class Frames implements Route {

    static final String PATH = Embeds.PATH + "frame/";

    /** The way from a frame page's address to the portal, and to the files of widgets. */
    private static final String TO_PORTAL = "../../..";

    private static final String TO_FILES = "../";

    /** The colours of the page: its own light or dark ones, or those that the visitor prefers. */
    private static final WidgetOption THEME = WidgetOption.one(
            "theme", new WidgetOption.Choice(List.of("inherit", "light", "dark")), Texts.saying("embed.option.theme"));

    private static final WidgetOption HEADING =
            WidgetOption.one("heading", new WidgetOption.Text(200), Texts.saying("embed.option.heading"));

    private static final List<WidgetOption> COMMON = List.of(WidgetCall.LANG, THEME, HEADING);

    /** What a frame page is asked for beside what the widget is. */
    static final Set<String> LOOKS = Set.of(THEME.name(), HEADING.name());

    private final Praktyki praktyki;
    private final Widgets widgets;
    private final EmbedFiles files;
    private final Renderer renderer;

    Frames(Praktyki praktyki, Widgets widgets, EmbedFiles files, Renderer renderer) {
        this.praktyki = praktyki;
        this.widgets = widgets;
        this.files = files;
        this.renderer = renderer;
    }

    /**
     * What a frame page shows.
     *
     * @param texts its words
     * @param title of the page
     * @param heading above the widget; may be empty
     * @param theme of its colours
     * @param html what the widget shows; empty where it shows nothing
     * @param problem why it shows nothing
     * @param portal the list of all practices
     * @param styles the address of the style sheet
     * @param script the address of the script
     */
    record View(
            Texts texts,
            String title,
            String heading,
            String theme,
            String html,
            Optional<String> problem,
            String portal,
            String styles,
            String script) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return Optional.of(visit.address())
                .filter(address -> address.startsWith(PATH))
                .flatMap(address -> widgets.named(address.substring(PATH.length())))
                .map(widget -> page(widget, visit));
    }

    private Reply page(Widget widget, Visit visit) {
        try {
            WidgetCall call = WidgetCall.read(
                    widget, visit.query(), COMMON, praktyki.categories().tree());
            String html = call.html(praktyki, TO_PORTAL);
            Texts texts = new Texts(call.language());
            String theme = call.value(THEME).orElse("inherit");
            return page(200, view(widget, texts, call.value(HEADING), theme, html, Optional.empty()));
        } catch (RuntimeException e) {
            WidgetTrouble trouble = WidgetTrouble.of(e, widget, visit.texts());
            View view = view(widget, visit.texts(), Optional.empty(), "inherit", "", Optional.of(trouble.message()));
            return page(trouble.status(), view).with(trouble.headers());
        }
    }

    private View view(
            Widget widget, Texts texts, Optional<String> heading, String theme, String html, Optional<String> problem) {
        return new View(
                texts,
                widget.title(texts.language().locale()),
                heading.orElse(""),
                theme,
                html,
                problem,
                new Links(TO_PORTAL, texts.language()).list(),
                TO_FILES + files.pageStyles().name(),
                TO_FILES + files.pageScript().name());
    }

    private Reply page(int status, View view) {
        byte[] html = renderer.html("frame", view).getBytes(StandardCharsets.UTF_8);
        return Reply.of(status, Headers.HTML, html).with(Headers.FRAME);
    }
}
