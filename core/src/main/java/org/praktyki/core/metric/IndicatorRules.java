package org.praktyki.core.metric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.taxonomy.CategoryTree;

/** What has to be true of indicators besides what each value demands by itself. */
final class IndicatorRules {

    static final int MAX_NAME = 300;

    private final Indicator indicator;
    private final Catalogue catalogue;
    private final List<Finding> findings = new ArrayList<>();

    private IndicatorRules(Indicator indicator, Catalogue catalogue) {
        this.indicator = indicator;
        this.catalogue = catalogue;
    }

    /**
     * What stands against an indicator.
     *
     * @param measured the periods for which figures of it are recorded
     */
    static List<Finding> findings(
            Indicator indicator, Catalogue catalogue, CategoryTree topics, NavigableMap<Period, Long> measured) {
        IndicatorRules rules = new IndicatorRules(indicator, catalogue);
        rules.name();
        rules.code();
        rules.population();
        rules.definitions();
        rules.keepsItsFigures(measured);
        indicator
                .topic()
                .filter(topic -> topics.find(topic).isEmpty())
                .ifPresent(topic -> rules.refuse("topic", topic, Problem.NOT_A_CATEGORY));
        return List.copyOf(rules.findings);
    }

    private void name() {
        String name = indicator.name().text();
        if (name.isEmpty()) {
            refuse("name", "", Problem.REQUIRED);
        } else if (name.length() > MAX_NAME) {
            refuse("name", name, Problem.TOO_LONG);
        }
    }

    private void code() {
        catalogue
                .withCode(indicator.code())
                .filter(this::isOther)
                .ifPresent(other -> refuse("code", indicator.code(), Problem.TAKEN));
        catalogue
                .find(indicator.id())
                .filter(before -> !Indicator.key(before.code()).equals(Indicator.key(indicator.code())))
                .filter(before -> !catalogue.derivedFrom(before.code()).isEmpty())
                .ifPresent(before -> refuse("code", before.code(), Problem.IN_USE));
    }

    private void population() {
        if (indicator.population()) {
            catalogue
                    .population(indicator.level())
                    .filter(this::isOther)
                    .ifPresent(other -> refuse("population", other.code(), Problem.TAKEN));
        }
    }

    private boolean isOther(Indicator other) {
        return !other.id().equals(indicator.id());
    }

    private void definitions() {
        for (int i = 0; i < indicator.definitions().size(); i++) {
            Definition definition = indicator.definitions().get(i);
            String field = "definitions[" + i + "]";
            definition
                    .since()
                    .filter(since -> since.periodicity() != indicator.periodicity())
                    .ifPresent(since -> refuse(field + ".since", since, Problem.WRONG_PERIODICITY));
            definition.formula().ifPresent(formula -> formula(field + ".formula", formula));
        }
    }

    private void formula(String field, Formula formula) {
        for (String code : formula.codes()) {
            Optional<Indicator> named = catalogue.withCode(code);
            if (Indicator.key(code).equals(Indicator.key(indicator.code()))) {
                refuse(field, code, Problem.CIRCULAR_FORMULA);
            } else if (named.isEmpty()) {
                refuse(field, code, Problem.NO_SUCH_INDICATOR);
            } else if (named.get().periodicity() != indicator.periodicity()) {
                refuse(field, code, Problem.WRONG_PERIODICITY);
            } else if (named.get().level() != indicator.level()) {
                refuse(field, code, Problem.WRONG_LEVEL);
            } else if (leadsBack(named.get(), new HashSet<>())) {
                refuse(field, code, Problem.CIRCULAR_FORMULA);
            }
        }
    }

    private boolean leadsBack(Indicator from, Set<IndicatorId> seen) {
        return !isOther(from)
                || (seen.add(from.id())
                        && from.definitions().stream()
                                .flatMap(definition -> definition.formula().stream())
                                .flatMap(formula -> formula.codes().stream())
                                .flatMap(code -> catalogue.withCode(code).stream())
                                .anyMatch(next -> leadsBack(next, seen)));
    }

    /** Figures that are recorded would not fit any more. */
    private void keepsItsFigures(NavigableMap<Period, Long> measured) {
        if (measured.isEmpty()) {
            return;
        }
        if (measured.firstKey().periodicity() != indicator.periodicity()) {
            refuse("periodicity", indicator.periodicity(), Problem.IN_USE);
        }
        if (indicator.isDerived()) {
            refuse("definitions[0].formula", "", Problem.IN_USE);
        }
        catalogue
                .find(indicator.id())
                .filter(before -> before.level() != indicator.level())
                .ifPresent(before -> refuse("level", indicator.level(), Problem.IN_USE));
    }

    private void refuse(String field, Object value, Problem problem) {
        findings.add(new Finding(field, value.toString(), problem));
    }
}
