package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Synonyms;
import org.praktyki.servlet.BadParam.Kind;

/** The parameters of a page that has some of its own: what is unknown, repeated or bad is refused by name, all of it at once. */
final class Given {

    private final Map<String, List<String>> values;
    private final List<BadParam> problems;

    private Given(Map<String, List<String>> values, List<BadParam> problems) {
        this.values = values;
        this.problems = problems;
    }

    /**
     * Takes a query string apart. Nothing is refused before {@link #check()}.
     *
     * @param known what may be given once
     * @param repeatable what may be given several times
     */
    static Given read(String query, Set<String> known, Set<String> repeatable) {
        List<BadParam> problems = new ArrayList<>();
        Map<String, List<String>> values = QueryString.read(query, repeatable, problems);
        values.forEach((name, all) -> {
            if (!known.contains(name) && !repeatable.contains(name)) {
                problems.add(new BadParam(name, all.get(0), Kind.UNKNOWN));
            }
        });
        return new Given(values, problems);
    }

    /** The text of a parameter as it was given; empty where it was not. */
    String text(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** The value of a parameter; what cannot be read is a problem of this kind. */
    <T> Optional<T> one(String name, Kind kind, Function<String, Optional<T>> reading) {
        return one(new BadParam(name, text(name), kind), reading);
    }

    /** The value of the parameter that is named by what would be wrong with it. */
    <T> Optional<T> one(BadParam otherwise, Function<String, Optional<T>> reading) {
        return all(otherwise, reading).stream().findFirst();
    }

    /** All values of a parameter, each once. */
    <T> Set<T> all(BadParam otherwise, Function<String, Optional<T>> reading) {
        Set<T> read = new LinkedHashSet<>();
        for (String text : values.getOrDefault(otherwise.name(), List.of())) {
            reading.apply(text)
                    .ifPresentOrElse(
                            read::add,
                            () -> problems.add(
                                    new BadParam(otherwise.name(), text, otherwise.kind(), otherwise.bounds())));
        }
        return read;
    }

    /** The language of the pages to which an answer leads. */
    Language language() {
        return one(Params.LANG, Kind.LANG, Language::speaking).orElse(Language.DEFAULT);
    }

    /** Which page of how many. */
    Asked paged(int defaultSize) {
        int page = one(Params.PAGE, Kind.PAGE, n -> Params.number(n, Query.MAX_DEPTH))
                .orElse(1);
        int size = one(Params.SIZE, Kind.SIZE, n -> Params.number(n, Query.MAX_SIZE))
                .orElse(defaultSize);
        if ((long) page * size > Query.MAX_DEPTH) {
            refuse(new BadParam(Params.PAGE, Integer.toString(page), Kind.TOO_DEEP));
        }
        check();
        return new Asked(
                new Query(
                        text(Params.Q),
                        Synonyms.NONE,
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        List.of(),
                        Set.of(),
                        Query.Sort.TITLE,
                        page,
                        size),
                values);
    }

    /** Adds something that is wrong. */
    void refuse(BadParam problem) {
        problems.add(problem);
    }

    /** @throws BadParamsException with everything that is wrong */
    void check() {
        if (!problems.isEmpty()) {
            throw new BadParamsException(problems);
        }
    }

    /** The parameters as they were given, with others in the place of some; those without values are left out. */
    Map<String, List<String>> with(Map<String, List<String>> others) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.putAll(others);
        all.values().removeIf(List::isEmpty);
        return all;
    }
}
