package org.praktyki.core.exchange;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;

/** One record of a file, as a reader found it. */
public sealed interface ImportRecord {

    /** Where it stands. */
    Place place();

    /** A page that shows a part of a practice. */
    record Page(Place place, ParsedPage page) implements ImportRecord {}

    /** A whole practice. */
    record Whole(Place place, ParsedPractice practice) implements ImportRecord {}

    /**
     * A record that cannot be read.
     *
     * @param title the practice's title, where that much could be read
     * @param findings what is wrong, field by field
     * @param problem why it is refused
     */
    record Unreadable(Place place, Optional<String> title, List<Finding> findings, Problem problem)
            implements ImportRecord {

        /** Copies the list. */
        public Unreadable {
            findings = List.copyOf(findings);
        }
    }
}
