package org.praktyki.servlet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.praktyki.core.Praktyki;
import org.praktyki.core.search.Found;
import org.praktyki.core.settings.TileSource;
import org.praktyki.core.taxonomy.CategoryTree;

/**
 * The map of practices: drawn by the server, by voivodeship, for everyone; with scripts also point by point. The list stands
 * beside it, so that nothing is only on the map.
 */
final class MapPage implements Route {

    private static final int SIZE = 12;

    private final Praktyki praktyki;
    private final Renderer renderer;
    private final Names names = new Names();

    MapPage(Praktyki praktyki, Renderer renderer) {
        this.praktyki = praktyki;
        this.renderer = renderer;
    }

    /**
     * What the page shows.
     *
     * @param heading what it is a map of
     * @param total how many practices were found
     * @param regions the drawing
     * @param points the address of the practices' points
     * @param tiles the background that the visitor may turn on
     * @param cards the practices of this page
     * @param filters the form beside it, and what is chosen in it
     * @param pagination the other pages
     * @param list the same without the map
     */
    record View(
            String heading,
            long total,
            Regions regions,
            String points,
            Optional<TileSource> tiles,
            Cards cards,
            Filters filters,
            Pagination pagination,
            String list) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.path().equals("/map") ? Optional.of(page(visit)) : Optional.empty();
    }

    private Reply page(Visit visit) {
        Texts texts = visit.texts();
        Links links = visit.links();
        CategoryTree tree = praktyki.categories().tree();
        Asked asked = Params.read(visit.query(), Set.of(), tree, SIZE);
        Found found = praktyki.search().find(asked.query().counting(Filters.counted(asked)));
        Optional<TileSource> tiles = praktyki.settings().lately().tiles();
        String heading = texts.say("map.heading");
        Function<Map<String, List<String>>, String> here = links::map;
        View view = new View(
                heading,
                found.total(),
                Regions.of(asked, found, links),
                links.points(asked.ofAllPages()),
                tiles,
                Cards.found(found, tree, texts, links).counted(praktyki.replications()),
                Filters.of(asked, found, tree, texts, names, here),
                Pagination.of(asked, found.total(), here),
                links.list(asked.atPage(1)));
        String path = new Links("", Language.DEFAULT).map(asked.given());
        Head head = Head.of(heading, texts.say("map.description"), path);
        return renderer.page(200, visit, head, "map", view)
                .with(Headers.map(tiles))
                .counted(Asked.used("map", asked.given()));
    }
}
