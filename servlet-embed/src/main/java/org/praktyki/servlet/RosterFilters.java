package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;

/**
 * Makes the form that narrows a {@link Roster} down. The number beside a kind is what choosing it alone of its group would find.
 *
 * @param <T> what stands in the roster
 */
final class RosterFilters<T> {

    private final Roster<T> roster;
    private final Function<RosterQuery, List<T>> find;
    private final RosterParams.Wanted wanted;
    private final Tallies tallies;
    private final FacetLabels labels;
    private final Names names;
    private final Function<Map<String, List<String>>, String> list;

    /**
     * Of what someone asked for.
     *
     * @param find those that a question lets through; asked the same again, it need not look again
     * @param tallies of whole lists
     * @param list the address of the list with these parameters
     */
    RosterFilters(
            Roster<T> roster,
            Function<RosterQuery, List<T>> find,
            RosterParams.Wanted wanted,
            Tallies tallies,
            FacetLabels labels,
            Names names,
            Function<Map<String, List<String>>, String> list) {
        this.roster = roster;
        this.find = find;
        this.wanted = wanted;
        this.tallies = tallies;
        this.labels = labels;
        this.names = names;
        this.list = list;
    }

    /** The form. */
    Filters form() {
        Asked asked = wanted.paged();
        List<Filters.Group> groups = Stream.of(
                        kinds(),
                        facet(Facet.CATEGORY, wanted.query().onAnything(), roster::topicsOf, this::topics),
                        facet(
                                Facet.VOIVODESHIP,
                                wanted.query().anywhere(),
                                one -> roster.seatOf(one).voivodeship(),
                                voivodeship -> voivodeship.map(Voivodeship::slug).stream()))
                .filter(group -> group.open() || group.kinds().size() > 1)
                .toList();
        return new Filters(
                list.apply(Map.of()),
                asked.query().text(),
                asked.value(Params.SIZE),
                Optional.empty(),
                groups,
                List.of(),
                chosen(asked, groups),
                list.apply(Map.of()));
    }

    private Filters.Group kinds() {
        Map<String, Long> counts =
                count(roster.parameter(), wanted.query().ofAnyKind(), roster::kindOf, kind -> Stream.of(kind));
        List<String> chosen = wanted.paged().values(roster.parameter());
        List<Filters.Kind> kinds = roster.kinds(labels.texts().language().locale()).stream()
                .filter(kind -> counts.containsKey(kind.slug()) || chosen.contains(kind.slug()))
                .map(kind -> new Filters.Kind(
                        kind.slug(),
                        kind.label(),
                        0,
                        counts.getOrDefault(kind.slug(), 0L),
                        chosen.contains(kind.slug())))
                .toList();
        return group(roster.parameter(), kinds);
    }

    /**
     * A group of a facet's values.
     *
     * @param sourceOf what the values of one follow from: many have the same, and what follows from it is found out once
     */
    private <S> Filters.Group facet(
            Facet facet, RosterQuery query, Function<T, S> sourceOf, Function<S, Stream<String>> valuesOf) {
        Map<String, Long> counts = new LinkedHashMap<>(count(facet.slug(), query, sourceOf, valuesOf));
        List<String> chosen = wanted.paged().values(facet.slug());
        chosen.forEach(value -> counts.putIfAbsent(value, 0L));
        Collection<FacetCount> all = counts.entrySet().stream()
                .map(count -> new FacetCount(new FacetValue(count.getKey(), count.getKey()), count.getValue()))
                .toList();
        List<Filters.Kind> kinds = labels.inOrder(facet, all, names).stream()
                .map(kind -> new Filters.Kind(
                        kind.count().value().value(),
                        kind.name(),
                        kind.level(),
                        kind.count().practices(),
                        chosen.contains(kind.count().value().value())))
                .toList();
        return group(facet.slug(), kinds);
    }

    private <S> Map<String, Long> count(
            String what, RosterQuery query, Function<T, S> sourceOf, Function<S, Stream<String>> valuesOf) {
        List<T> found = find.apply(query);
        return query.equals(RosterQuery.ALL)
                ? tallies.of(found, labels.tree(), what, () -> count(found, sourceOf, valuesOf))
                : count(found, sourceOf, valuesOf);
    }

    private static <T, S> Map<String, Long> count(
            List<T> found, Function<T, S> sourceOf, Function<S, Stream<String>> valuesOf) {
        Map<S, Long> sources = found.stream().collect(Collectors.groupingBy(sourceOf, Collectors.counting()));
        Map<String, Long> counts = new HashMap<>();
        sources.forEach(
                (source, times) -> valuesOf.apply(source).forEach(value -> counts.merge(value, times, Long::sum)));
        return counts;
    }

    private Filters.Group group(String parameter, List<Filters.Kind> kinds) {
        boolean open = kinds.stream().anyMatch(Filters.Kind::chosen);
        return new Filters.Group(parameter, labels.texts().say("filter." + parameter), open, kinds);
    }

    /** What works on a topic works on those above it too; a topic that is gone counts nowhere. */
    private Stream<String> topics(Set<Slug> codes) {
        CategoryTree tree = labels.tree();
        return codes.stream()
                .filter(code -> tree.find(code).isPresent())
                .flatMap(code -> tree.path(code).stream())
                .map(Category::code)
                .map(Slug::value)
                .distinct();
    }

    private List<Filters.Chosen> chosen(Asked asked, List<Filters.Group> groups) {
        Texts texts = labels.texts();
        List<Filters.Chosen> chosen = new ArrayList<>();
        asked.value(Params.Q)
                .ifPresent(words -> chosen.add(
                        new Filters.Chosen(texts.say("filter.q"), words, list.apply(asked.without(Params.Q)))));
        wanted.query()
                .on()
                .ifPresent(day -> chosen.add(new Filters.Chosen(
                        texts.say("filter.on"), texts.date(day), list.apply(asked.without(DayParams.ON)))));
        for (Filters.Group group : groups) {
            group.kinds().stream()
                    .filter(Filters.Kind::chosen)
                    .forEach(kind -> chosen.add(new Filters.Chosen(
                            group.label(), kind.label(), list.apply(asked.without(group.name(), kind.value())))));
        }
        return chosen;
    }
}
