package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.search.Found;
import org.praktyki.core.search.Query;
import org.praktyki.core.taxonomy.CategoryTree;

/**
 * A search field and, once there are words, what was found. Without scripts the field leads to the portal's own list; what
 * narrows the search goes along.
 */
final class SearchWidget implements Widget {

    private static final int SIZE = 5;

    private final Renderer renderer;

    SearchWidget(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What the widget shows.
     *
     * @param texts its words
     * @param action the portal's list
     * @param words what is looked for; may be empty
     * @param kept what narrows the search beside the words
     * @param results absent without words
     */
    record View(Texts texts, String action, String words, List<Kept> kept, Optional<Results> results) {}

    /** A parameter that goes along with the words. */
    record Kept(String name, String value) {}

    /**
     * What was found.
     *
     * @param cards the first of them
     * @param total how many there are
     * @param all the whole list on the portal
     * @param corrected the words that were looked for in the place of misspelt ones
     */
    record Results(Cards cards, long total, String all, Optional<String> corrected) {}

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String title(Locale locale) {
        return Texts.in(locale).say("embed.search");
    }

    @Override
    public List<WidgetOption> options() {
        List<WidgetOption> options = new ArrayList<>(ListWidget.narrowing());
        options.add(WidgetOption.one(
                Params.SIZE, new WidgetOption.WholeNumber(1, Query.MAX_SIZE), Texts.saying("embed.option.size")));
        return options;
    }

    @Override
    public String html(Embedding embedding) {
        CategoryTree tree = embedding.praktyki().categories().tree();
        Asked asked = Params.read(embedding.parameters(), tree, SIZE);
        Map<String, List<String>> kept = new LinkedHashMap<>(embedding.parameters());
        kept.remove(Params.Q);
        kept.remove(Params.SIZE);
        List<Kept> inputs = new ArrayList<>();
        kept.forEach((name, values) -> values.forEach(value -> inputs.add(new Kept(name, value))));
        Optional<Results> results = asked.value(Params.Q).map(words -> results(embedding, asked, tree));
        String words = asked.query().text();
        return renderer.html(
                "searchWidget", new View(embedding.texts(), embedding.links().list(), words, inputs, results));
    }

    private static Results results(Embedding embedding, Asked asked, CategoryTree tree) {
        Found found = embedding.praktyki().search().find(asked.query());
        Links links = embedding.links();
        Cards cards = Cards.found(found, tree, embedding.texts(), links)
                .counted(embedding.praktyki().replications());
        return new Results(cards, found.total(), links.list(asked.without(Params.SIZE)), found.corrected());
    }
}
