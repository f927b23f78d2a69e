package org.praktyki.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.praktyki.core.metric.Country.ADMIN;
import static org.praktyki.core.metric.Country.AUTHOR;
import static org.praktyki.core.metric.Country.EDITOR;
import static org.praktyki.core.metric.Country.OTHER;
import static org.praktyki.core.metric.Country.OWN;
import static org.praktyki.core.metric.Country.neighbours;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.change.StaleException;
import org.praktyki.core.contract.MetricSamples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Step;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.RichText;

class ResultsTest {

    private final Country country = Country.ofNeighbours(2);
    private final Results results = country.praktyki.outcomes();
    private final Indicator waste = country.waste;

    @AfterEach
    void close() {
        country.close();
    }

    private Outcomes tell(Actor actor, Practice practice, Told... told) {
        return results.save(
                actor,
                new Outcomes(
                        practice.id(),
                        Arrays.stream(told).map(Told::outcome).toList(),
                        results.of(ADMIN, practice.id()).version()));
    }

    private List<Finding> findings(Told... told) {
        return results.findings(
                EDITOR,
                new Outcomes(
                        PracticeId.random(),
                        Arrays.stream(told).map(Told::outcome).toList(),
                        0));
    }

    @Test
    void whatIsToldOfAPublicPracticeEveryoneSees() {
        Practice practice = country.practice("Odpady");
        Told told = Told.by(waste).result("2021", "31").source("Raport");
        Outcomes saved = tell(EDITOR, practice, told);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(results.of(practice.id())).containsExactly(told.outcome());
        assertThat(results.grade(practice.id())).contains(EvidenceGrade.C);
    }

    @Test
    void ofADraftOnlyThoseSeeItWhoMaySeeTheDraft() {
        Practice draft = country.draft("Odpady");
        tell(AUTHOR, draft, Told.by(waste));
        assertThat(results.of(draft.id())).isEmpty();
        assertThat(results.grade(draft.id())).isEmpty();
        assertThat(results.of(AUTHOR, draft.id()).all()).hasSize(1);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> results.of(OTHER, draft.id()));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> results.of(Actor.ANONYMOUS, draft.id()));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> results.of(EDITOR, PracticeId.random()));
    }

    @Test
    void ofAnIndicatorThatIsNotPublicEveryoneSeesWordsAlone() {
        Practice practice = country.practice("Odpady");
        Indicator hidden = country.praktyki
                .indicators()
                .save(
                        EDITOR,
                        MetricSamples.indicator("UKRYTY").toBuilder()
                                .published(false)
                                .build());
        Told told = Told.by(hidden).result("2021", "31").source("Raport");
        tell(EDITOR, practice, told);
        assertThat(results.of(practice.id())).singleElement().satisfies(outcome -> {
            assertThat(outcome.description()).isEqualTo(told.outcome().description());
            assertThat(outcome.sources()).isEqualTo(told.outcome().sources());
            assertThat(outcome.indicator()).isEmpty();
            assertThat(outcome.result()).isEmpty();
        });
        assertThat(results.grade(practice.id())).contains(EvidenceGrade.D);
        country.praktyki
                .indicators()
                .save(EDITOR, hidden.toBuilder().published(true).build());
        assertThat(results.of(practice.id())).containsExactly(told.outcome());
    }

    @Test
    void theBestGradeOfItsOutcomesIsThatOfAPractice() {
        Practice practice = country.practice("Odpady");
        assertThat(practice.presentation().isEmpty()).isFalse();
        assertThat(results.grade(practice.id())).contains(EvidenceGrade.D);
        tell(
                EDITOR,
                practice,
                Told.by(waste).withoutIndicator(),
                Told.by(waste).result("2021", "31").source("Raport"));
        assertThat(results.grade(practice.id())).contains(EvidenceGrade.C);
        country.record(waste, OWN, 2019, "20", "22");
        assertThat(results.grade(practice.id())).contains(EvidenceGrade.B);
        Practice silent = practice.toBuilder().presentation(Presentation.EMPTY).build();
        assertThat(results.grade(silent)).contains(EvidenceGrade.B);
        tell(EDITOR, practice);
        assertThat(results.grade(silent)).isEmpty();
    }

    @Test
    void authorsTellOfTheirOwnPracticesAndEditorsOfAll() {
        Practice practice = country.practice("Odpady");
        Told told = Told.by(waste);
        assertThat(results.mayEdit(AUTHOR, practice)).isTrue();
        assertThat(results.mayEdit(OTHER, practice)).isFalse();
        assertThat(tell(AUTHOR, practice, told).version()).isEqualTo(1);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> results.save(OTHER, new Outcomes(practice.id(), List.of(), 1)));
        Actor reviewer = new Actor("rev", Set.of(Role.REVIEWER));
        assertThat(results.mayEdit(reviewer, practice)).isFalse();
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> tell(reviewer, practice));
        assertThat(results.mayEdit(EDITOR, practice)).isTrue();
        assertThat(tell(EDITOR, practice).all()).isEmpty();
    }

    @Test
    void whatWasHandedInIsForThoseToTellWhoJudgeIt() {
        Practice draft = country.draft("Odpady");
        Practice submitted = country.praktyki.practices().take(AUTHOR, draft, Step.SUBMIT, Optional.empty());
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> tell(AUTHOR, submitted, Told.by(waste)));
        assertThat(tell(EDITOR, submitted, Told.by(waste)).version()).isEqualTo(1);
    }

    @Test
    void eachSaveIsKept() {
        Practice practice = country.practice("Odpady");
        Told told = Told.by(waste);
        Outcomes first = tell(EDITOR, practice, told);
        assertThat(results.save(EDITOR, first)).isEqualTo(first);
        Outcomes second = tell(AUTHOR, practice, told.result("2021", "31"));
        assertThat(results.history(EDITOR, practice.id()))
                .extracting(AggregateRevision::thing)
                .containsExactly(second, first);
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> results.save(EDITOR, new Outcomes(practice.id(), List.of(), first.version())));
    }

    @Test
    void whoeverKeepsPagesHearsOfIt() {
        Practice practice = country.practice("Odpady");
        var before = country.praktyki.content().current();
        tell(EDITOR, practice, Told.by(waste));
        assertThat(country.praktyki.content().current()).isNotEqualTo(before);
    }

    @Test
    void figuresNeedAnIndicatorThatThereIs() {
        assertThat(findings(
                        Told.by(MetricSamples.indicator("INNY")),
                        Told.by(waste).withoutIndicator().result("2021", "1"),
                        Told.by(waste).withoutIndicator()))
                .extracting(Finding::field, Finding::problem)
                .containsExactly(
                        tuple("outcomes[0].indicator", Problem.NO_SUCH_INDICATOR),
                        tuple("outcomes[1].indicator", Problem.REQUIRED));
    }

    @Test
    void periodsAreOfTheIndicatorsLength() {
        assertThat(findings(Told.by(waste)
                        .since("2020-Q1")
                        .baseline("2019-12", "1")
                        .target("2030/2031", "3")
                        .result("2021-Q1", "2")))
                .extracting(Finding::field, Finding::problem)
                .containsExactly(
                        tuple("outcomes[0].began", Problem.WRONG_PERIODICITY),
                        tuple("outcomes[0].baseline.period", Problem.WRONG_PERIODICITY),
                        tuple("outcomes[0].target.period", Problem.WRONG_PERIODICITY),
                        tuple("outcomes[0].result.period", Problem.WRONG_PERIODICITY));
    }

    @Test
    void periodsFollowOneAnother() {
        assertThat(findings(Told.by(waste).baseline("2021", "1"), Told.by(waste).result("2019", "1")))
                .extracting(Finding::field, Finding::problem)
                .containsExactly(
                        tuple("outcomes[0].baseline.period", Problem.DATES_OUT_OF_ORDER),
                        tuple("outcomes[1].result.period", Problem.DATES_OUT_OF_ORDER));
        assertThat(findings(
                        Told.by(waste).baseline("2020", "1").target("2020", "1").result("2020", "1")))
                .extracting(Finding::field, Finding::problem)
                .containsExactly(
                        tuple("outcomes[0].result.period", Problem.DATES_OUT_OF_ORDER),
                        tuple("outcomes[0].target.period", Problem.DATES_OUT_OF_ORDER));
        assertThat(findings(
                        Told.by(waste).baseline("2020", "1").target("2025", "1").result("2021", "1")))
                .isEmpty();
    }

    @Test
    void unitsAreOnTheIndicatorsLevelAndInTheRegister() {
        assertThat(findings(
                        Told.by(waste).of(new Teryt("1002")),
                        Told.by(waste).of(new Teryt("3001012")),
                        Told.by(waste).against(Set.of(OWN, neighbours(1).getFirst(), new Teryt("10")))))
                .extracting(Finding::field, Finding::value, Finding::problem)
                .containsExactly(
                        tuple("outcomes[0].territory", "1002", Problem.WRONG_LEVEL),
                        tuple("outcomes[1].territory", "3001012", Problem.NO_SUCH_TERRITORY),
                        tuple("outcomes[2].comparison", "10", Problem.WRONG_LEVEL),
                        tuple("outcomes[2].comparison", OWN.value(), Problem.SAME_TERRITORY));
    }

    @Test
    void textsAreThereAndNotEndless() {
        Outcome bare = Outcome.described(RichText.EMPTY);
        Outcome endless = Outcome.described(RichText.ofPlainText("x".repeat(OutcomeRules.MAX_TEXT + 1)));
        assertThat(findings(
                        new Told(bare),
                        new Told(endless),
                        Told.by(waste).source("x".repeat(OutcomeRules.MAX_SOURCE + 1)),
                        new Told(endless)))
                .extracting(Finding::field, Finding::problem)
                .containsExactly(
                        tuple("outcomes[0].description", Problem.REQUIRED),
                        tuple("outcomes[1].description", Problem.TOO_LONG),
                        tuple("outcomes[2].sources[0].text", Problem.TOO_LONG),
                        tuple("outcomes[3].id", Problem.TAKEN),
                        tuple("outcomes[3].description", Problem.TOO_LONG));
    }
}
