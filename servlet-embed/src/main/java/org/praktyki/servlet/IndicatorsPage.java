package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;

/** The list of indicators, by topic. */
final class IndicatorsPage implements Route {

    static final String PATH = "/indicators";

    private static final int SIZE = 50;

    private final Praktyki praktyki;
    private final Renderer renderer;

    IndicatorsPage(Praktyki praktyki, Renderer renderer) {
        this.praktyki = praktyki;
        this.renderer = renderer;
    }

    /**
     * What the page shows.
     *
     * @param total how many were found
     * @param groups those of this page
     * @param chosen whether anything was looked for
     */
    record View(String heading, long total, Form form, List<Group> groups, boolean chosen, Pagination pagination) {}

    /** What can be looked for. */
    record Form(String action, String words, List<Filters.Option> topics, List<Filters.Option> levels) {}

    /** The indicators of a topic; those of none come last, under a heading that says so. */
    record Group(String topic, String language, List<Entry> entries) {}

    /**
     * An indicator.
     *
     * @param language of its name
     * @param facts in what it is measured, for when, of how many
     */
    record Entry(String name, String language, String address, List<String> facts) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.path().equals(PATH) ? Optional.of(page(visit)) : Optional.empty();
    }

    private Reply page(Visit visit) {
        Texts texts = visit.texts();
        Links links = visit.links();
        CategoryTree tree = praktyki.categories().tree();
        IndicatorQuery query = IndicatorQuery.read(visit.query(), tree, SIZE, false);
        List<Indicator> found = query.in(praktyki.indicators().catalogue(), tree);
        List<Indicator> shown = query.page(found);
        String heading =
                query.text().isEmpty() ? texts.say("indicators") : texts.say("list.heading.found", query.text());
        View view = new View(
                heading,
                found.size(),
                form(query, tree, texts, links),
                groups(shown, tree, texts, links),
                query.isNarrow(),
                Pagination.of(query.asked(), found.size(), parameters -> links.list(PATH, parameters)));
        String path = new Links("", Language.DEFAULT).list(PATH, query.asked().given());
        return renderer.page(
                        200, visit, Head.of(heading, texts.say("indicators.description"), path), "indicators", view)
                .counted(Asked.used(PATH.substring(1), query.asked().given()));
    }

    private Form form(IndicatorQuery query, CategoryTree tree, Texts texts, Links links) {
        List<Filters.Option> topics =
                new ArrayList<>(List.of(new Filters.Option("", texts.say("indicators.topic.any"), false)));
        for (Category topic : tree.inOrder()) {
            boolean chosen = query.topic().filter(topic.code()::equals).isPresent();
            if (chosen
                    || !IndicatorQuery.of(topic.code())
                            .in(praktyki.indicators().catalogue(), tree)
                            .isEmpty()) {
                topics.add(new Filters.Option(topic.code().value(), name(topic), chosen));
            }
        }
        List<Filters.Option> levels =
                new ArrayList<>(List.of(new Filters.Option("", texts.say("indicators.level.any"), false)));
        IndicatorQuery.LEVELS.forEach((slug, level) -> levels.add(new Filters.Option(
                slug,
                level.label(texts.language().locale()),
                query.level().filter(level::equals).isPresent())));
        return new Form(links.page(PATH), query.text(), topics, levels);
    }

    private List<Group> groups(List<Indicator> shown, CategoryTree tree, Texts texts, Links links) {
        Map<Optional<Category>, List<Entry>> byTopic = new LinkedHashMap<>();
        for (Indicator indicator : shown) {
            byTopic.computeIfAbsent(indicator.topic().flatMap(tree::find), unseen -> new ArrayList<>())
                    .add(entry(indicator, texts, links));
        }
        return byTopic.entrySet().stream()
                .map(group -> new Group(
                        group.getKey().map(IndicatorsPage::name).orElseGet(() -> texts.say("indicators.elsewhere")),
                        group.getKey().isPresent()
                                ? Language.DEFAULT.tag()
                                : texts.language().tag(),
                        group.getValue()))
                .toList();
    }

    private static String name(Category topic) {
        return Typography.text(topic.name(), Language.DEFAULT.tag());
    }

    private Entry entry(Indicator indicator, Texts texts, Links links) {
        IndicatorText text = new IndicatorText(indicator, texts);
        List<String> facts = new ArrayList<>();
        new Figures(indicator, texts)
                .unit()
                .map(unit -> texts.say("indicators.unit", unit))
                .ifPresent(facts::add);
        facts.addAll(text.measured(praktyki.measurements().periods(indicator)));
        return new Entry(text.name(), text.language(), links.indicator(indicator.slug()), facts);
    }
}
