package org.praktyki.servlet;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.metric.ComparisonOptions;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Period;
import org.praktyki.core.territory.Teryt;
import org.praktyki.servlet.BadParam.Kind;

/**
 * What is asked of the page of an indicator.
 *
 * @param unit whose figures are wanted
 * @param place what was typed to find one; may be empty
 * @param compare the units to compare with; empty where those that are most alike are to be found
 * @param period for which units are ranked; absent for the last one
 * @param among which units are
 */
record IndicatorParams(Optional<Teryt> unit, String place, Set<Teryt> compare, Optional<Period> period, Among among) {

    static final String UNIT = "unit";
    static final String PLACE = "place";
    static final String COMPARE = "compare";
    static final String PERIOD = "period";
    static final String AMONG = "among";

    private static final int MOST_COMPARED = 20;

    /** Among which units one is ranked. */
    enum Among {
        ALL,
        VOIVODESHIP,
        TYPE;

        /** As it stands in addresses. */
        String slug() {
            return PartnerJson.slug(this);
        }

        /** Whether a unit belongs to them. */
        Predicate<Teryt> of(Optional<Teryt> own) {
            return switch (this) {
                case ALL -> code -> true;
                case VOIVODESHIP ->
                    code -> own.filter(unit -> unit.voivodeship() == code.voivodeship())
                            .isPresent();
                case TYPE ->
                    code -> own.filter(unit -> unit.unitType().equals(code.unitType()))
                            .isPresent();
            };
        }
    }

    /**
     * Reads a query string.
     *
     * @param known whether there is such a unit
     * @param periods for which something is known
     * @throws BadParamsException with everything that is wrong
     */
    static IndicatorParams read(
            String query, Indicator indicator, Predicate<Teryt> known, Set<Period> periods, Texts texts) {
        Given given = Given.read(query, Set.of(UNIT, PLACE, PERIOD, AMONG), Set.of(COMPARE));
        Optional<Teryt> unit = unit(given, indicator, known, texts);
        Set<Teryt> compare = compare(given, indicator, known, texts);
        Optional<Period> period =
                given.one(PERIOD, Kind.MEASURED, text -> period(text).filter(periods::contains));
        // the voivodeship and the kind are those of the unit
        String choices = unit.isEmpty()
                ? Among.ALL.slug()
                : Stream.of(Among.values()).map(Among::slug).collect(Collectors.joining(", "));
        Optional<Among> among = given.one(
                new BadParam(AMONG, "", Kind.CHOICE).as(Kind.CHOICE, choices),
                slug -> Stream.of(Among.values())
                        .filter(one -> one.slug().equals(slug))
                        .filter(one -> one == Among.ALL || unit.isPresent())
                        .findFirst());
        given.check();
        return new IndicatorParams(unit, given.text(PLACE), compare, period, among.orElse(Among.ALL));
    }

    /** The unit that is asked for. */
    static Optional<Teryt> unit(Given given, Indicator indicator, Predicate<Teryt> known, Texts texts) {
        String level = indicator.level().label(texts.language().locale());
        return given.one(
                new BadParam(UNIT, "", Kind.UNIT).as(Kind.UNIT, level),
                code -> Places.code(code).filter(indicator.level()::includes).filter(known));
    }

    /** The units that are to be compared with. */
    static Set<Teryt> compare(Given given, Indicator indicator, Predicate<Teryt> known, Texts texts) {
        String level = indicator.level().label(texts.language().locale());
        Set<Teryt> compare = given.all(
                new BadParam(COMPARE, "", Kind.UNIT).as(Kind.UNIT, level),
                code -> Places.code(code).filter(indicator.level()::includes).filter(known));
        if (compare.size() > MOST_COMPARED) {
            given.refuse(new BadParam(COMPARE, "", Kind.COMPARED).as(Kind.COMPARED, MOST_COMPARED));
        }
        return compare;
    }

    /** The period that a text is; absent where it is none. */
    static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.of(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** With which units to compare. */
    ComparisonOptions comparison() {
        return ComparisonOptions.DEFAULT.withPinned(compare);
    }
}
