package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.metric.EvidenceGrade;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Near;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.search.Synonyms;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.PopulationBand;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.servlet.BadParam.Kind;

/** Reads the parameters of a list, the same for pages and widgets: what is unknown, repeated or bad is refused by name. */
final class Params {

    static final String Q = "q";
    static final String NEAR = "near";
    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String SIZE = "size";
    static final String LANG = "lang";

    private static final Set<String> FACETS =
            Arrays.stream(Facet.values()).map(Facet::slug).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OTHERS = Set.of(Q, NEAR, SORT, PAGE, SIZE);

    private final Map<String, List<String>> given;
    private final List<BadParam> problems;

    private Params(Map<String, List<String>> given, List<BadParam> problems) {
        this.given = given;
        this.problems = problems;
    }

    /**
     * Reads a query string.
     *
     * @param also a parameter that may stand there beside those of a list, read by whoever knows it
     * @param size how many practices a page has unless the query says so
     * @throws BadParamsException with everything that is wrong
     */
    static Asked read(String query, Set<String> also, CategoryTree tree, int size) {
        List<BadParam> problems = new ArrayList<>();
        Params params = new Params(QueryString.read(query, FACETS, problems), problems);
        params.refuseUnknown(also);
        return params.asked(tree, size);
    }

    /**
     * Reads parameters that were taken apart before.
     *
     * @throws BadParamsException with everything that is wrong
     */
    static Asked read(Map<String, List<String>> given, CategoryTree tree, int size) {
        Params params = new Params(given, new ArrayList<>());
        params.refuseUnknown(Set.of());
        return params.asked(tree, size);
    }

    private void refuseUnknown(Set<String> also) {
        given.forEach((name, values) -> {
            if (!OTHERS.contains(name) && !FACETS.contains(name) && !also.contains(name)) {
                problems.add(new BadParam(name, values.get(0), Kind.UNKNOWN));
            }
        });
    }

    private Asked asked(CategoryTree tree, int defaultSize) {
        String text = value(Q, Kind.TOO_LONG, q -> Optional.of(q).filter(t -> t.length() <= Query.MAX_TEXT))
                .orElse("");
        Map<Facet, Set<String>> choices = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            choices.put(facet, chosen(facet, tree));
        }
        Optional<Near> near = value(NEAR, Kind.NEAR, Params::near);
        Sort sort = value(SORT, Kind.SORT, name -> one(Sort.values(), Params::slug, name))
                .orElse(defaultSort(text));
        int page = value(PAGE, Kind.PAGE, n -> number(n, Query.MAX_DEPTH)).orElse(1);
        int size = value(SIZE, Kind.SIZE, n -> number(n, Query.MAX_SIZE)).orElse(defaultSize);
        value(LANG, Kind.LANG, Language::speaking);
        if ((long) page * size > Query.MAX_DEPTH) {
            problems.add(new BadParam(PAGE, Integer.toString(page), Kind.TOO_DEEP));
        }
        if (!problems.isEmpty()) {
            throw new BadParamsException(problems);
        }
        return new Asked(
                new Query(text, Synonyms.NONE, List.of(), choices, near, List.of(), Set.of(), sort, page, size), given);
    }

    private Set<String> chosen(Facet facet, CategoryTree tree) {
        Set<String> chosen = new LinkedHashSet<>(given.getOrDefault(facet.slug(), List.of()));
        for (String value : chosen) {
            if (!isValue(facet, value, tree)) {
                problems.add(new BadParam(facet.slug(), value, Kind.valueOf(facet.name())));
            }
        }
        return chosen;
    }

    /** Whether a facet has such a value, or may have it. */
    static boolean isValue(Facet facet, String value, CategoryTree tree) {
        return switch (facet) {
            case CATEGORY ->
                tree.all().stream().anyMatch(topic -> topic.code().value().equals(value));
            case VOIVODESHIP ->
                one(Voivodeship.values(), Voivodeship::slug, value).isPresent();
            case UNIT_TYPE -> one(UnitType.values(), UnitType::slug, value).isPresent();
            case POPULATION ->
                one(PopulationBand.values(), PopulationBand::slug, value).isPresent();
            case POWIAT, LOCALITY, PARTNER -> value.matches("[a-z0-9]+(-[a-z0-9]+)*");
            case YEAR -> value.matches("\\d{4}");
            case PARTNER_KIND ->
                one(PartnerKind.values(), PartnerKind::slug, value).isPresent();
            case EVIDENCE ->
                one(EvidenceGrade.values(), EvidenceGrade::slug, value).isPresent();
            case LANGUAGE -> value.matches("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");
        };
    }

    static Optional<Near> near(String text) {
        try {
            return Optional.of(Near.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> value(String name, Kind kind, Function<String, Optional<T>> reading) {
        Optional<String> text = given.getOrDefault(name, List.of()).stream().findFirst();
        Optional<T> value = text.flatMap(reading);
        if (text.isPresent() && value.isEmpty()) {
            problems.add(new BadParam(name, text.get(), kind));
        }
        return value;
    }

    /** Best match first where words are looked for, else the newest. */
    static Sort defaultSort(String text) {
        return text.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
    }

    /** How a sort order is called in addresses. */
    static String slug(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Optional<T> one(T[] values, Function<T, String> name, String wanted) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equals(wanted))
                .findFirst();
    }

    /** A whole number from 1 on. */
    static Optional<Integer> number(String digits, int max) {
        return Optional.of(digits)
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf)
                .filter(number -> number <= max);
    }
}
