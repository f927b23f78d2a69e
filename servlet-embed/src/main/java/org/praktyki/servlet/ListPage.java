package org.praktyki.servlet;

import java.util.List;
import java.util.Map;
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

    static final int SIZE = 12;

    private final Praktyki praktyki;
    private final Renderer renderer;
    private final Names names = new Names();

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
     * @param given the parameters of the list
     * @param map the same on a map
     * @param embed the page that says how other sites show the same
     */
    record View(
            String heading,
            long total,
            Cards cards,
            Filters filters,
            Pagination pagination,
            Optional<String> corrected,
            boolean partial,
            Map<String, List<String>> given,
            String map,
            String embed) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.path().equals("/practices") ? Optional.of(page(visit)) : Optional.empty();
    }

    private Reply page(Visit visit) {
        View view = view(visit);
        String path = new Links("", Language.DEFAULT).list(view.given());
        String description = view.heading() + ": " + visit.texts().count("list.count", view.total());
        Reply page = renderer.page(200, visit, Head.of(view.heading(), description, path), "list", view)
                .counted(Asked.used("practices", view.given()));
        // what is looked for in vain is counted, each time
        boolean inVain = view.total() == 0 && view.given().containsKey(Params.Q);
        return inVain ? page.with(Headers.MAKESHIFT) : page;
    }

    /** All that the page says, before it is made into HTML. */
    View view(Visit visit) {
        Texts texts = visit.texts();
        CategoryTree tree = praktyki.categories().tree();
        Asked asked = Params.read(visit.query(), Set.of(), tree, SIZE);
        Found found = praktyki.search().find(asked.query().counting(Filters.counted(asked)));
        return new View(
                heading(asked, tree, texts),
                found.total(),
                Cards.found(found, tree, texts, visit.links()).counted(praktyki.replications()),
                Filters.of(asked, found, tree, texts, names, visit.links()::list),
                Pagination.of(asked, found.total(), visit.links()::list),
                found.corrected(),
                found.partial(),
                asked.given(),
                visit.links().map(asked.atPage(1)),
                visit.links().list(BuilderPage.PATH, asked.without(Params.SIZE)));
    }

    /** The topic's name, else what was looked for, else simply all practices. */
    static String heading(Asked asked, CategoryTree tree, Texts texts) {
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
