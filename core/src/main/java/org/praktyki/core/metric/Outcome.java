package org.praktyki.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.RichText;

/**
 * What a practice has changed (rezultat): told in words, and where possible in figures that anyone can recompute.
 *
 * @param id its identity
 * @param description what came of the practice, in words
 * @param indicator by what it is measured; absent where it is told in words alone
 * @param territory the unit whose figures tell it; absent where those recorded of the practice itself do
 * @param began the first period, of the indicator's length, in which the practice worked
 * @param baseline what is stated of the time before
 * @param target what was to be reached
 * @param result what is stated to have been reached
 * @param comparison the units to compare with, as somebody has pinned them; empty where those that are most alike are found
 * @param method how it was measured, and what to mind
 * @param sources where what is stated can be read
 * @param documents files of the practice that show it
 */
public record Outcome(
        OutcomeId id,
        RichText description,
        Optional<IndicatorId> indicator,
        Optional<Teryt> territory,
        Optional<Period> began,
        Optional<Stated> baseline,
        Optional<Stated> target,
        Optional<Stated> result,
        Set<Teryt> comparison,
        RichText method,
        List<Citation> sources,
        List<Attachment> documents) {

    /** Copies the collections. */
    public Outcome {
        comparison = Set.copyOf(comparison);
        sources = List.copyOf(sources);
        documents = List.copyOf(documents);
    }

    /** One that is told in words alone. */
    public static Outcome described(RichText description) {
        return new Outcome(
                OutcomeId.random(),
                description,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                RichText.EMPTY,
                List.of(),
                List.of());
    }

    /** What it tells without figures. */
    Outcome withoutFigures() {
        return new Outcome(
                id,
                description,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                method,
                sources,
                documents);
    }
}
