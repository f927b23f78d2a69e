package org.praktyki.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.praktyki.core.contract.MetricSamples.derived;
import static org.praktyki.core.contract.MetricSamples.indicator;
import static org.praktyki.core.contract.MetricSamples.measured;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.ContentVersion;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.LocalizedText;

class MeasurementsTest {

    private static final Actor EDITOR = new Actor("ann", Set.of(Role.EDITOR));
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    /** Which is never known, so that nothing is remembered. */
    private static final ContentVersion CONTENT = new ContentVersion(List.of(), CLOCK);

    private static final String LODZ = "1061011";
    private static final String KUTNO = "1002011";

    private final Storage storage = new InMemoryStorage();
    private final Catalogues catalogues = new Catalogues(storage.changes(), storage.indicators());
    private final Indicators indicators = new Indicators(
            storage.indicators(), storage.measurements(), catalogues, storage.categories(), catalogues::catchUp, CLOCK);
    private final Measurements measurements =
            new Measurements(storage.measurements(), catalogues, CONTENT, catalogues::catchUp, CLOCK);
    private Indicator waste = indicator("ODPADY");
    private Indicator people = indicator("LUDNOSC");

    @BeforeEach
    void enter() {
        waste = indicators.save(EDITOR, waste);
        people = indicators.save(EDITOR, people.toBuilder().population(true).build());
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value);
    }

    private void record(Measurement... some) {
        measurements.record(EDITOR, List.of(some), "Dane gminy");
    }

    @Test
    void aDerivedIndicatorIsComputedOfOthersWhenItIsAskedFor() {
        Indicator each = indicators.save(EDITOR, derived("NA-OSOBE", "[ODPADY] * 1000 / [ludnosc]"));
        record(
                measured(waste, LODZ, 2023, "30"),
                measured(waste, LODZ, 2024, "20"),
                measured(people, LODZ, 2023, "3"),
                measured(waste, KUTNO, 2023, "1"),
                measured(people, KUTNO, 2023, "0"));

        Series series = measurements.series(each, new Observed(LODZ)).orElseThrow();
        assertThat(series.value(Period.year(2023))).contains(number("10000"));
        assertThat(series.figures().get(Period.year(2024))).isEqualTo(Figure.missing(MeasurementStatus.UNKNOWN));
        assertThat(measurements.across(each, Period.year(2023)))
                .isEqualTo(Map.of(
                        new Observed(LODZ),
                        Figure.of(number("10000")),
                        new Observed(KUTNO),
                        Figure.missing(MeasurementStatus.UNKNOWN)));
        assertThat(measurements.periods(each)).isEqualTo(Map.of(Period.year(2023), 2L));
    }

    @Test
    void aDerivedFigureIsAsFirmAsItsLeastFirmOperand() {
        Indicator each = indicators.save(EDITOR, derived("NA-OSOBE", "[ODPADY] / [LUDNOSC]"));
        record(
                new Measurement(
                        waste.id(),
                        new Observed(LODZ),
                        Period.year(2023),
                        Figure.of(number("1"), MeasurementStatus.PRELIMINARY)),
                measured(people, LODZ, 2023, "3"));
        assertThat(measurements.series(each, new Observed(LODZ)).orElseThrow().figures())
                .isEqualTo(
                        Map.of(Period.year(2023), Figure.of(number("0.333333333333"), MeasurementStatus.PRELIMINARY)));
    }

    @Test
    void aFormulaHoldsSinceItsPeriod() {
        Indicator changed = indicators.save(
                EDITOR,
                derived("WSK", "[ODPADY]").toBuilder()
                        .definitions(List.of(
                                new Definition(
                                        Optional.empty(), LocalizedText.of("a"), Optional.of(new Formula("[ODPADY]"))),
                                new Definition(
                                        Optional.of(Period.year(2024)),
                                        LocalizedText.of("b"),
                                        Optional.of(new Formula("[ODPADY] * 2")))))
                        .build());
        record(measured(waste, LODZ, 2023, "1"), measured(waste, LODZ, 2024, "1"));
        assertThat(measurements
                        .series(changed, new Observed(LODZ))
                        .orElseThrow()
                        .values())
                .isEqualTo(Map.of(Period.year(2023), number("1"), Period.year(2024), number("2")));
    }

    @Test
    void aFormulaThatLeadsBackIsRefused() {
        indicators.save(EDITOR, derived("A", "[ODPADY]"));
        Indicator b = indicators.save(EDITOR, derived("B", "[A] + 1"));
        Indicator a = indicators.catalogue().withCode("a").orElseThrow();
        Indicator circular = a.toBuilder().definition(b.definition()).build();
        assertThat(indicators.findings(EDITOR, circular))
                .containsExactly(new Finding("definitions[0].formula", "A", Problem.CIRCULAR_FORMULA));
        Indicator round =
                a.toBuilder().definition(derived("X", "[B]").definition()).build();
        assertThat(indicators.findings(EDITOR, round))
                .containsExactly(new Finding("definitions[0].formula", "B", Problem.CIRCULAR_FORMULA));
    }

    @Test
    void whatDoesNotFitIsNamed() {
        Indicator each = indicators.save(EDITOR, derived("NA-OSOBE", "[ODPADY] / [LUDNOSC]"));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> record(
                        measured(waste, LODZ, 2023, "1"),
                        measured(each, LODZ, 2023, "1"),
                        measured(waste, "1061", 2023, "1"),
                        measured(indicator("INNY"), LODZ, 2023, "1"),
                        new Measurement(
                                waste.id(), new Observed(LODZ), Period.of("2023-05"), Figure.of(BigDecimal.ONE))))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(Finding::field, Finding::problem)
                        .containsExactly(
                                tuple("measurements[1].indicator", Problem.COMPUTED),
                                tuple("measurements[2].observed", Problem.WRONG_LEVEL),
                                tuple("measurements[3].indicator", Problem.NO_SUCH_INDICATOR),
                                tuple("measurements[4].period", Problem.WRONG_PERIODICITY)));
        assertThat(measurements.periods(waste)).isEmpty();
    }

    @Test
    void whoMayNotEditFiguresRecordsNone() {
        Actor author = new Actor("bob", Set.of(Role.AUTHOR));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> measurements.record(author, List.of(measured(waste, LODZ, 2023, "1")), "x"));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> indicators.save(author, waste));
    }

    @Test
    void anIndicatorThatOthersAreComputedOfIsNotRemoved() {
        indicators.save(EDITOR, derived("NA-OSOBE", "[ODPADY] / [LUDNOSC]"));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> indicators.remove(EDITOR, waste))
                .satisfies(
                        e -> assertThat(e.findings()).containsExactly(new Finding("code", "NA-OSOBE", Problem.IN_USE)));
    }

    @Test
    void aRemovedIndicatorTakesItsFiguresAlong() {
        record(measured(waste, LODZ, 2023, "1"));
        indicators.remove(EDITOR, waste);
        assertThat(storage.measurements().periods(waste.id())).isEmpty();
        assertThat(indicators.catalogue().find(waste.slug())).isEmpty();
    }

    @Test
    void aCodeAndThePopulationAreTakenOnce() {
        assertThat(indicators.findings(EDITOR, indicator("odpady")))
                .containsExactly(new Finding("code", "odpady", Problem.TAKEN));
        assertThat(indicators.findings(
                        EDITOR, indicator("L2").toBuilder().population(true).build()))
                .containsExactly(new Finding("population", "LUDNOSC", Problem.TAKEN));
    }

    @Test
    void figuresThatAreRecordedKeepTheIndicatorAsItIs() {
        record(measured(waste, LODZ, 2023, "1"));
        Indicator other = waste.toBuilder()
                .periodicity(Periodicity.MONTH)
                .level(TerritoryLevel.POWIAT)
                .build();
        assertThat(indicators.findings(EDITOR, other))
                .extracting(Finding::field)
                .containsExactly("periodicity", "level");
    }

    @Test
    void aProfileHasWhatIsKnownOfOneTown() {
        Indicator each = indicators.save(EDITOR, derived("NA-OSOBE", "[ODPADY] / [LUDNOSC]"));
        record(measured(waste, LODZ, 2023, "1"), measured(waste, KUTNO, 2023, "2"), measured(people, LODZ, 2023, "4"));
        assertThat(measurements.profile(new Observed(LODZ), List.of(each, waste)))
                .extracting(
                        Series::indicator,
                        series -> series.value(Period.year(2023)).orElseThrow())
                .containsExactly(tuple(each.id(), number("0.25")), tuple(waste.id(), number("1")));
    }
}
