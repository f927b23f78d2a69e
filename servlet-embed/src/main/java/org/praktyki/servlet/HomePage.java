package org.praktyki.servlet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praktyki.core.Praktyki;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.Found;
import org.praktyki.core.search.Query;
import org.praktyki.core.spi.UnavailableException;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;

/** The home page: what this is, a search box, the topic tree and the newest practices. */
final class HomePage implements Route {

    private static final System.Logger LOG = System.getLogger(HomePage.class.getName());
    private static final int NEWEST = 6;

    private final Praktyki praktyki;
    private final Renderer renderer;

    HomePage(Praktyki praktyki, Renderer renderer) {
        this.praktyki = praktyki;
        this.renderer = renderer;
    }

    /**
     * What the home page shows.
     *
     * @param sections the topic tree
     * @param counted what the search says; absent while it is away
     */
    record View(List<Section> sections, Optional<Counted> counted) {}

    /**
     * What is there.
     *
     * @param total how many practices there are
     * @param newest the latest practices
     */
    record Counted(long total, Cards newest) {}

    /**
     * A section of the topic tree.
     *
     * @param name as people read it
     * @param address the list of its practices
     * @param count how many these are; absent while the search is away
     * @param topics those directly below it
     */
    record Section(String name, String address, Optional<Long> count, List<Topic> topics) {}

    /** A subsection and the list of its practices. */
    record Topic(String name, String address) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.path().equals("/") ? Optional.of(page(visit)) : Optional.empty();
    }

    private Reply page(Visit visit) {
        Texts texts = visit.texts();
        Links links = visit.links();
        CategoryTree tree = praktyki.categories().tree();
        Optional<Found> newest = newest();
        Optional<Map<String, Long>> counts = newest.map(found -> found.counts(Facet.CATEGORY).stream()
                .collect(Collectors.toMap(count -> count.value().value(), FacetCount::practices)));
        List<Section> sections = tree.sections().stream()
                .map(section -> section(section, counts, tree, links))
                .toList();
        View view = new View(
                sections,
                newest.map(found -> new Counted(
                        found.total(),
                        Cards.of(found.practices(), tree, texts, links).counted(praktyki.replications()))));
        Reply page = renderer.page(200, visit, Head.of("", texts.say("home.description"), "/"), "home", view)
                .counted(Used.view(Thing.page("home")));
        return newest.isPresent() ? page : page.with(Headers.MAKESHIFT);
    }

    /** The topics can be shown without the search too. */
    private Optional<Found> newest() {
        try {
            return Optional.of(praktyki.search().find(Query.newest(NEWEST).counting(Set.of(Facet.CATEGORY))));
        } catch (UnavailableException e) {
            LOG.log(System.Logger.Level.WARNING, "The home page shows nothing newest: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Section section(
            Category category, Optional<Map<String, Long>> counts, CategoryTree tree, Links links) {
        List<Topic> topics = tree.below(category.code()).stream()
                .map(topic -> new Topic(named(topic), links.topic(topic.code())))
                .toList();
        Optional<Long> count =
                counts.map(known -> known.getOrDefault(category.code().value(), 0L));
        return new Section(named(category), links.topic(category.code()), count, topics);
    }

    private static String named(Category category) {
        return Typography.text(category.name(), Language.DEFAULT.tag());
    }
}
