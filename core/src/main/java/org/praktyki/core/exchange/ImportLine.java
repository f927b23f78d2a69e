package org.praktyki.core.exchange;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.text.Slug;

/**
 * What became of one file.
 *
 * @param file its name as given
 * @param outcome what was done
 * @param slug the practice's place in addresses, where there is one
 * @param title the practice's title, likewise
 * @param findings what could not be read or stands against the file
 * @param problem why it was rejected; present exactly where it was
 */
public record ImportLine(
        String file,
        Outcome outcome,
        Optional<Slug> slug,
        Optional<String> title,
        List<Finding> findings,
        Optional<Problem> problem) {

    /** What an import can do with a file. */
    public enum Outcome {
        /** A new practice was made. */
        CREATED,
        /** A practice imported earlier was brought up to date. */
        UPDATED,
        /** Everything in the file was there already. */
        UNCHANGED,
        /** The file's part was added to a practice made from another file. */
        MERGED,
        /** Nothing was taken from the file. */
        REJECTED
    }

    /** Copies the list. */
    public ImportLine {
        findings = List.copyOf(findings);
    }

    static ImportLine of(String file, Outcome outcome, Practice practice, List<Finding> findings) {
        return new ImportLine(
                file, outcome, Optional.of(practice.slug()), Optional.of(practice.title()), findings, Optional.empty());
    }

    static ImportLine rejected(String file, Optional<String> title, List<Finding> findings, Problem problem) {
        return new ImportLine(file, Outcome.REJECTED, Optional.empty(), title, findings, Optional.of(problem));
    }
}
