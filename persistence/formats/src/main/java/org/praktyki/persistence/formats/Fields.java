package org.praktyki.persistence.formats;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.text.Slug;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The fields of one object in a record. Whoever has asked for all it knows calls {@link #close}, which remarks on the others. A
 * null counts as absent.
 */
final class Fields implements AutoCloseable {

    private static final int LONGEST_SHOWN = 200;

    private final JsonNode node;
    private final String path;
    private final Notes notes;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode node, String path, Notes notes) {
        this.node = node;
        this.path = path;
        this.notes = notes;
    }

    static Fields of(JsonNode node, Notes notes) {
        return new Fields(node, "", notes);
    }

    /** The path of a field. */
    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The path of the object itself. */
    String path() {
        return path;
    }

    Notes notes() {
        return notes;
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    private Optional<JsonNode> find(String name) {
        asked.add(name);
        return node.optional(name).filter(value -> !value.isNull());
    }

    /** A text or a number as text; anything else is refused. */
    Optional<String> text(String name) {
        return find(name).flatMap(value -> scalar(value, path(name)));
    }

    private Optional<String> scalar(JsonNode value, String at) {
        if (value.isString() || value.isNumber()) {
            return Optional.of(value.asString());
        }
        notes.refuse(at, shown(value), Problem.NOT_A_VALUE);
        return Optional.empty();
    }

    /** Yes or no, as programs or people write it; anything else is refused. */
    Optional<Boolean> flag(String name) {
        Optional<JsonNode> value = find(name);
        if (value.filter(JsonNode::isBoolean).isPresent()) {
            return value.map(JsonNode::asBoolean);
        }
        return strict(name, text -> switch (Slug.fold(text.strip())) {
            case "true", "tak", "yes" -> true;
            case "false", "nie", "no" -> false;
            default -> throw new InvalidValueException(text, Problem.NOT_A_VALUE);
        });
    }

    /** A value that the record has to give in the right form. */
    <T> Optional<T> strict(String name, Function<String, T> reader) {
        return text(name)
                .flatMap(text -> read(text, reader, Problem.NOT_A_VALUE, (value, problem) -> {
                    notes.refuse(path(name), value, problem);
                }));
    }

    /** A value that is kept literally where it cannot be read. */
    <T> Optional<T> lenient(String name, Function<String, T> reader, Problem problem) {
        return text(name).filter(text -> !text.isBlank()).flatMap(text -> lenient(path(name), text, reader, problem));
    }

    <T> Optional<T> lenient(String at, String text, Function<String, T> reader, Problem problem) {
        return read(text, reader, problem, (value, why) -> notes.literal(at, value, why));
    }

    /** What becomes of a value that cannot be read. */
    private interface Refusal {
        void of(String value, Problem problem);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader, Problem problem, Refusal refusal) {
        try {
            return Optional.of(reader.apply(text));
        } catch (InvalidValueException e) {
            refusal.of(text, e.problem());
        } catch (IllegalArgumentException | DateTimeException e) {
            refusal.of(text, problem);
        }
        return Optional.empty();
    }

    /** Several texts; one alone need not be a list. */
    List<String> texts(String name) {
        List<JsonNode> values = values(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            scalar(values.get(i), path(name) + "[" + i + "]").ifPresent(texts::add);
        }
        return texts;
    }

    /** Several values, each of which is kept literally where it cannot be read. */
    <T> List<T> lenientList(String name, Function<String, T> reader, Problem problem) {
        List<String> texts = texts(name);
        List<T> read = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lenient(path(name) + "[" + i + "]", texts.get(i), reader, problem).ifPresent(read::add);
        }
        return read;
    }

    private List<JsonNode> values(String name) {
        return find(name)
                .map(value -> value.isArray() ? List.copyOf(value.values()) : List.of(value))
                .orElse(List.of());
    }

    /** An object; an empty one where there is none. */
    Fields object(String name) {
        return object(find(name).orElseGet(JsonNodeFactory.instance::objectNode), path(name));
    }

    private Fields object(JsonNode value, String at) {
        if (!value.isObject()) {
            notes.refuse(at, shown(value), Problem.NOT_A_VALUE);
            return new Fields(JsonNodeFactory.instance.objectNode(), at, notes);
        }
        return new Fields(value, at, notes);
    }

    /** An object, for which a text may stand that is its only field; empty where there is none. */
    Optional<Fields> object(String name, String only) {
        return find(name).map(value -> object(asObject(value, only), path(name)));
    }

    private static JsonNode asObject(JsonNode value, String only) {
        return value.isString() ? JsonNodeFactory.instance.objectNode().set(only, value) : value;
    }

    /** Several objects; a text in place of one stands for an object with that text as its only field. */
    List<Fields> objects(String name, String only) {
        List<Fields> objects = new ArrayList<>();
        List<JsonNode> values = values(name);
        for (int i = 0; i < values.size(); i++) {
            objects.add(object(asObject(values.get(i), only), path(name) + "[" + i + "]"));
        }
        return objects;
    }

    /** The names of all fields, for an object whose names are values. */
    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /** Remarks on the fields that nobody asked for. */
    @Override
    public void close() {
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                notes.remark(path(name), shown(node.path(name)), Problem.UNKNOWN_FIELD);
            }
        }
    }

    private static String shown(JsonNode value) {
        String text = value.isString() ? value.asString() : value.toString();
        return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
    }
}
