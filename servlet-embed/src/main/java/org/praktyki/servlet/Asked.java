package org.praktyki.servlet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.search.Query;

/**
 * A list that someone asked for.
 *
 * @param query for the search
 * @param given the parameters as they were given, those left empty not among them
 */
record Asked(Query query, Map<String, String> given) {

    /** Copies the map, whose order is that of the address. */
    Asked {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /** The parameters of the same list at another page. */
    Map<String, String> atPage(int page) {
        Map<String, String> parameters = without(Params.PAGE);
        if (page > 1) {
            parameters.put(Params.PAGE, Integer.toString(page));
        }
        return parameters;
    }

    /** The parameters of the list without one of them, from its first page on. */
    Map<String, String> without(String name) {
        Map<String, String> parameters = new LinkedHashMap<>(given);
        parameters.remove(name);
        parameters.remove(Params.PAGE);
        return parameters;
    }
}
