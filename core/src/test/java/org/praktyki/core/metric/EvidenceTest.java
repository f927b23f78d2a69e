package org.praktyki.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.praktyki.core.metric.Country.EDITOR;
import static org.praktyki.core.metric.Country.OWN;
import static org.praktyki.core.metric.Country.neighbours;
import static org.praktyki.core.metric.Country.number;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.MetricSamples;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.LocalizedText;

class EvidenceTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final PracticeId PRACTICE = PracticeId.random();

    private final Country country = Country.ofNeighbours(7);
    private final Indicator waste = country.waste;

    @AfterEach
    void close() {
        country.close();
    }

    private Evidence evidence(Told told) {
        return country.praktyki.outcomes().evidence(PRACTICE, told.outcome());
    }

    private static int found(Evidence evidence, EvidenceRule rule) {
        return evidence.checks().stream()
                .filter(check -> check.rule() == rule)
                .mapToInt(Check::found)
                .sum();
    }

    /**
     * Grade A. Separate collection in the commune: 20 and 22 per cent before 2020, 30, 31 and 35 from then on, so 21 on the average before
     * and 32 after: 11 points more. Five communes like it went up by 2, 3, 4, 5 and 6 points in the same years, 4 in the middle. So the
     * commune went up by 9, 8, 7, 6 and 5 points more than each of them: 7 in the middle is the effect. Two further ones have no figures
     * from before, and are not compared with.
     */
    @Test
    void gradeAComparesWithSimilarUnitsOverTheSamePeriods() {
        country.record(waste, OWN, 2018, "20", "22", "30", "31", "35");
        List<Teryt> others = neighbours(7);
        country.record(waste, others.get(0), 2018, "20", "20", "22", "22", "22");
        country.record(waste, others.get(1), 2018, "20", "20", "23", "23", "23");
        country.record(waste, others.get(2), 2018, "20", "20", "24", "24", "24");
        country.record(waste, others.get(3), 2018, "20", "20", "25", "25", "25");
        country.record(waste, others.get(4), 2018, "20", "20", "26", "26", "26");
        country.record(waste, others.get(5), 2020, "90", "90", "90");
        country.record(waste, others.get(6), 2020, "90", "90", "90");

        Evidence evidence = evidence(Told.by(waste));

        assertThat(evidence.grade()).isEqualTo(EvidenceGrade.A);
        assertThat(evidence.checks())
                .extracting(Check::rule, Check::found, Check::fulfilled)
                .containsExactly(
                        tuple(EvidenceRule.RESULT, 3, true),
                        tuple(EvidenceRule.BEFORE_AND_AFTER, 2, true),
                        tuple(EvidenceRule.SERIES_BEFORE, 2, true),
                        tuple(EvidenceRule.SERIES_AFTER, 3, true),
                        tuple(EvidenceRule.COMPARABLE_UNITS, 5, true));
        Effect effect = evidence.effect().orElseThrow();
        assertThat(effect.before().value()).isEqualByComparingTo("21");
        assertThat(effect.after().value()).isEqualByComparingTo("32");
        assertThat(effect.change()).isEqualByComparingTo("11");
        Contrasts contrasts = effect.contrasts().orElseThrow();
        assertThat(contrasts.changes())
                .isEqualTo(new Quartiles(number("2"), number("3"), number("4"), number("5"), number("6")));
        assertThat(contrasts.differences())
                .isEqualTo(new Quartiles(number("5"), number("6"), number("7"), number("8"), number("9")));
        assertThat(contrasts.difference()).isEqualByComparingTo("7");
        assertThat(effect.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(evidence.group().orElseThrow().territories()).containsExactlyElementsOf(others.subList(0, 5));
        assertThat(evidence.notes()).isEmpty();
    }

    /** Grade B. The same commune, but only four that are like it have figures: what has changed elsewhere is not known. */
    @Test
    void gradeBComparesBeforeAndAfter() {
        country.record(waste, OWN, 2018, "20", "22", "30", "31", "35");
        neighbours(4).forEach(code -> country.record(waste, code, 2018, "20", "20", "22", "22", "22"));

        Evidence evidence = evidence(Told.by(waste));

        assertThat(evidence.grade()).isEqualTo(EvidenceGrade.B);
        assertThat(found(evidence, EvidenceRule.COMPARABLE_UNITS)).isEqualTo(4);
        assertThat(evidence.effect().orElseThrow().change()).isEqualByComparingTo("11");
        assertThat(evidence.effect().orElseThrow().contrasts()).isEmpty();
    }

    /** Grade B too: 20 per cent in 2019 and 31 in 2021 are stated, and the report in which that stands is named. */
    @Test
    void gradeBTakesABaselineAndAResultThatAreStatedWithASource() {
        Told told = Told.by(waste).baseline("2019", "20").result("2021", "31");
        assertThat(evidence(told).grade()).isEqualTo(EvidenceGrade.D);

        Evidence evidence = evidence(told.source("Raport o stanie gminy za rok 2021, s. 12"));

        assertThat(evidence.grade()).isEqualTo(EvidenceGrade.B);
        Effect effect = evidence.effect().orElseThrow();
        assertThat(effect.stated()).isTrue();
        assertThat(effect.change()).isEqualByComparingTo("11");
        assertThat(effect.verdict()).isEqualTo(Verdict.BETTER);
    }

    /** Grade C. 31 per cent in 2021 are stated with their source; how much it was before is not known. */
    @Test
    void gradeCTakesAResultWithItsSource() {
        Evidence evidence =
                evidence(Told.by(waste).result("2021", "31").source("Raport o stanie gminy za rok 2021, s. 12"));
        assertThat(evidence.grade()).isEqualTo(EvidenceGrade.C);
        assertThat(evidence.effect()).isEmpty();
    }

    @Test
    void gradeCTakesAFigureThatIsRecordedOfTheTimeAfter() {
        country.record(waste, OWN, 2020, "31");
        assertThat(evidence(Told.by(waste)).grade()).isEqualTo(EvidenceGrade.C);
    }

    /** Grade D. More is collected separately, it says; or a number is stated, and nobody can look it up. */
    @Test
    void gradeDIsWordsAlone() {
        assertThat(evidence(Told.by(waste).withoutIndicator()).grade()).isEqualTo(EvidenceGrade.D);
        assertThat(evidence(Told.by(waste).result("2021", "31")).grade()).isEqualTo(EvidenceGrade.D);
        assertThat(evidence(Told.by(waste).result("2021", "31")).checks()).noneMatch(Check::fulfilled);
    }

    @Test
    void theYearInWhichItBeganBelongsToTheTimeAfter() {
        country.record(waste, OWN, 2019, "20", "22");
        Evidence evidence = evidence(Told.by(waste));
        assertThat(found(evidence, EvidenceRule.SERIES_BEFORE)).isEqualTo(1);
        assertThat(found(evidence, EvidenceRule.SERIES_AFTER)).isEqualTo(1);
        assertThat(evidence.grade()).isEqualTo(EvidenceGrade.B);
    }

    @Test
    void whatIsMissingIsNoValue() {
        country.record(waste, OWN, 2020, "22");
        country.record(new Measurement(
                waste.id(), Observed.of(OWN), Period.year(2019), Figure.missing(MeasurementStatus.NOT_OCCURRED)));
        assertThat(evidence(Told.by(waste)).grade()).isEqualTo(EvidenceGrade.C);
    }

    @Test
    void aSteepestChangeForTheWorseIsShownAsWell() {
        country.record(waste, OWN, 2018, "40", "40", "10", "10");
        neighbours(5).forEach(code -> country.record(waste, code, 2018, "20", "20", "20", "20"));
        Evidence evidence = evidence(Told.by(waste));
        assertThat(evidence.grade()).isEqualTo(EvidenceGrade.A);
        assertThat(evidence.effect().orElseThrow().verdict()).isEqualTo(Verdict.WORSE);
    }

    @Test
    void aRiseThatLagsBehindTheOthersIsNoneForTheBetter() {
        country.record(waste, OWN, 2018, "20", "20", "25", "25");
        neighbours(5).forEach(code -> country.record(waste, code, 2018, "20", "20", "30", "30"));
        Effect effect = evidence(Told.by(waste)).effect().orElseThrow();
        assertThat(effect.change()).isEqualByComparingTo("5");
        assertThat(effect.contrasts().orElseThrow().difference()).isEqualByComparingTo("-5");
        assertThat(effect.verdict()).isEqualTo(Verdict.WORSE);
    }

    @Test
    void aChangeLikeThatOfTheOthersIsNoted() {
        country.record(waste, OWN, 2018, "20", "20", "25", "25");
        neighbours(5).forEach(code -> country.record(waste, code, 2018, "20", "20", "25", "25"));
        Evidence evidence = evidence(Told.by(waste));
        assertThat(evidence.notes()).containsExactly(EvidenceNote.LIKE_THE_OTHERS);
        assertThat(evidence.effect().orElseThrow().verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void othersAreComparedOverThePeriodsThatTheyHaveInCommonWithTheUnit() {
        country.record(waste, OWN, 2017, "10", "20", "20", "30", "30");
        neighbours(5).forEach(code -> country.record(waste, code, 2018, "20", "20", "21", "21", "99"));
        Contrast contrast = evidence(Told.by(waste))
                .effect()
                .flatMap(Effect::contrasts)
                .orElseThrow()
                .units()
                .getFirst();
        // 2018 and 2019 against 2020 and 2021
        assertThat(contrast.ownChange()).isEqualByComparingTo("10");
        assertThat(contrast.change()).isEqualByComparingTo("1");
    }

    @Test
    void pinnedUnitsAreComparedWithInsteadOfSimilarOnes() {
        country.record(waste, OWN, 2018, "20", "20", "30", "30");
        neighbours(7).forEach(code -> country.record(waste, code, 2018, "20", "20", "22", "22"));
        List<Teryt> pinned = neighbours(7).subList(2, 7);
        Evidence evidence = evidence(Told.by(waste).against(Set.copyOf(pinned)));
        assertThat(evidence.grade()).isEqualTo(EvidenceGrade.A);
        assertThat(evidence.group().orElseThrow().territories()).containsExactlyElementsOf(pinned);
        assertThat(evidence.group().orElseThrow().method().pinned()).isTrue();
    }

    @Test
    void figuresUnderAnotherDefinitionAreLeftOut() {
        country.record(waste, OWN, 2018, "20", "22", "30", "31");
        assertThat(evidence(Told.by(waste)).grade()).isEqualTo(EvidenceGrade.B);
        redefine(waste, 2020);

        Evidence evidence = evidence(
                Told.by(waste).baseline("2019", "22").result("2021", "31").source("Raport"));

        assertThat(evidence.grade()).isEqualTo(EvidenceGrade.C);
        assertThat(evidence.effect()).isEmpty();
        assertThat(evidence.notes()).containsExactly(EvidenceNote.OTHER_DEFINITION);
        assertThat(evidence(Told.by(waste).since("2021")).grade()).isEqualTo(EvidenceGrade.B);
    }

    @Test
    void aDefinitionThatWhatItIsComputedOfGotIsAnotherOne() {
        Indicator part = country.praktyki.indicators().save(EDITOR, MetricSamples.indicator("CZESC"));
        Indicator share = country.praktyki.indicators().save(EDITOR, MetricSamples.derived("UDZIAL", "[CZESC] * 100"));
        country.record(part, OWN, 2018, "1", "2", "3", "4");
        assertThat(evidence(Told.by(share)).grade()).isEqualTo(EvidenceGrade.B);
        redefine(part, 2020);
        assertThat(evidence(Told.by(share)).grade()).isEqualTo(EvidenceGrade.C);
    }

    private void redefine(Indicator indicator, int since) {
        country.praktyki
                .indicators()
                .save(
                        EDITOR,
                        indicator.toBuilder()
                                .definitions(List.of(
                                        indicator.definition(),
                                        new Definition(
                                                Optional.of(Period.year(since)),
                                                LocalizedText.of("Liczone inaczej"),
                                                Optional.empty())))
                                .build());
    }

    @Test
    void whatIsToBeMindedIsNoted() {
        Indicator neutral = country.praktyki
                .indicators()
                .save(
                        EDITOR,
                        MetricSamples.indicator("WSK").toBuilder()
                                .direction(Direction.NEITHER)
                                .build());
        country.record(neutral, OWN, 2019, "20.04");
        country.record(new Measurement(
                neutral.id(),
                Observed.of(OWN),
                Period.year(2020),
                Figure.of(number("30"), MeasurementStatus.PRELIMINARY)));

        assertThat(evidence(Told.by(neutral).baseline("2019", "20").result("2020", "31"))
                        .notes())
                .containsExactly(EvidenceNote.NOT_FINAL, EvidenceNote.NO_DIRECTION, EvidenceNote.STATED_DIFFERS);
        // 20.04 is shown as 20.0
        assertThat(evidence(Told.by(neutral).baseline("2019", "20").result("2020", "30"))
                        .notes())
                .containsExactly(EvidenceNote.NOT_FINAL, EvidenceNote.NO_DIRECTION);
        assertThat(evidence(Told.by(neutral)).effect().orElseThrow().verdict()).isEqualTo(Verdict.NEITHER);
    }

    @Test
    void figuresOfThePracticeItselfAreComparedWithNobody() {
        for (int year = 2018; year < 2022; year++) {
            country.record(new Measurement(
                    waste.id(), Observed.of(PRACTICE), Period.year(year), Figure.of(number("" + year))));
        }
        Evidence evidence = evidence(Told.by(waste).ofThePractice());
        assertThat(evidence.grade()).isEqualTo(EvidenceGrade.B);
        assertThat(evidence.group()).isEmpty();
    }

    @Test
    void ofAnIndicatorThatIsNotPublicOnlyEditorsSeeWhatItWouldShow() {
        Indicator hidden = country.praktyki
                .indicators()
                .save(
                        EDITOR,
                        MetricSamples.indicator("UKRYTY").toBuilder()
                                .published(false)
                                .build());
        country.record(hidden, OWN, 2019, "20", "22");
        assertThat(evidence(Told.by(hidden)).grade()).isEqualTo(EvidenceGrade.D);
        assertThat(country.praktyki
                        .outcomes()
                        .evidence(EDITOR, PRACTICE, Told.by(hidden).outcome())
                        .grade())
                .isEqualTo(EvidenceGrade.B);
    }

    @Test
    void everythingIsSaidInBothLanguages() {
        for (Locale locale : List.of(POLISH, Locale.ENGLISH)) {
            for (EvidenceGrade grade : EvidenceGrade.values()) {
                assertThat(grade.label(locale)).startsWith(grade.name() + " – ");
                assertThat(grade.explanation(locale)).isNotBlank();
            }
            for (EvidenceRule rule : EvidenceRule.values()) {
                assertThat(new Check(rule, 7).sentence(locale)).contains("7", String.valueOf(rule.needed()));
            }
            for (EvidenceNote note : EvidenceNote.values()) {
                assertThat(note.sentence(locale)).endsWith(".");
            }
            for (Verdict verdict : Verdict.values()) {
                assertThat(verdict.label(locale)).isNotBlank();
            }
            assertThat(EvidenceGrade.method(locale)).contains("12");
        }
    }
}
