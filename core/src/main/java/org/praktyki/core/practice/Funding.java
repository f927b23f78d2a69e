package org.praktyki.core.practice;

import java.util.List;

/**
 * Who paid for the work on the practice or its description, as the source says it.
 *
 * @param lines whole sentences, such as "Współfinansowano ze środków …"
 * @param funders the bodies that paid
 */
public record Funding(List<String> lines, List<Funder> funders) {

    /** Nothing said. */
    public static final Funding NONE = new Funding(List.of(), List.of());

    /** Copies the lists. */
    public Funding {
        lines = List.copyOf(lines);
        funders = List.copyOf(funders);
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return lines.isEmpty() && funders.isEmpty();
    }
}
