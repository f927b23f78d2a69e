package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.praktyki.core.Praktyki;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.taxonomy.CategoryTree;

/**
 * The page of a {@link Roster}: search, filters, pages.
 *
 * @param <T> what stands in it
 */
final class RosterPage<T> implements Route {

    private static final int SIZE = 24;

    private final Roster<T> roster;
    private final Praktyki praktyki;
    private final Renderer renderer;
    private final Names names = new Names();
    private final Tallies tallies = new Tallies();

    RosterPage(Roster<T> roster, Praktyki praktyki, Renderer renderer) {
        this.roster = roster;
        this.praktyki = praktyki;
        this.renderer = renderer;
    }

    /**
     * What the page shows.
     *
     * @param key what the keys of the list's words begin with
     * @param heading what it is a list of
     * @param total how many were found
     * @param cards those of this page
     * @param filters the form beside it, and what is chosen in it
     * @param dated whether the form asks for a day
     * @param day the one that was given; may be empty
     * @param pagination the other pages
     */
    record View(
            String key,
            String heading,
            long total,
            List<RosterCard> cards,
            Filters filters,
            boolean dated,
            String day,
            Pagination pagination) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.path().equals(roster.path()) ? Optional.of(page(visit)) : Optional.empty();
    }

    private Reply page(Visit visit) {
        Texts texts = visit.texts();
        Links links = visit.links();
        CategoryTree tree = praktyki.categories().tree();
        Directory directory = praktyki.partners().directory();
        RosterParams.Wanted wanted = RosterParams.read(visit.query(), roster, Set.of(), tree, SIZE);
        Asked asked = wanted.paged();
        Map<RosterQuery, List<T>> answers = new HashMap<>();
        Function<RosterQuery, List<T>> find =
                query -> answers.computeIfAbsent(query, once -> roster.find(directory, once));
        List<T> found = find.apply(wanted.query());
        LocalDate day = wanted.query().on().orElseGet(praktyki.practices()::today);
        Function<Map<String, List<String>>, String> list = parameters -> links.list(roster.path(), parameters);
        String heading = asked.value(Params.Q)
                .map(words -> texts.say("list.heading.found", words))
                .orElseGet(() -> texts.say(roster.key()));
        View view = new View(
                roster.key(),
                heading,
                found.size(),
                found.stream()
                        .skip((long) (asked.query().page() - 1) * asked.query().size())
                        .limit(asked.query().size())
                        .map(one -> roster.card(one, directory, day, texts, links))
                        .map(card -> wanted.query().on().map(card::on).orElse(card))
                        .toList(),
                new RosterFilters<>(roster, find, wanted, tallies, new FacetLabels(tree, texts), names, list).form(),
                roster.isDated(),
                asked.value(DayParams.ON).orElse(""),
                Pagination.of(asked, found.size(), list));
        String path = new Links("", Language.DEFAULT).list(roster.path(), asked.given());
        Head head = Head.of(heading, texts.say(roster.key() + ".description"), path);
        return renderer.page(200, visit, head, "roster", view).counted(Asked.used(roster.key(), asked.given()));
    }
}
