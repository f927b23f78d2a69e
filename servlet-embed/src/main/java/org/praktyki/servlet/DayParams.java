package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praktyki.servlet.BadParam.Kind;

/**
 * What is asked of the page of one thing.
 *
 * @param on the day as of which it is shown
 * @param source the number of the source whose list of members is wanted in the place of the day's, 1 the first
 * @param language of the pages to which the answer leads
 */
record DayParams(Optional<LocalDate> on, Optional<Integer> source, Optional<Language> language) {

    static final String ON = "on";
    static final String SOURCE = "source";

    /**
     * Reads a query string.
     *
     * @param known the parameters that it may have
     * @param sources how many there are
     * @throws BadParamsException with everything that is wrong
     */
    static DayParams read(String query, Set<String> known, int sources) {
        List<BadParam> problems = new ArrayList<>();
        Map<String, List<String>> given = QueryString.read(query, Set.of(), problems);
        given.forEach((name, values) -> {
            BadParam bad = new BadParam(name, values.get(0), Kind.UNKNOWN);
            if (!known.contains(name)) {
                problems.add(bad);
            } else if (name.equals(ON) && RosterParams.day(values.get(0)).isEmpty()) {
                problems.add(bad.as(Kind.DAY));
            } else if (name.equals(SOURCE)
                    && Params.number(values.get(0), sources).isEmpty()) {
                problems.add(bad.as(Kind.SOURCE, sources));
            } else if (name.equals(Params.LANG)
                    && Language.speaking(values.get(0)).isEmpty()) {
                problems.add(bad.as(Kind.LANG));
            }
        });
        if (!problems.isEmpty()) {
            throw new BadParamsException(problems);
        }
        return new DayParams(
                first(given, ON).flatMap(RosterParams::day),
                first(given, SOURCE).flatMap(number -> Params.number(number, sources)),
                first(given, Params.LANG).flatMap(Language::speaking));
    }

    private static Optional<String> first(Map<String, List<String>> given, String name) {
        return given.getOrDefault(name, List.of()).stream().findFirst();
    }
}
