package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;
import org.praktyki.servlet.BadParam.Kind;

/** Reads the parameters of a list, the same for pages and widgets: what is unknown, repeated or bad is refused by name. */
final class Params {

    static final String Q = "q";
    static final String CATEGORY = "category";
    static final String VOIVODESHIP = "voivodeship";
    static final String UNIT_TYPE = "unit-type";
    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String SIZE = "size";
    static final String LANG = "lang";

    /** What a list may be asked for. */
    static final Set<String> LIST = Set.of(Q, CATEGORY, VOIVODESHIP, UNIT_TYPE, SORT, PAGE, SIZE);

    private final Map<String, String> given;
    private final List<BadParam> problems;

    private Params(String query) {
        problems = new ArrayList<>();
        given = QueryString.read(query, problems);
    }

    /**
     * Reads a query string.
     *
     * @param also a parameter that may stand there beside those of a list, read by whoever knows it
     * @param size how many practices a page has unless the query says so
     * @throws BadParamsException with everything that is wrong
     */
    static Asked read(String query, Set<String> also, CategoryTree tree, int size) {
        Params params = new Params(query);
        params.refuseUnknown(also);
        return params.asked(tree, size);
    }

    private void refuseUnknown(Set<String> also) {
        given.forEach((name, value) -> {
            if (!LIST.contains(name) && !also.contains(name)) {
                problems.add(new BadParam(name, value, Kind.UNKNOWN));
            }
        });
    }

    private Asked asked(CategoryTree tree, int defaultSize) {
        String text = value(Q, Kind.TOO_LONG, q -> Optional.of(q).filter(t -> t.length() <= Query.MAX_TEXT))
                .orElse("");
        Optional<Slug> category = value(CATEGORY, Kind.CATEGORY, code -> category(tree, code));
        Optional<Voivodeship> voivodeship =
                value(VOIVODESHIP, Kind.VOIVODESHIP, slug -> one(Voivodeship.values(), Voivodeship::slug, slug));
        Optional<UnitType> unitType =
                value(UNIT_TYPE, Kind.UNIT_TYPE, slug -> one(UnitType.values(), UnitType::slug, slug));
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
        Set<Slug> categories = category.map(Set::of).orElse(Set.of());
        return new Asked(new Query(text, categories, voivodeship, unitType, sort, page, size), given);
    }

    private <T> Optional<T> value(String name, Kind kind, Function<String, Optional<T>> reading) {
        Optional<String> text = Optional.ofNullable(given.get(name));
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

    private static Optional<Slug> category(CategoryTree tree, String code) {
        return tree.all().stream()
                .map(topic -> topic.code())
                .filter(known -> known.value().equals(code))
                .findFirst();
    }

    private static <T> Optional<T> one(T[] values, Function<T, String> name, String wanted) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equals(wanted))
                .findFirst();
    }

    private static Optional<Integer> number(String digits, int max) {
        return Optional.of(digits)
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf)
                .filter(number -> number <= max);
    }
}
