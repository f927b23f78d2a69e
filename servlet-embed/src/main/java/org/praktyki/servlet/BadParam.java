package org.praktyki.servlet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parameter of the query that is not understood.
 *
 * @param name as it was given
 * @param value as it was given
 * @param kind what is wrong
 * @param bounds what would be right, where the words of the kind say that
 */
record BadParam(String name, String value, Kind kind, List<String> bounds) {

    private static final int SHOWN = 60;

    BadParam(String name, String value, Kind kind) {
        this(name, value, kind, List.of());
    }

    /** What can be wrong with a parameter; its words are in the bundle under {@code param.} and the name. */
    enum Kind {
        UNKNOWN,
        REPEATED,
        ENCODING,
        TOO_LONG,
        PARAMETERS,
        TOO_MANY,
        CATEGORY,
        VOIVODESHIP,
        POWIAT,
        LOCALITY,
        UNIT_TYPE,
        POPULATION,
        YEAR,
        LANGUAGE,
        PARTNER,
        PARTNER_KIND,
        EVIDENCE,
        NEAR,
        HOME,
        RESIDENTS,
        SORT,
        PAGE,
        SIZE,
        TOO_DEEP,
        LANG,
        LONGER,
        NUMBER,
        CHOICE,
        PRACTICE,
        DAY,
        SOURCE,
        THING,
        UNIT,
        COMPARED,
        MEASURED,
        MISSING
    }

    /** The same parameter with something else wrong, and what would be right. */
    BadParam as(Kind other, Object... right) {
        return new BadParam(
                name, value, other, Arrays.stream(right).map(String::valueOf).toList());
    }

    /** The problem as a sentence for people, with the parameter's name and value. */
    String message(Texts texts) {
        Stream<String> given = Stream.of(name, value).map(BadParam::shortened);
        return texts.say("param." + kind, Stream.concat(given, bounds.stream()).toArray());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
