package org.praktyki.servlet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.core.metric.Evidence;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.practice.Practice;

/** What one practice has changed, and how well that is shown. */
final class OutcomeWidget implements Widget {

    private static final String PRACTICE = "practice";

    private final Renderer renderer;

    OutcomeWidget(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What the widget shows.
     *
     * @param texts its words
     * @param shown the practice, where everyone may see it
     * @param all the list of all practices
     */
    record View(Texts texts, Optional<Shown> shown, String all) {}

    /**
     * A practice.
     *
     * @param language of its title
     * @param page where it is told of
     */
    record Shown(String title, String language, String page, List<Told> outcomes) {}

    /** Something that came of it. */
    record Told(String text, String grade, List<OutcomeView.Fact> facts, Optional<EmbeddedChart> chart) {}

    @Override
    public String name() {
        return "outcome";
    }

    @Override
    public String title(Locale locale) {
        return Texts.in(locale).say("embed.outcome");
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
        Optional<Shown> shown = PracticePages.published(embedding.praktyki(), slug)
                .map(practice -> shown(practice, embedding.praktyki(), texts, links));
        return renderer.html("outcomeWidget", new View(texts, shown, links.list()));
    }

    private static Shown shown(Practice practice, Praktyki praktyki, Texts texts, Links links) {
        var title = Typography.set(practice.title(texts.language().tag()));
        OutcomeViews views =
                new OutcomeViews(praktyki, new Places(praktyki.territories().register(), texts), links);
        return new Shown(
                title.value(),
                title.language(),
                links.practice(practice.slug()),
                praktyki.outcomes().of(practice.id()).stream()
                        .map(outcome -> told(practice, outcome, praktyki, views, texts))
                        .toList());
    }

    private static Told told(Practice practice, Outcome outcome, Praktyki praktyki, OutcomeViews views, Texts texts) {
        Evidence evidence = praktyki.outcomes().evidence(practice.id(), outcome);
        return new Told(
                Typography.text(outcome.description().plainText(), Language.DEFAULT.tag()),
                evidence.grade().label(texts.language().locale()),
                views.indicator(outcome)
                        .map(indicator -> views.facts(indicator, outcome))
                        .orElse(List.of()),
                views.indicator(outcome)
                        .flatMap(indicator -> views.chart(practice.id(), outcome, indicator, evidence))
                        .map(EmbeddedChart::of));
    }
}
