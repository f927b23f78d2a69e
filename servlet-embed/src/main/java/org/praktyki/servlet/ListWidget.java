package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Found;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.taxonomy.CategoryTree;

/** A list of practices: the newest, or whatever else a list of the portal can be narrowed down to. */
final class ListWidget implements Widget {

    private static final int SIZE = 5;

    private final Renderer renderer;

    ListWidget(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What the widget shows.
     *
     * @param texts its words
     * @param cards the practices
     * @param all the same list on the portal
     * @param total how many practices that has
     */
    record View(Texts texts, Cards cards, String all, long total) {}

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String title(Locale locale) {
        return Texts.saying("embed.list").apply(locale);
    }

    @Override
    public List<WidgetOption> options() {
        List<WidgetOption> options = new ArrayList<>(narrowing());
        options.add(WidgetOption.one(Params.SORT, new WidgetOption.Choice(sorts()), Texts.saying("filter.sort")));
        options.add(WidgetOption.one(
                Params.SIZE, new WidgetOption.WholeNumber(1, Query.MAX_SIZE), Texts.saying("embed.option.size")));
        options.add(WidgetOption.one(
                Params.PAGE, new WidgetOption.WholeNumber(1, Query.MAX_DEPTH), Texts.saying("embed.option.page")));
        return options;
    }

    /** What narrows a list down, whatever shows it. */
    static List<WidgetOption> narrowing() {
        List<WidgetOption> options = new ArrayList<>();
        options.add(WidgetOption.one(Params.Q, new WidgetOption.Text(Query.MAX_TEXT), Texts.saying("filter.q")));
        Arrays.stream(Facet.values())
                .map(facet -> WidgetOption.any(
                        facet.slug(), new WidgetOption.OfFacet(facet), Texts.saying("filter." + facet.slug())))
                .forEach(options::add);
        options.add(WidgetOption.one(Params.NEAR, new WidgetOption.Around(), Texts.saying("filter.near")));
        return options;
    }

    private static List<String> sorts() {
        return Arrays.stream(Sort.values()).map(Params::slug).toList();
    }

    @Override
    public String html(Embedding embedding) {
        CategoryTree tree = embedding.praktyki().categories().tree();
        Asked asked = Params.read(embedding.parameters(), tree, SIZE);
        Found found = embedding.praktyki().search().find(asked.query());
        Texts texts = embedding.texts();
        Links links = embedding.links();
        String all = links.list(asked.without(Params.SIZE));
        Cards cards = Cards.found(found, tree, texts, links)
                .counted(embedding.praktyki().replications());
        return renderer.html("listWidget", new View(texts, cards, all, found.total()));
    }
}
