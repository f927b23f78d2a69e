package org.praktyki.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.praktyki.core.contract.MetricSamples;
import org.praktyki.core.text.LocalizedText;

/** What holds for the evidence of all outcomes. */
class EvidencePropertiesTest {

    private static final int TRIES = 200;
    private static final int FIRST = 2014;
    private static final int LAST = 2025;
    private static final Indicator WASTE = MetricSamples.indicator("ODPADY");

    /** Values by year, around 2020. */
    @Provide
    Arbitrary<Map<Integer, Integer>> years() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(FIRST, LAST),
                        Arbitraries.integers().between(0, 1000))
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Map<Integer, Integer>> fullYears() {
        return years().map(some -> {
            Map<Integer, Integer> full = new TreeMap<>();
            for (int year = FIRST; year <= LAST; year++) {
                full.put(year, some.getOrDefault(year, year % 10));
            }
            return full;
        });
    }

    private static Series series(int number, Map<Integer, Integer> values) {
        NavigableMap<Period, Figure> figures = new TreeMap<>();
        values.forEach((year, value) -> figures.put(Period.year(year), Figure.of(BigDecimal.valueOf(value))));
        return new Series(
                WASTE.id(),
                number == 0
                        ? Observed.of(Country.OWN)
                        : Observed.of(Country.neighbours(number).getLast()),
                figures);
    }

    private static Evidence evidence(
            Told told, Indicator indicator, Map<Integer, Integer> own, List<Map<Integer, Integer>> others) {
        Appraisal appraisal = new Appraisal(
                told.outcome(), indicator, new Eras(indicator, Catalogue.EMPTY), Optional.of(series(0, own)));
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < others.size() && appraisal.isComparable(); i++) {
            appraisal.contrast(series(i + 1, others.get(i))).ifPresent(contrasts::add);
        }
        return appraisal.evidence(Optional.empty(), contrasts);
    }

    private static Evidence evidence(Map<Integer, Integer> own, List<Map<Integer, Integer>> others) {
        return evidence(Told.by(WASTE), WASTE, own, others);
    }

    @Property(seed = "7", tries = TRIES)
    void oneMoreValueNeverLowersTheGrade(
            @ForAll("years") Map<Integer, Integer> own,
            @ForAll @Size(max = 8) List<@From("years") Map<Integer, Integer>> others,
            @ForAll @IntRange(min = FIRST, max = LAST) int year,
            @ForAll @IntRange(max = 8) int whose) {
        EvidenceGrade before = evidence(own, others).grade();

        Map<Integer, Integer> ownAfter = new TreeMap<>(own);
        List<Map<Integer, Integer>> othersAfter = new ArrayList<>(others);
        if (whose < others.size()) {
            Map<Integer, Integer> more = new TreeMap<>(others.get(whose));
            more.putIfAbsent(year, 7);
            othersAfter.set(whose, more);
        } else {
            ownAfter.putIfAbsent(year, 7);
        }

        assertThat(evidence(ownAfter, othersAfter).grade().isAtLeast(before)).isTrue();
    }

    @Property(seed = "7", tries = TRIES)
    void oneMoreStatementNeverLowersTheGrade(
            @ForAll("years") Map<Integer, Integer> own,
            @ForAll @IntRange(min = FIRST, max = 2020) int baseline,
            @ForAll @IntRange(min = 2021, max = LAST) int result) {
        Told told = Told.by(WASTE).source("Raport");
        Told more = told.result("" + result, "5");
        Told most = more.baseline("" + baseline, "5");
        EvidenceGrade without = evidence(told, WASTE, own, List.of()).grade();
        EvidenceGrade with = evidence(more, WASTE, own, List.of()).grade();
        assertThat(with.isAtLeast(without)).isTrue();
        assertThat(with.isAtLeast(EvidenceGrade.C)).isTrue();
        assertThat(evidence(most, WASTE, own, List.of()).grade().isAtLeast(EvidenceGrade.B))
                .isTrue();
    }

    @Property(seed = "7", tries = TRIES)
    void aBetterGradeTakesAllThatLowerOnesTake(
            @ForAll("years") Map<Integer, Integer> own,
            @ForAll @Size(min = 4, max = 8) List<@From("years") Map<Integer, Integer>> others) {
        Evidence evidence = evidence(own, others);
        for (Check check : evidence.checks()) {
            if (evidence.grade().isAtLeast(check.rule().grade())) {
                assertThat(check.fulfilled()).isTrue();
            }
        }
        assertThat(evidence.effect().isPresent()).isEqualTo(evidence.grade().isAtLeast(EvidenceGrade.B));
        assertThat(evidence.effect().flatMap(Effect::contrasts).isPresent())
                .isEqualTo(evidence.grade() == EvidenceGrade.A);
    }

    @Property(seed = "7", tries = TRIES)
    void theOrderOfComparableUnitsDoesNotMatter(
            @ForAll("fullYears") Map<Integer, Integer> own,
            @ForAll @Size(min = 5, max = 8) List<@From("fullYears") Map<Integer, Integer>> others,
            @ForAll Random random) {
        List<Map<Integer, Integer>> shuffled = new ArrayList<>(others);
        Collections.shuffle(shuffled, random);
        Evidence one = evidence(own, others);
        Evidence other = evidence(own, shuffled);
        assertThat(one.grade()).isEqualTo(EvidenceGrade.A).isEqualTo(other.grade());
        assertThat(one.notes()).isEqualTo(other.notes());
        Contrasts contrasts = one.effect().flatMap(Effect::contrasts).orElseThrow();
        Contrasts shuffledOnes = other.effect().flatMap(Effect::contrasts).orElseThrow();
        assertThat(contrasts.changes()).isEqualTo(shuffledOnes.changes());
        assertThat(contrasts.differences()).isEqualTo(shuffledOnes.differences());
    }

    @Property(seed = "7", tries = TRIES)
    void overTheSamePeriodsTheEffectIsTheChangeLessThatOfTheOthers(
            @ForAll("fullYears") Map<Integer, Integer> own,
            @ForAll @Size(min = 5, max = 8) List<@From("fullYears") Map<Integer, Integer>> others) {
        Effect effect = evidence(own, others).effect().orElseThrow();
        Contrasts contrasts = effect.contrasts().orElseThrow();
        assertThat(contrasts.difference())
                .isEqualByComparingTo(
                        effect.change().subtract(contrasts.changes().median()));
    }

    @Property(seed = "7", tries = TRIES)
    void whatIsBetterWhereMoreIsGoodIsWorseWhereLessIs(@ForAll("years") Map<Integer, Integer> own) {
        Indicator less = WASTE.toBuilder().direction(Direction.LESS).build();
        Optional<Verdict> more =
                evidence(Told.by(WASTE), WASTE, own, List.of()).effect().map(Effect::verdict);
        Optional<Verdict> fewer =
                evidence(Told.by(WASTE), less, own, List.of()).effect().map(Effect::verdict);
        Assume.that(more.isPresent());
        Verdict expected = switch (more.orElseThrow()) {
            case BETTER -> Verdict.WORSE;
            case WORSE -> Verdict.BETTER;
            case UNCHANGED, NEITHER -> Verdict.UNCHANGED;
        };
        assertThat(fewer).contains(expected);
    }

    @Property(seed = "7", tries = TRIES)
    void aNewDefinitionNeverMakesItBetter(
            @ForAll("years") Map<Integer, Integer> own,
            @ForAll @Size(max = 8) List<@From("fullYears") Map<Integer, Integer>> others,
            @ForAll @IntRange(min = FIRST, max = LAST) int since) {
        Indicator changed = WASTE.toBuilder()
                .definitions(List.of(
                        WASTE.definition(),
                        new Definition(Optional.of(Period.year(since)), LocalizedText.of("Inaczej"), Optional.empty())))
                .build();
        EvidenceGrade under = evidence(Told.by(WASTE), changed, own, others).grade();
        assertThat(evidence(own, others).grade().isAtLeast(under)).isTrue();
        if (since == 2020) {
            // nothing of before and after can be compared
            assertThat(EvidenceGrade.C.isAtLeast(under)).isTrue();
        }
    }
}
