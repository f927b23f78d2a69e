package org.praktyki.persistence.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A practice's JSON as one text for each field, for a row of a table. Several texts stand on a line each; a single one with a
 * semicolon in it is followed by a line break, so that it is not taken for two; texts that have line breaks themselves get a field each.
 */
final class FlatPractice {

    /** Lists of texts. */
    static final Set<String> TEXT_LISTS = Set.of(
            "keywords",
            "websites",
            "emails",
            "phones",
            "path",
            "related",
            "topics",
            "goals",
            "practices",
            "distinctFrom");

    /** So many characters fit into a cell of a workbook. */
    static final int MAX_CELL = 32_000;

    private FlatPractice() {}

    static Map<String, String> of(JsonNode practice) {
        Map<String, String> fields = new LinkedHashMap<>();
        flatten("", practice, fields);
        return fields;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                flatten(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), fields);
            }
        } else if (node.isArray() && !isJoinable(node)) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.path(i), fields);
            }
        } else if (node.isArray()) {
            put(path, joined(node), fields);
        } else {
            String text = node.asString();
            put(path, isHtml(path) ? marked(text) : text, fields);
        }
    }

    private static boolean isJoinable(JsonNode list) {
        return list.values().stream()
                .allMatch(value -> value.isString()
                        && !value.asString().isBlank()
                        && value.asString().strip().equals(value.asString())
                        && value.asString().lines().count() == 1);
    }

    private static String joined(JsonNode list) {
        String joined = list.values().stream().map(JsonNode::asString).collect(Collectors.joining("\n"));
        return list.size() == 1 && joined.contains(";") ? joined + "\n" : joined;
    }

    /** The texts of a list in one cell. */
    static List<String> parts(String cell) {
        List<String> lines = cell.lines().toList();
        boolean onLines = cell.contains("\n") || cell.contains("\r");
        return (onLines ? lines.stream() : List.of(cell.split(";")).stream())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static boolean isHtml(String path) {
        return path.endsWith("summary") || path.endsWith(".html") || path.endsWith("Html");
    }

    /** Text without any markup would be taken for plain text, which gets paragraphs; a comment tells it apart. */
    private static String marked(String html) {
        return html.isEmpty() || RowText.hasMarkup(html) ? html : "<!---->" + html;
    }

    /** A text too long for a cell goes on in the next one. */
    private static void put(String path, String text, Map<String, String> fields) {
        if (text.length() <= MAX_CELL) {
            fields.put(path, text);
            return;
        }
        int part = 1;
        for (int from = 0; from < text.length(); part++) {
            int to = Math.min(text.length(), from + MAX_CELL);
            boolean splitsPair = to < text.length() && Character.isHighSurrogate(text.charAt(to - 1));
            to -= splitsPair ? 1 : 0;
            fields.put(part == 1 ? path : path + "~" + part, text.substring(from, to));
            from = to;
        }
    }
}
