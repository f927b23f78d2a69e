package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.exchange.Exported;
import org.praktyki.core.exchange.ParsedPractice;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.taxonomy.CategoryTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A row as a practice's JSON: put on what is known of the practice, so that a table may have some columns only. */
final class RowPractice {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final NodeReader reader;

    RowPractice(NodeReader reader) {
        this.reader = reader;
    }

    /**
     * The practice of a row whose cells are named by their paths; an empty cell empties its field.
     *
     * @param corrections values that are to stand in place of what the row comes to
     */
    ParsedPractice parsed(Map<FieldPath, String> cells, Map<String, String> corrections) {
        ObjectNode alone = Corrected.of(put(NODES.objectNode(), cells), corrections);
        Notes notes = new Notes();
        ParsedPractice parsed = NodeReader.parsed(
                alone,
                Fields.of(alone, notes),
                stored -> reader.reading(
                        stored.map(known -> Corrected.of(put(known(known, cells), cells), corrections))
                                .orElse(alone),
                        stored));
        notes.demand();
        return parsed;
    }

    /** What is known, without the findings about what the row gives anew, and without the version that the public sees. */
    private static ObjectNode known(Practice stored, Map<FieldPath, String> cells) {
        ObjectNode node = new NodeWriter(CategoryTree.EMPTY).write(new Exported(stored, Optional.empty()));
        if (!cells.keySet().stream().anyMatch(path -> path.text().equals("version"))) {
            node.remove("version");
        }
        ArrayNode findings = NODES.arrayNode();
        for (JsonNode finding : node.path("findings").values()) {
            String field = finding.path("field").asString("");
            boolean given = cells.keySet().stream()
                    .map(FieldPath::text)
                    .anyMatch(path -> field.equals(path) || field.startsWith(path + "[") || isCategory(field, path));
            if (!given) {
                findings.add(finding);
            }
        }
        node.set("findings", findings);
        return node;
    }

    private static boolean isCategory(String field, String path) {
        return field.equals("category") && path.startsWith("category.");
    }

    static ObjectNode put(ObjectNode node, Map<FieldPath, String> cells) {
        boolean topic = cells.keySet().stream().anyMatch(path -> path.text().startsWith("category."));
        if (topic) {
            node.remove("category");
        }
        cells.keySet().forEach(path -> path.remove(node));
        cells.forEach((path, cell) -> {
            if (!cell.isBlank()) {
                path.set(node, value(path, cell));
            }
        });
        tidy(node);
        headings(node);
        return node;
    }

    static JsonNode value(FieldPath path, String cell) {
        if (FlatPractice.TEXT_LISTS.contains(path.name()) && !path.endsInList()) {
            ArrayNode list = NODES.arrayNode();
            FlatPractice.parts(cell).forEach(list::add);
            return list;
        }
        return NODES.stringNode(FlatPractice.isHtml(path.text()) ? RowText.html(cell) : cell);
    }

    /** Leaves out objects and places in lists that came out empty. */
    static boolean tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            names.stream().filter(name -> tidy(object.path(name))).forEach(object::remove);
            return object.isEmpty();
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> kept = new ArrayList<>();
            array.values().stream().filter(value -> !tidy(value)).forEach(kept::add);
            array.removeAll();
            array.addAll(kept);
            return array.isEmpty();
        }
        return node.isNull();
    }

    /** A section that a table gives no heading has that of the template in its place. */
    private static void headings(ObjectNode node) {
        JsonNode sections = node.path("presentation");
        for (int i = 0; i < sections.size(); i++) {
            boolean nameless = !sections.path(i).has("heading") && i < Presentation.STANDARD_HEADINGS.size();
            if (nameless && sections.path(i) instanceof ObjectNode section) {
                section.put("heading", Presentation.STANDARD_HEADINGS.get(i));
            }
        }
    }
}
