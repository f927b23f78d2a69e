package org.praktyki.servlet;

import java.util.List;
import java.util.stream.Collectors;

/** A query that is not understood. Carries everything that is wrong with it. */
final class BadParamsException extends RuntimeException {

    private final transient List<BadParam> problems;

    BadParamsException(List<BadParam> problems) {
        super(problems.stream().map(BadParam::toString).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    List<BadParam> problems() {
        return problems;
    }
}
