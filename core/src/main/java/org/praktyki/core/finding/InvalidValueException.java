package org.praktyki.core.finding;

import java.util.Locale;

/** One value that cannot be made from what was given; its {@link #problem()} says why in the user's language. */
public final class InvalidValueException extends IllegalArgumentException {

    private final String value;
    private final Problem problem;

    /**
     * Says what is wrong with a value.
     *
     * @param value the value as given
     * @param problem what is wrong with it
     */
    public InvalidValueException(String value, Problem problem) {
        super(problem.message(Locale.ENGLISH) + ": " + value);
        this.value = value;
        this.problem = problem;
    }

    /** The value as given. */
    public String value() {
        return value;
    }

    /** What is wrong with it. */
    public Problem problem() {
        return problem;
    }
}
