package org.praktyki.servlet;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.Praktyki;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Found;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** The list of practices: search, filters, pages. */
final class ListPage implements Route {

    private static final int SIZE = 12;

    private final Praktyki praktyki;
    private final Renderer renderer;

    ListPage(Praktyki praktyki, Renderer renderer) {
        this.praktyki = praktyki;
        this.renderer = renderer;
    }

    /**
     * What the list shows.
     *
     * @param heading what it is a list of
     * @param total how many practices were found
     * @param cards those of this page
     * @param filters the form beside it, and what is chosen in it
     * @param pagination the other pages
     * @param corrected the words that were looked for in the place of misspelt ones
     * @param partial whether most of the words had to do
     */
    record View(
            String heading,
            long total,
            Cards cards,
            Filters filters,
            Pagination pagination,
            Optional<String> corrected,
            boolean partial) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.path().equals("/practices") ? Optional.of(page(visit)) : Optional.empty();
    }

    private Reply page(Visit visit) {
        Texts texts = visit.texts();
        CategoryTree tree = praktyki.categories().tree();
        Asked asked = Params.read(visit.query(), Set.of(), tree, SIZE);
        Found found = praktyki.search().find(asked.query().counting(EnumSet.allOf(Facet.class)));
        String heading = heading(asked, tree, texts);
        View view = new View(
                heading,
                found.total(),
                Cards.found(found, tree, texts, visit.links()),
                Filters.of(asked, found, tree, texts, visit.links()),
                Pagination.of(asked, found.total(), visit.links()),
                found.corrected(),
                found.partial());
        String path = new Links("", Language.DEFAULT).list(asked.given());
        String description = heading + ": " + texts.count("list.count", found.total());
        Head head = Head.of(heading, description, path);
        return renderer.page(200, visit, head, "list", view);
    }

    /** The topic's name, else what was looked for, else simply all practices. */
    private static String heading(Asked asked, CategoryTree tree, Texts texts) {
        List<String> topics = asked.values(Facet.CATEGORY.slug());
        Optional<String> topic = topics.stream()
                .filter(code -> topics.size() == 1)
                .flatMap(code -> tree.find(new Slug(code)).stream())
                .map(Category::name)
                .map(name -> Typography.text(name, Language.DEFAULT.tag()))
                .findFirst();
        return topic.orElseGet(() -> asked.value(Params.Q)
                .map(words -> texts.say("list.heading.found", words))
                .orElseGet(() -> texts.say("list.heading.all")));
    }
}
