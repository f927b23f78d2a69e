package org.praktyki.servlet;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.praktyki.servlet.BadParam.Kind;

/**
 * Takes a query string apart. The container's own reading is not asked: containers differ in what they make of broken
 * encodings, and a POST's body has no place among the parameters of a page.
 */
final class QueryString {

    private QueryString() {}

    /**
     * Reads each parameter once. An empty value is what a form sends for a field left empty: it counts as not given.
     *
     * @param problems takes what cannot be read or is given twice
     */
    static Map<String, String> read(String query, List<BadParam> problems) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals), pair, problems);
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1), name, problems);
            if (!pair.isEmpty() && values.put(name, value.strip()) != null) {
                problems.add(new BadParam(name, value, Kind.REPEATED));
            }
        }
        values.values().removeIf(String::isEmpty);
        return values;
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
