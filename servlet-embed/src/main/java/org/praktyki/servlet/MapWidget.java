package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Found;
import org.praktyki.core.taxonomy.CategoryTree;

/** The voivodeships with how many practices each has, or a dot where each practice is; the numbers stand in a table as well. */
final class MapWidget implements Widget {

    private static final String SHOW = "show";
    private static final String DOTS = "points";

    /** More dots than these would only cover each other. */
    private static final int MOST_DOTS = 2000;

    private final Renderer renderer;

    MapWidget(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What the widget shows.
     *
     * @param texts its words
     * @param regions the voivodeships
     * @param dots where practices are; empty where numbers are shown instead
     * @param numbered whether the numbers stand in the drawing
     * @param all the same map on the portal
     * @param total how many practices there are
     */
    record View(Texts texts, Regions regions, List<Regions.Dot> dots, boolean numbered, String all, long total) {}

    @Override
    public String name() {
        return "map";
    }

    @Override
    public String title(Locale locale) {
        return Texts.in(locale).say("embed.map");
    }

    @Override
    public List<WidgetOption> options() {
        List<WidgetOption> options = new ArrayList<>(ListWidget.narrowing());
        options.add(WidgetOption.one(
                SHOW, new WidgetOption.Choice(List.of("regions", DOTS)), Texts.saying("embed.option.show")));
        return options;
    }

    @Override
    public String html(Embedding embedding) {
        boolean dotted = embedding.value(SHOW).filter(DOTS::equals).isPresent();
        Map<String, List<String>> list = new LinkedHashMap<>(embedding.parameters());
        list.remove(SHOW);
        CategoryTree tree = embedding.praktyki().categories().tree();
        Asked asked = Params.read(list, tree, 1);
        Found found = embedding.praktyki().search().find(asked.query().counting(Set.of(Facet.VOIVODESHIP)));
        List<Regions.Dot> dots = dotted
                ? embedding.praktyki().search().spots(asked.query(), MOST_DOTS).stream()
                        .map(spot -> Regions.dot(spot.point()))
                        .toList()
                : List.of();
        Links links = embedding.links();
        View view = new View(
                embedding.texts(), Regions.of(asked, found, links), dots, !dotted, links.map(list), found.total());
        return renderer.html("mapWidget", view);
    }
}
