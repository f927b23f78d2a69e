package org.praktyki.core.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;

/** What everyone may see of outcomes, and the best grade among it. */
record Grader(OutcomeBook book, Catalogues catalogues, Appraiser appraiser) {

    /** Of those that are measured by an indicator which is not public, only what is told in words. */
    List<Outcome> visible(PracticeId practice) {
        Catalogue published = catalogues.published();
        return book.of(practice).stream()
                .map(outcome -> outcome.indicator()
                                .filter(id -> published.find(id).isEmpty())
                                .isPresent()
                        ? outcome.withoutFigures()
                        : outcome)
                .filter(outcome -> outcome.indicator().isPresent()
                        || !outcome.description().isEmpty())
                .toList();
    }

    /**
     * The best grade of a practice's outcomes; D where it has none, but is described.
     *
     * @param live as everyone may see it
     * @return empty where it says nothing
     */
    Optional<EvidenceGrade> grade(Practice live) {
        return visible(live.id()).stream()
                .map(outcome ->
                        appraiser.of(live.id(), outcome, catalogues.published()).grade())
                .min(Comparator.naturalOrder())
                .or(() -> live.presentation().isEmpty() ? Optional.empty() : Optional.of(EvidenceGrade.D));
    }
}
