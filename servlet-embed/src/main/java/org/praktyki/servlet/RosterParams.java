package org.praktyki.servlet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Synonyms;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;
import org.praktyki.servlet.BadParam.Kind;

/** Reads the parameters of a {@link Roster}, the same for pages and the API: what is unknown, repeated or bad is refused by name. */
final class RosterParams {

    static final String CATEGORY = Facet.CATEGORY.slug();
    static final String VOIVODESHIP = Facet.VOIVODESHIP.slug();

    private final Map<String, List<String>> given;
    private final List<BadParam> problems;

    private RosterParams(Map<String, List<String>> given, List<BadParam> problems) {
        this.given = given;
        this.problems = problems;
    }

    /**
     * What someone asked for.
     *
     * @param paged which page of how many, and the parameters as they were given
     * @param query which are wanted
     */
    record Wanted(Asked paged, RosterQuery query) {}

    /**
     * Reads a query string.
     *
     * @param also parameters that may stand there beside those of the list, read by whoever knows them
     * @param size how many a page has unless the query says so
     * @throws BadParamsException with everything that is wrong
     */
    static Wanted read(String query, Roster<?> roster, Set<String> also, CategoryTree tree, int size) {
        List<BadParam> problems = new ArrayList<>();
        Set<String> repeatable = Set.of(roster.parameter(), CATEGORY, VOIVODESHIP);
        RosterParams params = new RosterParams(QueryString.read(query, repeatable, problems), problems);
        Set<String> known = new LinkedHashSet<>(repeatable);
        known.addAll(Set.of(Params.Q, Params.PAGE, Params.SIZE));
        known.addAll(also);
        if (roster.isDated()) {
            known.add(DayParams.ON);
        }
        params.refuseAllBut(known);
        return params.wanted(roster, tree, size);
    }

    private void refuseAllBut(Set<String> known) {
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                problems.add(new BadParam(name, values.get(0), Kind.UNKNOWN));
            }
        });
    }

    private Wanted wanted(Roster<?> roster, CategoryTree tree, int defaultSize) {
        String text = value(Params.Q, Kind.TOO_LONG, Optional::of).orElse("");
        Set<String> kinds = kinds(roster);
        Set<Voivodeship> voivodeships = values(
                VOIVODESHIP,
                Kind.VOIVODESHIP,
                slug -> Arrays.stream(Voivodeship.values())
                        .filter(one -> one.slug().equals(slug))
                        .findFirst());
        Set<Slug> topics = values(
                        CATEGORY,
                        Kind.CATEGORY,
                        code -> PracticePages.slug(code)
                                .filter(slug -> tree.find(slug).isPresent()))
                .stream()
                .flatMap(code -> tree.subtree(code).stream())
                .collect(Collectors.toSet());
        Optional<LocalDate> on = value(DayParams.ON, Kind.DAY, RosterParams::day);
        value(Params.LANG, Kind.LANG, Language::speaking);
        int page = value(Params.PAGE, Kind.PAGE, n -> Params.number(n, Query.MAX_DEPTH))
                .orElse(1);
        int size = value(Params.SIZE, Kind.SIZE, n -> Params.number(n, Query.MAX_SIZE))
                .orElse(defaultSize);
        if ((long) page * size > Query.MAX_DEPTH) {
            problems.add(new BadParam(Params.PAGE, Integer.toString(page), Kind.TOO_DEEP));
        }
        if (!problems.isEmpty()) {
            throw new BadParamsException(problems);
        }
        Query paged = new Query(
                text,
                Synonyms.NONE,
                List.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Query.Sort.TITLE,
                page,
                size);
        return new Wanted(new Asked(paged, given), new RosterQuery(text, kinds, voivodeships, topics, on));
    }

    private Set<String> kinds(Roster<?> roster) {
        List<String> slugs = roster.kinds(Language.DEFAULT.locale()).stream()
                .map(Roster.Kind::slug)
                .toList();
        given.getOrDefault(roster.parameter(), List.of()).stream()
                .filter(value -> !slugs.contains(value))
                .forEach(value -> problems.add(new BadParam(roster.parameter(), value, Kind.CHOICE)
                        .as(Kind.CHOICE, String.join(", ", slugs))));
        return Set.copyOf(given.getOrDefault(roster.parameter(), List.of()));
    }

    private <T> Set<T> values(String name, Kind kind, Function<String, Optional<T>> reading) {
        Set<T> values = new LinkedHashSet<>();
        for (String text : given.getOrDefault(name, List.of())) {
            reading.apply(text).ifPresentOrElse(values::add, () -> problems.add(new BadParam(name, text, kind)));
        }
        return values;
    }

    private <T> Optional<T> value(String name, Kind kind, Function<String, Optional<T>> reading) {
        return values(name, kind, reading).stream().findFirst();
    }

    /** A day as forms send it. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
