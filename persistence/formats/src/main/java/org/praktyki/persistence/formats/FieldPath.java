package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The path of a field in a practice's JSON, such as {@code recordCard.contacts[1].phones}.
 *
 * @param text as written
 * @param steps names of fields, and places in lists from 0
 */
record FieldPath(String text, List<Object> steps) {

    /** No practice has more of anything. */
    static final int MAX_INDEX = 999;

    private static final Pattern STEP =
            Pattern.compile("\\G(?:^|\\.|(?=\\[))(?:([A-Za-z][A-Za-z0-9_-]{0,40})|\\[(\\d{1,3})])");

    FieldPath {
        steps = List.copyOf(steps);
    }

    /** Reads a path; empty where it is none. */
    static Optional<FieldPath> of(String text) {
        List<Object> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        int end = 0;
        while (step.find()) {
            steps.add(step.group(1) == null ? (Object) Integer.valueOf(step.group(2)) : step.group(1));
            end = step.end();
        }
        boolean whole = end == text.length() && !steps.isEmpty() && steps.getFirst() instanceof String;
        return whole ? Optional.of(new FieldPath(text, steps)) : Optional.empty();
    }

    /** The name of the field itself. */
    String name() {
        return steps.reversed().stream()
                .filter(String.class::isInstance)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    boolean endsInList() {
        return steps.getLast() instanceof Integer;
    }

    /** Takes the field out of an object, leaving the places of others in a list as they are. */
    void remove(ObjectNode root) {
        JsonNode at = root;
        for (Object step : steps.subList(0, steps.size() - 1)) {
            at = step instanceof Integer index ? at.path(index) : at.path((String) step);
        }
        if (at instanceof ObjectNode object && steps.getLast() instanceof String name) {
            object.remove(name);
        } else if (at instanceof ArrayNode array && steps.getLast() instanceof Integer index && index < array.size()) {
            array.set(index, JsonNodeFactory.instance.nullNode());
        }
    }

    /** The path of what the field is a part of. */
    FieldPath parent() {
        return new FieldPath(text, steps.subList(0, steps.size() - 1));
    }

    /** Puts a value behind the others of a list. */
    void add(ObjectNode root, JsonNode value) {
        JsonNode at = root;
        for (int i = 0; i < steps.size(); i++) {
            at = child(at, steps.get(i), i + 1 == steps.size() || steps.get(i + 1) instanceof Integer);
        }
        ((ArrayNode) at).add(value);
    }

    /** Puts a value in, making what is missing on the way. One value where several may stand is the first; others are replaced. */
    void set(ObjectNode root, JsonNode value) {
        JsonNode at = root;
        for (int i = 0; i < steps.size() - 1; i++) {
            at = child(at, steps.get(i), steps.get(i + 1) instanceof Integer);
        }
        put(at, steps.getLast(), value);
    }

    private static JsonNode child(JsonNode at, Object step, boolean list) {
        JsonNode child = step instanceof Integer index ? at.path(index) : at.path((String) step);
        if (list ? child.isArray() : child.isObject()) {
            return child;
        }
        JsonNode made = list ? alone(child) : JsonNodeFactory.instance.objectNode();
        put(at, step, made);
        return made;
    }

    private static ArrayNode alone(JsonNode value) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        return value.isMissingNode() || value.isNull() ? list : list.add(value);
    }

    private static void put(JsonNode at, Object step, JsonNode value) {
        if (step instanceof Integer index) {
            ArrayNode array = (ArrayNode) at;
            while (array.size() <= index) {
                array.addNull();
            }
            array.set(index, value);
        } else {
            ((ObjectNode) at).set((String) step, value);
        }
    }
}
