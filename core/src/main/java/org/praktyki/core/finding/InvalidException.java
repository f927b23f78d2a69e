package org.praktyki.core.finding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A command was refused because of its content. Carries everything that is wrong, gathered once. */
public final class InvalidException extends IllegalArgumentException {

    private final transient List<Finding> findings;

    /**
     * Refuses with all that was found.
     *
     * @param findings at least one
     */
    public InvalidException(List<Finding> findings) {
        super(findings.stream()
                .map(f -> f.field() + ": " + f.problem().message(Locale.ENGLISH))
                .collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    /** All that is wrong, in the order of the fields. */
    public List<Finding> findings() {
        return findings;
    }
}
