package org.praktyki.servlet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.usage.Visitors;

/** How many visitors came, and since when. */
final class CounterWidget implements Widget {

    private final Renderer renderer;

    CounterWidget(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What the widget shows.
     *
     * @param texts its words
     * @param visitors absent where the counter is switched off
     * @param home whose visitors these are
     */
    record View(Texts texts, Optional<Visitors> visitors, String home) {}

    @Override
    public String name() {
        return "counter";
    }

    @Override
    public String title(Locale locale) {
        return Texts.in(locale).say("embed.counter");
    }

    @Override
    public List<WidgetOption> options() {
        return List.of();
    }

    @Override
    public String html(Embedding embedding) {
        Optional<Visitors> visitors = embedding.praktyki().usage().visitors();
        return renderer.html(
                "counterWidget",
                new View(embedding.texts(), visitors, embedding.links().home()));
    }
}
