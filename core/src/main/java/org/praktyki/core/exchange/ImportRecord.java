package org.praktyki.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;

/** One record of a file, as a reader found it. */
public sealed interface ImportRecord {

    /** Where it stands. */
    Place place();

    /** Reads it once more with other values; absent where its fields can be given none. */
    Optional<Correction> correction();

    /** This record with other values in some of its fields; itself where there are none, or its fields can be given none. */
    default ImportRecord corrected(Map<String, String> values) {
        return correction()
                .filter(possible -> !values.isEmpty())
                .map(possible -> possible.with(values))
                .orElse(this);
    }

    /**
     * A page that shows a part of a practice.
     *
     * @param found the page as it stands in the source, by which a later import knows it again
     */
    record Page(Place place, ParsedPage page, ParsedPage found, Optional<Correction> correction)
            implements ImportRecord {

        /** A page as it was found. */
        public Page(Place place, ParsedPage page, Optional<Correction> correction) {
            this(place, page, page, correction);
        }
    }

    /** A whole practice. */
    record Whole(Place place, ParsedPractice practice, Optional<Correction> correction) implements ImportRecord {}

    /**
     * A record that cannot be read.
     *
     * @param title the practice's title, where that much could be read
     * @param findings what is wrong, field by field
     * @param problem why it is refused
     */
    record Unreadable(
            Place place,
            Optional<String> title,
            List<Finding> findings,
            Problem problem,
            Optional<Correction> correction)
            implements ImportRecord {

        /** A record that no other value would make readable. */
        public Unreadable(Place place, Problem problem) {
            this(place, Optional.empty(), List.of(), problem, Optional.empty());
        }

        /** Copies the list. */
        public Unreadable {
            findings = List.copyOf(findings);
        }
    }
}
