package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.search.Query;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;

/**
 * A list that someone asked for.
 *
 * @param query for the search
 * @param given the parameters as they were given, those left empty not among them
 */
record Asked(Query query, Map<String, List<String>> given) {

    /** Copies the map, whose order is that of the address. */
    Asked {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        given.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        given = Collections.unmodifiableMap(copy);
    }

    /**
     * What is counted of a list: that words were looked for, on the first page of what was found, and otherwise that someone looked at
     * it.
     *
     * @param page where the list stands
     */
    static Used used(String page, Map<String, List<String>> given) {
        Thing list = Thing.page(page);
        boolean isSearch = given.containsKey(Params.Q)
                && given.getOrDefault(Params.PAGE, List.of("1")).equals(List.of("1"));
        return isSearch ? Used.search(list) : Used.view(list);
    }

    /** The first value of a parameter. */
    Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    List<String> values(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** The parameters of the same list at another page. */
    Map<String, List<String>> atPage(int page) {
        Map<String, List<String>> parameters = without(Params.PAGE);
        if (page > 1) {
            parameters.put(Params.PAGE, List.of(Integer.toString(page)));
        }
        return parameters;
    }

    /** The parameters of all pages of the list together. */
    Map<String, List<String>> ofAllPages() {
        Map<String, List<String>> parameters = without(Params.PAGE);
        parameters.remove(Params.SIZE);
        return parameters;
    }

    /** The parameters of the list without one of them, from its first page on. */
    Map<String, List<String>> without(String name) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(given);
        parameters.remove(name);
        parameters.remove(Params.PAGE);
        return parameters;
    }

    /** The parameters of the list without one value of one of them, from its first page on. */
    Map<String, List<String>> without(String name, String value) {
        Map<String, List<String>> parameters = without(Params.PAGE);
        List<String> others = new ArrayList<>(values(name));
        others.remove(value);
        parameters.put(name, others);
        return parameters;
    }
}
