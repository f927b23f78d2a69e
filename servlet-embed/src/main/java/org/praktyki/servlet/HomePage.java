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
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;

/** The home page: what this is, a search box, the topic tree and the newest practices. */
final class HomePage implements Route {

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
     * @param total how many practices there are
     * @param sections the topic tree
     * @param newest the latest practices
     */
    record View(long total, List<Section> sections, Cards newest) {}

    /**
     * A section of the topic tree.
     *
     * @param name as people read it
     * @param address the list of its practices
     * @param count how many these are
     * @param topics those directly below it
     */
    record Section(String name, String address, long count, List<Topic> topics) {}

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
        Found newest = praktyki.search().find(Query.newest(NEWEST).counting(Set.of(Facet.CATEGORY)));
        Map<String, Long> counts = newest.counts(Facet.CATEGORY).stream()
                .collect(Collectors.toMap(count -> count.value().value(), FacetCount::practices));
        List<Section> sections = tree.sections().stream()
                .map(section -> section(section, counts, tree, links))
                .toList();
        View view = new View(newest.total(), sections, Cards.of(newest.practices(), tree, texts, links));
        return renderer.page(200, visit, Head.of("", texts.say("home.description"), "/"), "home", view);
    }

    private static Section section(Category category, Map<String, Long> counts, CategoryTree tree, Links links) {
        List<Topic> topics = tree.below(category.code()).stream()
                .map(topic -> new Topic(named(topic), links.topic(topic.code())))
                .toList();
        long count = counts.getOrDefault(category.code().value(), 0L);
        return new Section(named(category), links.topic(category.code()), count, topics);
    }

    private static String named(Category category) {
        return Typography.text(category.name(), Language.DEFAULT.tag());
    }
}
