package org.praktyki.persistence.formats;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A practice's JSON with other values in some of its fields. What the record says itself of these fields' old values goes. */
final class Corrected {

    private Corrected() {}

    /**
     * A copy with these values.
     *
     * @param values by the paths of findings; one that is no path of a field changes nothing
     */
    static ObjectNode of(ObjectNode record, Map<String, String> values) {
        ObjectNode copy = record.deepCopy();
        Map<FieldPath, String> found = new LinkedHashMap<>();
        values.forEach((field, text) -> path(field).ifPresent(path -> found.put(path, text)));
        found.forEach((path, text) -> put(copy, path, text));
        if (!found.isEmpty()) {
            RowPractice.tidy(copy);
        }
        return copy;
    }

    /** A topic is put right by its code. */
    private static Optional<FieldPath> path(String field) {
        return FieldPath.of(field.equals("category") ? "category.code" : field);
    }

    private static void put(ObjectNode record, FieldPath path, String text) {
        boolean kept = forget(record, path);
        if (text.isBlank()) {
            if (!kept) {
                path.remove(record);
            }
        } else if (kept && path.endsInList()) {
            path.parent().add(record, RowPractice.value(path, text));
        } else {
            path.set(record, RowPractice.value(path, text));
        }
    }

    /**
     * Takes out what the record brings along about the field from an earlier import.
     *
     * @return whether there was any; then the value stands there alone, and not in the list to which it belongs
     */
    private static boolean forget(ObjectNode record, FieldPath path) {
        String field = path.text().equals("category.code") ? "category" : path.text();
        boolean found = false;
        if (record.path("findings") instanceof ArrayNode findings) {
            for (int i = findings.size() - 1; i >= 0; i--) {
                JsonNode finding = findings.path(i);
                if (finding.path("field").asString("").equals(field)) {
                    findings.remove(i);
                    found = true;
                }
            }
        }
        return found;
    }
}
