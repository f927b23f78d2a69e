package org.praktyki.core.exchange;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.Slug;

/**
 * What became of one record.
 *
 * @param place where it stands
 * @param outcome what was done
 * @param saved what was written; absent where nothing was, and in a dry run
 * @param slug the practice's place in addresses, where there is one
 * @param title the practice's title, likewise
 * @param findings what could not be read or stands against the record
 * @param problem why it was rejected; present exactly where it was
 */
public record ImportLine(
        Place place,
        Outcome outcome,
        Optional<Saved> saved,
        Optional<Slug> slug,
        Optional<String> title,
        List<Finding> findings,
        Optional<Problem> problem) {

    /** What an import can do with a record. */
    public enum Outcome {
        /** A new practice was made. */
        CREATED,
        /** A practice imported earlier was brought up to date. */
        UPDATED,
        /** Everything in the record was there already. */
        UNCHANGED,
        /** The record's part was added to a practice made from another one. */
        MERGED,
        /** Nothing was taken from the record. */
        REJECTED
    }

    /**
     * What an import wrote, for whoever takes it back.
     *
     * @param id the practice
     * @param version the version that the import made
     */
    public record Saved(PracticeId id, long version) {}

    /** Copies the list. */
    public ImportLine {
        findings = List.copyOf(findings);
    }

    /** The name of the record's file. */
    public String file() {
        return place.file();
    }

    static ImportLine written(
            Place place, Outcome outcome, Practice practice, List<Finding> findings, boolean imaginary) {
        Optional<Saved> saved =
                imaginary ? Optional.empty() : Optional.of(new Saved(practice.id(), practice.version()));
        return new ImportLine(
                place,
                outcome,
                saved,
                Optional.of(practice.slug()),
                Optional.of(practice.title()),
                findings,
                Optional.empty());
    }

    static ImportLine unchanged(Place place, Practice practice, List<Finding> findings) {
        return written(place, Outcome.UNCHANGED, practice, findings, true);
    }

    /** A record that can be no practice. */
    static ImportLine rejected(Place place, Optional<String> title, InvalidException refusal) {
        return rejected(
                place, title, refusal.findings(), refusal.findings().getFirst().problem());
    }

    /** A record from which nothing was taken. */
    public static ImportLine rejected(Place place, Optional<String> title, List<Finding> findings, Problem problem) {
        return new ImportLine(
                place, Outcome.REJECTED, Optional.empty(), Optional.empty(), title, findings, Optional.of(problem));
    }
}
