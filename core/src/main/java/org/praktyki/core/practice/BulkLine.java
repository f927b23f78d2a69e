package org.praktyki.core.practice;

import java.util.List;
import org.praktyki.core.finding.Finding;

/**
 * What a bulk change would do, did or cannot do to one practice.
 *
 * @param id the practice
 * @param title what it is called; empty where it cannot be seen
 * @param version before the change the one that was read, after it the one that it made
 * @param outcome what comes or came of it
 * @param differences what becomes other by it
 * @param findings what stands against it
 */
public record BulkLine(
        PracticeId id,
        String title,
        long version,
        Outcome outcome,
        List<Difference> differences,
        List<Finding> findings) {

    /** What comes of a bulk change of one practice. */
    public enum Outcome {
        /** It can be done. */
        READY,
        /** It was done. */
        DONE,
        /** It was done, and then undone. */
        UNDONE,
        /** There is nothing to do: it is so already. */
        SAME,
        /** The actor may not. */
        DENIED,
        /** Something in the practice stands against it. */
        INVALID,
        /** Someone changed the practice meanwhile. */
        OVERTAKEN,
        /** There is no such practice, or the actor may not see it. */
        GONE,
        /** Something went wrong that has nothing to do with the practice; the log says what. */
        FAILED
    }

    /** Copies the lists. */
    public BulkLine {
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
    }

    static BulkLine gone(PracticeId id) {
        return new BulkLine(id, "", 0, Outcome.GONE, List.of(), List.of());
    }

    static BulkLine of(Practice practice, Outcome outcome) {
        return new BulkLine(practice.id(), practice.title(), practice.version(), outcome, List.of(), List.of());
    }

    BulkLine became(Outcome next) {
        return new BulkLine(id, title, version, next, differences, findings);
    }

    BulkLine done(long made) {
        return new BulkLine(id, title, made, Outcome.DONE, differences, findings);
    }

    BulkLine differing(List<Difference> found) {
        return new BulkLine(id, title, version, outcome, found, findings);
    }

    BulkLine refusedFor(List<Finding> found) {
        return new BulkLine(id, title, version, Outcome.INVALID, List.of(), found);
    }
}
