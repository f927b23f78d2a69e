package org.praktyki.servlet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.practice.Practice;

/** One practice. Where it is no longer before the public, the widget says so and leads to the others. */
final class CardWidget implements Widget {

    private static final String PRACTICE = "practice";

    private final Renderer renderer;

    CardWidget(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What the widget shows.
     *
     * @param texts its words
     * @param cards the practice, where everyone may see it
     * @param all the list of all practices
     */
    record View(Texts texts, Optional<Cards> cards, String all) {}

    @Override
    public String name() {
        return "card";
    }

    @Override
    public String title(Locale locale) {
        return Texts.in(locale).say("embed.card");
    }

    @Override
    public List<WidgetOption> options() {
        return List.of(
                WidgetOption.one(PRACTICE, new WidgetOption.OnePractice(), Texts.saying("embed.option.practice")));
    }

    @Override
    public String html(Embedding embedding) {
        Texts texts = embedding.texts();
        Links links = embedding.links();
        String slug = embedding
                .value(PRACTICE)
                .orElseThrow(() -> new RefusedOptionException(texts.say("embed.card.which", PRACTICE)));
        Optional<Practice> practice = PracticePages.published(embedding.praktyki(), slug);
        Optional<Cards> cards = practice.map(shown -> Cards.of(
                        List.of(shown), embedding.praktyki().categories().tree(), texts, links)
                .counted(embedding.praktyki().replications()));
        return renderer.html("cardWidget", new View(texts, cards, links.list()));
    }
}
