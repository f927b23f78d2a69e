package org.praktyki.core.metric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;

/** What has to be true of outcomes besides what each value demands by itself. */
final class OutcomeRules {

    static final int MAX_OUTCOMES = 50;
    static final int MAX_TEXT = 20_000;
    static final int MAX_SOURCES = 50;
    static final int MAX_SOURCE = 500;
    static final int MAX_COMPARISON = ComparisonOptions.MAX_SIZE;

    private final Catalogue catalogue;
    private final TerritoryRegister register;
    private final List<Finding> findings = new ArrayList<>();

    private OutcomeRules(Catalogue catalogue, TerritoryRegister register) {
        this.catalogue = catalogue;
        this.register = register;
    }

    /** What stands against outcomes, in their order. */
    static List<Finding> findings(Outcomes outcomes, Catalogue catalogue, TerritoryRegister register) {
        OutcomeRules rules = new OutcomeRules(catalogue, register);
        Set<OutcomeId> seen = new HashSet<>();
        if (outcomes.all().size() > MAX_OUTCOMES) {
            rules.refuse("outcomes", outcomes.all().size(), Problem.TOO_LONG);
        }
        for (int i = 0; i < outcomes.all().size(); i++) {
            Outcome outcome = outcomes.all().get(i);
            String field = "outcomes[" + i + "].";
            if (!seen.add(outcome.id())) {
                rules.refuse(field + "id", outcome.id(), Problem.TAKEN);
            }
            rules.texts(outcome, field);
            rules.measured(outcome, field);
            rules.order(outcome, field);
        }
        return List.copyOf(rules.findings);
    }

    private void texts(Outcome outcome, String field) {
        if (outcome.description().isEmpty() && outcome.indicator().isEmpty()) {
            refuse(field + "description", "", Problem.REQUIRED);
        }
        limit(field + "description", outcome.description().plainText(), MAX_TEXT);
        limit(field + "method", outcome.method().plainText(), MAX_TEXT);
        if (outcome.sources().size() > MAX_SOURCES) {
            refuse(field + "sources", outcome.sources().size(), Problem.TOO_LONG);
        }
        for (int i = 0; i < outcome.sources().size(); i++) {
            limit(field + "sources[" + i + "].text", outcome.sources().get(i).text(), MAX_SOURCE);
        }
    }

    private void limit(String field, String text, int most) {
        if (text.length() > most) {
            refuse(field, "", Problem.TOO_LONG);
        }
    }

    private void measured(Outcome outcome, String field) {
        Optional<Indicator> indicator = outcome.indicator().flatMap(catalogue::find);
        if (indicator.isPresent()) {
            length(field + "began", outcome.began(), indicator.get());
            length(field + "baseline.period", outcome.baseline().map(Stated::period), indicator.get());
            length(field + "target.period", outcome.target().map(Stated::period), indicator.get());
            length(field + "result.period", outcome.result().map(Stated::period), indicator.get());
            places(outcome, field, indicator.get());
        } else if (outcome.indicator().isPresent()) {
            refuse(field + "indicator", outcome.indicator().get(), Problem.NO_SUCH_INDICATOR);
        } else if (outcome.baseline().isPresent()
                || outcome.target().isPresent()
                || outcome.result().isPresent()) {
            refuse(field + "indicator", "", Problem.REQUIRED);
        }
    }

    private void length(String field, Optional<Period> period, Indicator indicator) {
        period.filter(its -> its.periodicity() != indicator.periodicity())
                .ifPresent(its -> refuse(field, its, Problem.WRONG_PERIODICITY));
    }

    private void places(Outcome outcome, String field, Indicator indicator) {
        outcome.territory().ifPresent(code -> place(field + "territory", code, indicator));
        if (outcome.comparison().size() > MAX_COMPARISON) {
            refuse(field + "comparison", outcome.comparison().size(), Problem.TOO_LONG);
        }
        outcome.comparison().stream().sorted().forEach(code -> {
            place(field + "comparison", code, indicator);
            if (outcome.territory().filter(code::equals).isPresent()) {
                refuse(field + "comparison", code, Problem.SAME_TERRITORY);
            }
        });
    }

    private void place(String field, Teryt code, Indicator indicator) {
        if (!indicator.level().includes(code)) {
            refuse(field, code, Problem.WRONG_LEVEL);
        } else if (register.find(code).isEmpty() && isLoaded(indicator.level())) {
            refuse(field, code, Problem.NO_SUCH_TERRITORY);
        }
    }

    /** Whether the register knows units of this level at all. */
    private boolean isLoaded(TerritoryLevel level) {
        return register.all().stream().anyMatch(unit -> level.includes(unit.code()));
    }

    /** Baseline, the beginning, result; and what was to be reached comes after the baseline. */
    private void order(Outcome outcome, String field) {
        Optional<Period> baseline = outcome.baseline().map(Stated::period);
        Optional<Period> result = outcome.result().map(Stated::period);
        Optional<Period> target = outcome.target().map(Stated::period);
        if (isAfter(baseline, outcome.began())) {
            refuse(field + "baseline.period", baseline.orElseThrow(), Problem.DATES_OUT_OF_ORDER);
        }
        if (isAfter(outcome.began(), result) || isNotBefore(baseline, result)) {
            refuse(field + "result.period", result.orElseThrow(), Problem.DATES_OUT_OF_ORDER);
        }
        if (isNotBefore(baseline, target)) {
            refuse(field + "target.period", target.orElseThrow(), Problem.DATES_OUT_OF_ORDER);
        }
    }

    private static boolean isAfter(Optional<Period> one, Optional<Period> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
    }

    private static boolean isNotBefore(Optional<Period> one, Optional<Period> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) >= 0;
    }

    private void refuse(String field, Object value, Problem problem) {
        findings.add(new Finding(field, value.toString(), problem));
    }
}
