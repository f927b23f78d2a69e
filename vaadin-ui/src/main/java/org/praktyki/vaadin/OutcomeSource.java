package org.praktyki.vaadin;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.metric.Catalogue;
import org.praktyki.core.metric.Evidence;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.Outcomes;
import org.praktyki.core.practice.PracticeId;

/** Where it is found what practices have changed, and by what that is measured. */
interface OutcomeSource {

    /** What is told of a practice; nothing of one that was never saved. */
    Outcomes of(PracticeId practice);

    /** Indicators that fit what someone types, one stretch of them. */
    List<Indicator> find(String text, int offset, int limit);

    /** One indicator; absent where it is gone. */
    Optional<Indicator> indicator(IndicatorId id);

    /** What shows an outcome. */
    Evidence evidence(PracticeId practice, Outcome outcome);

    /** What whoever sits at a desk may see, as of each question. */
    static OutcomeSource of(Desk desk) {
        return new OutcomeSource() {
            private Catalogue catalogue() {
                return desk.praktyki().indicators().catalogue(desk.actor());
            }

            @Override
            public Outcomes of(PracticeId practice) {
                return desk.praktyki().practices().find(desk.actor(), practice).isPresent()
                        ? desk.praktyki().outcomes().of(desk.actor(), practice)
                        : Outcomes.none(practice);
            }

            @Override
            public List<Indicator> find(String text, int offset, int limit) {
                IndicatorQuery query = new IndicatorQuery(text, Optional.empty(), Optional.empty(), Optional.empty());
                return catalogue().all().stream()
                        .filter(indicator -> query.matches(
                                indicator, desk.praktyki().categories().tree()))
                        .skip(offset)
                        .limit(limit)
                        .toList();
            }

            @Override
            public Optional<Indicator> indicator(IndicatorId id) {
                return catalogue().find(id);
            }

            @Override
            public Evidence evidence(PracticeId practice, Outcome outcome) {
                return desk.praktyki().outcomes().evidence(desk.actor(), practice, outcome);
            }
        };
    }
}
