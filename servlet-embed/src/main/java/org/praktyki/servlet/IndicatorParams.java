package org.praktyki.servlet;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.territory.Teryt;
import org.praktyki.servlet.BadParam.Kind;

/**
 * What is asked of the page of an indicator.
 *
 * @param unit whose figures are wanted
 * @param place what was typed to find one; may be empty
 */
record IndicatorParams(Optional<Teryt> unit, String place) {

    static final String UNIT = "unit";
    static final String PLACE = "place";

    /**
     * Reads a query string.
     *
     * @param known whether there is such a unit
     * @throws BadParamsException with everything that is wrong
     */
    static IndicatorParams read(String query, Indicator indicator, Predicate<Teryt> known, Texts texts) {
        Given given = Given.read(query, Set.of(UNIT, PLACE), Set.of());
        String level = indicator.level().label(texts.language().locale());
        Optional<Teryt> unit = given.one(
                new BadParam(UNIT, "", Kind.UNIT).as(Kind.UNIT, level),
                code -> Places.code(code).filter(indicator.level()::includes).filter(known));
        given.check();
        return new IndicatorParams(unit, given.text(PLACE));
    }
}
