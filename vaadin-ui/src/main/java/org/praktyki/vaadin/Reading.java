package org.praktyki.vaadin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/** Makes values of what was typed, and gathers everything that is wrong with it. */
final class Reading {

    private final List<Finding> findings = new ArrayList<>();

    /**
     * One value.
     *
     * @param path of its field
     * @param text as typed; white space alone is no value
     * @param make makes the value, or throws {@link InvalidValueException}
     * @return null where there is none, or none that is right
     */
    <T> @Nullable T value(String path, String text, Function<String, T> make) {
        String typed = text.strip();
        try {
            return typed.isEmpty() ? null : make.apply(typed);
        } catch (InvalidValueException e) {
            refuse(path, typed, e.problem());
            return null;
        }
    }

    /** One value for each line that is not empty; the path of each is that of the field with its number. */
    <T> List<T> lines(String path, String text, Function<String, T> make) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional.ofNullable(value(path + "[" + i + "]", lines.get(i), make)).ifPresent(values::add);
        }
        return values;
    }

    void refuse(String path, String value, Problem problem) {
        findings.add(new Finding(path, value, problem));
    }

    /** A whole number; spaces between groups of digits do not matter. */
    static long number(String text) {
        try {
            return Long.parseLong(text.replaceAll("[\\s\\u00a0\\u202f]", ""));
        } catch (NumberFormatException e) {
            throw new InvalidValueException(text, Problem.NOT_A_NUMBER);
        }
    }

    /** Everything that is wrong so far. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidException with everything that is wrong
     */
    void finish() {
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
    }
}
