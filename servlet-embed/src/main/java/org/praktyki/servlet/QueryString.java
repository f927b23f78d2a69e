package org.praktyki.servlet;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praktyki.core.search.Query;
import org.praktyki.servlet.BadParam.Kind;

/**
 * Takes a query string apart. The container's own reading is not asked: containers differ in what they make of broken
 * encodings, and a POST's body has no place among the parameters of a page.
 */
final class QueryString {

    /** Every choice of every filter, and more than anyone makes. */
    private static final int MOST_PAIRS = 200;

    private QueryString() {}

    /**
     * Reads the parameters in their order. An empty value is what a form sends for a field left empty: it counts as not given.
     *
     * @param repeatable those that may be given more than once, with another value each time
     * @param problems takes what cannot be read, is given twice, or is too much
     */
    static Map<String, List<String>> read(String query, Set<String> repeatable, List<BadParam> problems) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String[] pairs = query.split("&", MOST_PAIRS + 1);
        if (pairs.length > MOST_PAIRS) {
            problems.add(new BadParam(pairs[MOST_PAIRS].split("[=&]", 2)[0], "", Kind.PARAMETERS));
            return values;
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals), pair, problems);
            String value = equals < 0 ? "" : within(decode(pair.substring(equals + 1), name, problems), name, problems);
            if (!pair.isEmpty()) {
                List<String> given = values.computeIfAbsent(name, unseen -> new ArrayList<>());
                if (!given.isEmpty() && (!repeatable.contains(name) || given.contains(value.strip()))) {
                    problems.add(new BadParam(name, value, Kind.REPEATED));
                }
                given.add(value.strip());
            }
        }
        values.values().forEach(given -> given.removeIf(String::isEmpty));
        values.values().removeIf(List::isEmpty);
        return values;
    }

    private static String within(String value, String name, List<BadParam> problems) {
        if (value.length() <= Query.MAX_TEXT) {
            return value;
        }
        problems.add(new BadParam(name, value, Kind.TOO_LONG));
        return "";
    }

    private static String decode(String text, String name, List<BadParam> problems) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.chars().noneMatch(c -> c == '\ufffd' || Character.isISOControl(c))) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            // a percent sign without its two digits: refused below with the same words
        }
        problems.add(new BadParam(name, text, Kind.ENCODING));
        return "";
    }
}
