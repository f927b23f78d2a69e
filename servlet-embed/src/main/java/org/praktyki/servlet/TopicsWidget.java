package org.praktyki.servlet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.Query;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** The tree of topics, or a branch of it, each with how many practices there are. */
final class TopicsWidget implements Widget {

    private static final String DEPTH = "depth";
    private static final int USUAL = 2;
    private static final int DEEPEST = 6;

    private final Renderer renderer;

    TopicsWidget(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What the widget shows.
     *
     * @param texts its words
     * @param branches the topics at the top
     * @param all the list of all practices
     */
    record View(Texts texts, List<Branch> branches, String all) {}

    /**
     * A topic.
     *
     * @param name as people read it
     * @param address the list of its practices
     * @param count how many these are
     * @param below the topics in it that are shown
     */
    record Branch(String name, String address, long count, List<Branch> below) {}

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public String title(Locale locale) {
        return Texts.in(locale).say("embed.topics");
    }

    @Override
    public List<WidgetOption> options() {
        String category = Facet.CATEGORY.slug();
        return List.of(
                WidgetOption.one(
                        category, new WidgetOption.OfFacet(Facet.CATEGORY), Texts.saying("embed.option.branch")),
                WidgetOption.one(DEPTH, new WidgetOption.WholeNumber(1, DEEPEST), Texts.saying("embed.option.depth")));
    }

    @Override
    public String html(Embedding embedding) {
        CategoryTree tree = embedding.praktyki().categories().tree();
        Map<String, Long> counts = embedding
                .praktyki()
                .search()
                .find(Query.newest(1).counting(Set.of(Facet.CATEGORY)))
                .counts(Facet.CATEGORY)
                .stream()
                .collect(Collectors.toMap(count -> count.value().value(), FacetCount::practices));
        Optional<Category> root = embedding.value(Facet.CATEGORY.slug()).flatMap(code -> tree.find(new Slug(code)));
        int depth = embedding.value(DEPTH).map(Integer::valueOf).orElse(USUAL);
        Growing growing = new Growing(tree, counts, embedding.links());
        List<Branch> branches = growing.branches(root.map(List::of).orElseGet(tree::sections), depth);
        return renderer.html("topicsWidget", new View(embedding.texts(), branches, embedding.link("/practices")));
    }

    /** What branches are made of. */
    private record Growing(CategoryTree tree, Map<String, Long> counts, Links links) {

        private List<Branch> branches(List<Category> topics, int depth) {
            return topics.stream().map(topic -> branch(topic, depth)).toList();
        }

        private Branch branch(Category topic, int depth) {
            return new Branch(
                    Typography.text(topic.name(), Language.DEFAULT.tag()),
                    links.topic(topic.code()),
                    counts.getOrDefault(topic.code().value(), 0L),
                    depth > 1 ? branches(tree.below(topic.code()), depth - 1) : List.of());
        }
    }
}
