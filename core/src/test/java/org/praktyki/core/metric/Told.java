package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.RichText;

/** Outcomes for tests, changed field by field. */
record Told(Outcome outcome) {

    /** What {@link Country#OWN} has changed since 2020. */
    static Told by(Indicator indicator) {
        Outcome words = Outcome.described(RichText.ofPlainText("Więcej odpadów zbiera się osobno."));
        return new Told(new Outcome(
                words.id(),
                words.description(),
                Optional.of(indicator.id()),
                Optional.of(Country.OWN),
                Optional.of(Period.year(2020)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                RichText.EMPTY,
                List.of(),
                List.of()));
    }

    static Optional<Stated> stated(String period, String value) {
        return Optional.of(new Stated(Period.of(period), new BigDecimal(value)));
    }

    Told since(String period) {
        return with(Optional.of(Period.of(period)), outcome.baseline(), outcome.target(), outcome.result());
    }

    Told baseline(String period, String value) {
        return with(outcome.began(), stated(period, value), outcome.target(), outcome.result());
    }

    Told target(String period, String value) {
        return with(outcome.began(), outcome.baseline(), stated(period, value), outcome.result());
    }

    Told result(String period, String value) {
        return with(outcome.began(), outcome.baseline(), outcome.target(), stated(period, value));
    }

    private Told with(
            Optional<Period> began, Optional<Stated> baseline, Optional<Stated> target, Optional<Stated> result) {
        return new Told(new Outcome(
                outcome.id(),
                outcome.description(),
                outcome.indicator(),
                outcome.territory(),
                began,
                baseline,
                target,
                result,
                outcome.comparison(),
                outcome.method(),
                outcome.sources(),
                outcome.documents()));
    }

    Told source(String text) {
        return with(
                outcome.indicator(),
                outcome.territory(),
                outcome.comparison(),
                List.of(new Citation(text, Optional.empty())));
    }

    Told against(Set<Teryt> units) {
        return with(outcome.indicator(), outcome.territory(), units, outcome.sources());
    }

    Told of(Teryt territory) {
        return with(outcome.indicator(), Optional.of(territory), outcome.comparison(), outcome.sources());
    }

    /** Of the practice itself. */
    Told ofThePractice() {
        return with(outcome.indicator(), Optional.empty(), outcome.comparison(), outcome.sources());
    }

    Told withoutIndicator() {
        return with(Optional.empty(), outcome.territory(), outcome.comparison(), outcome.sources());
    }

    private Told with(
            Optional<IndicatorId> indicator, Optional<Teryt> territory, Set<Teryt> comparison, List<Citation> sources) {
        return new Told(new Outcome(
                outcome.id(),
                outcome.description(),
                indicator,
                territory,
                outcome.began(),
                outcome.baseline(),
                outcome.target(),
                outcome.result(),
                comparison,
                outcome.method(),
                sources,
                outcome.documents()));
    }
}
