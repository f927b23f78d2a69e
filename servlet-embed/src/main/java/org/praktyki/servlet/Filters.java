package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.Found;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.taxonomy.CategoryTree;

/**
 * The form that narrows a list down; works by sending the page's own parameters.
 *
 * @param action where it is sent
 * @param words what is looked for
 * @param size how many a page, kept where it was given
 * @param near around what, kept where it was given
 * @param groups the kinds to choose from, facet by facet
 * @param orders the orders to choose from
 * @param chosen what narrows the list now, each with the way to take it back
 * @param all the list without any of it
 */
record Filters(
        String action,
        String words,
        Optional<String> size,
        Optional<String> near,
        List<Group> groups,
        List<Option> orders,
        List<Chosen> chosen,
        String all) {

    /** There are more towns, and more partners, than a form can list. */
    private static final Set<Facet> UNLISTED = Collections.unmodifiableSet(EnumSet.of(Facet.LOCALITY, Facet.PARTNER));

    /** A facet with the kinds that there are in it. */
    record Group(String name, String label, boolean open, List<Kind> kinds) {}

    /**
     * A kind of practice.
     *
     * @param level how deep a topic stands below its section
     * @param count how many there are
     */
    record Kind(String value, String label, int level, long count, boolean chosen) {}

    /** An order; one with an empty value is for not choosing. */
    record Option(String value, String label, boolean selected) {}

    /** What narrows the list, and the list without it. */
    record Chosen(String label, String value, String without) {}

    /**
     * The form of what someone asked for.
     *
     * @param names what kinds are called
     * @param list the address of the list with these parameters
     */
    static Filters of(
            Asked asked,
            Found found,
            CategoryTree tree,
            Texts texts,
            Names names,
            Function<Map<String, List<String>>, String> list) {
        FacetLabels labels = new FacetLabels(tree, texts);
        List<Group> groups = Arrays.stream(Facet.values())
                .map(facet -> group(facet, asked, found, labels, names))
                .filter(group -> group.open() || group.kinds().size() > 1)
                .toList();
        return new Filters(
                list.apply(Map.of()),
                asked.query().text(),
                asked.value(Params.SIZE),
                asked.value(Params.NEAR),
                groups,
                orders(asked, texts),
                chosen(asked, groups, texts, list),
                list.apply(Map.of()));
    }

    /** The kinds to be counted. What the form does not list is shown where it was chosen elsewhere. */
    static Set<Facet> counted(Asked asked) {
        Set<Facet> counted = EnumSet.allOf(Facet.class);
        UNLISTED.stream().filter(facet -> asked.values(facet.slug()).isEmpty()).forEach(counted::remove);
        return counted;
    }

    private static Group group(Facet facet, Asked asked, Found found, FacetLabels labels, Names names) {
        List<String> wanted = asked.values(facet.slug());
        List<Kind> kinds = labels.inOrder(facet, counts(facet, wanted, found), names).stream()
                .map(kind -> new Kind(
                        kind.count().value().value(),
                        kind.name(),
                        kind.level(),
                        kind.count().practices(),
                        wanted.contains(kind.count().value().value())))
                .toList();
        return new Group(facet.slug(), labels.texts().say("filter." + facet.slug()), !wanted.isEmpty(), kinds);
    }

    private static Collection<FacetCount> counts(Facet facet, List<String> wanted, Found found) {
        if (wanted.isEmpty()) {
            return UNLISTED.contains(facet) ? List.of() : found.counts(facet);
        }
        Map<String, FacetCount> counts = new LinkedHashMap<>();
        found.counts(facet).forEach(count -> counts.put(count.value().value(), count));
        wanted.forEach(value -> counts.computeIfAbsent(value, FacetLabels::none));
        if (UNLISTED.contains(facet)) {
            counts.keySet().retainAll(wanted);
        }
        return counts.values();
    }

    private static List<Option> orders(Asked asked, Texts texts) {
        List<Option> orders = new ArrayList<>();
        orders.add(new Option("", texts.say("filter.sort.any"), false));
        for (Sort sort : Sort.values()) {
            String name = Params.slug(sort);
            boolean selected = asked.value(Params.SORT).filter(name::equals).isPresent();
            orders.add(new Option(name, texts.say("filter.sort." + sort), selected));
        }
        return orders;
    }

    private static List<Chosen> chosen(
            Asked asked, List<Group> groups, Texts texts, Function<Map<String, List<String>>, String> list) {
        List<Chosen> chosen = new ArrayList<>();
        asked.value(Params.Q)
                .ifPresent(words ->
                        chosen.add(new Chosen(texts.say("filter.q"), words, list.apply(asked.without(Params.Q)))));
        asked.query()
                .near()
                .ifPresent(near -> chosen.add(new Chosen(
                        texts.say("filter.near"),
                        texts.say("filter.near.km", near.km(), texts.point(near.point())),
                        list.apply(asked.without(Params.NEAR)))));
        for (Group group : groups) {
            group.kinds().stream()
                    .filter(Kind::chosen)
                    .forEach(kind -> chosen.add(new Chosen(
                            group.label(), kind.label(), list.apply(asked.without(group.name(), kind.value())))));
        }
        return chosen;
    }
}
