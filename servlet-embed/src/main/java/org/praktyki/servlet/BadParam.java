package org.praktyki.servlet;

/**
 * A parameter of the query that is not understood.
 *
 * @param name as it was given
 * @param value as it was given
 * @param kind what is wrong
 */
record BadParam(String name, String value, Kind kind) {

    private static final int SHOWN = 60;

    /** What can be wrong with a parameter; its words are in the bundle under {@code param.} and the name. */
    enum Kind {
        UNKNOWN,
        REPEATED,
        ENCODING,
        TOO_LONG,
        CATEGORY,
        VOIVODESHIP,
        POWIAT,
        LOCALITY,
        UNIT_TYPE,
        POPULATION,
        YEAR,
        LANGUAGE,
        NEAR,
        HOME,
        RESIDENTS,
        SORT,
        PAGE,
        SIZE,
        TOO_DEEP,
        LANG
    }

    /** The problem as a sentence for people, with the parameter's name and value. */
    String message(Texts texts) {
        return texts.say("param." + kind, shortened(name), shortened(value));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
