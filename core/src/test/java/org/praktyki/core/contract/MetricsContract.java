package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.FormerFigure;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.MeasurementBatch;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.MeasurementStore;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.RecordedBatch;
import org.praktyki.core.metric.Series;
import org.praktyki.core.spi.Storage;

/** What every store of figures does: exact decimals, corrections beside what they replace, and what is missing with its reason. */
abstract class MetricsContract {

    private static final IndicatorId WASTE = new IndicatorId(new UUID(0, 1));
    private static final IndicatorId WATER = new IndicatorId(new UUID(0, 2));
    private static final Observed LODZ = new Observed("1061011");
    private static final Observed PIOTRKOW = new Observed("1062011");
    private static final Observed PRACTICE = new Observed(new UUID(-7, 7).toString());
    private static final Deed ANN = new Deed("ann", Samples.NOW, Deed.Action.IMPORTED, Optional.of("plik.csv"));
    private static final Deed BOB = new Deed("bob", Samples.NOW.plusSeconds(60), Deed.Action.SAVED);

    abstract Storage storage();

    private MeasurementStore figures() {
        return storage().measurements();
    }

    private static Measurement of(IndicatorId indicator, Observed observed, String period, String value) {
        return new Measurement(indicator, observed, Period.of(period), figure(value));
    }

    private static Figure figure(String value) {
        return Figure.of(new BigDecimal(value));
    }

    private List<Change> feed() {
        return storage().changes().after(0, 100);
    }

    @Test
    void whatIsRecordedComesBackAsItWas() {
        RecordedBatch recorded = figures()
                .record(
                        List.of(
                                of(WASTE, LODZ, "2023", "12.50"),
                                of(WASTE, LODZ, "2024", "-0.000000000001"),
                                of(WASTE, PRACTICE, "2024", "99999999999999999999999999.999999999999"),
                                of(WATER, LODZ, "2024-Q1", "0")),
                        "Dane gminy",
                        ANN);

        MeasurementBatch batch = new MeasurementBatch(1, "Dane gminy", ANN);
        assertThat(recorded).isEqualTo(new RecordedBatch(Optional.of(batch), 4, 0, 0));
        assertThat(figures().series(WASTE, List.of(PRACTICE, LODZ, PIOTRKOW)))
                .extracting(Series::observed)
                .containsExactly(LODZ, PRACTICE);
        assertThat(figures().series(WASTE, List.of(LODZ)).getFirst().figures())
                .isEqualTo(Map.of(Period.year(2023), figure("12.5"), Period.year(2024), figure("-0.000000000001")));
        assertThat(figures().series(WASTE, List.of(PRACTICE)).getFirst().value(Period.year(2024)))
                .contains(new BigDecimal("99999999999999999999999999.999999999999"));
        assertThat(figures().of(LODZ)).extracting(Series::indicator).containsExactly(WASTE, WATER);
        assertThat(figures().across(WASTE, Period.year(2024)))
                .isEqualTo(Map.of(
                        LODZ, figure("-0.000000000001"), PRACTICE, figure("99999999999999999999999999.999999999999")));
        assertThat(figures().origins(WASTE, LODZ))
                .isEqualTo(Map.of(Period.year(2023), batch, Period.year(2024), batch));
    }

    @Test
    void whatIsMissingIsNotZeroAndSaysWhy() {
        List<Measurement> all = new ArrayList<>();
        MeasurementStatus[] statuses = MeasurementStatus.values();
        for (int i = 0; i < statuses.length; i++) {
            Figure figure =
                    statuses[i].hasValue() ? Figure.of(BigDecimal.ZERO, statuses[i]) : Figure.missing(statuses[i]);
            all.add(new Measurement(WASTE, LODZ, Period.year(2010 + i), figure));
        }
        figures().record(all, "x", ANN);

        Series series = figures().series(WASTE, List.of(LODZ)).getFirst();
        assertThat(series.figures().values()).extracting(Figure::status).containsExactly(statuses);
        assertThat(series.values()).hasSize(3);
        assertThat(series.latest()).contains(Period.year(2012));
    }

    @Test
    void recordingTheSameAgainChangesNothing() {
        List<Measurement> some = List.of(of(WASTE, LODZ, "2023", "12.5"), of(WASTE, PIOTRKOW, "2023", "3"));
        figures().record(some, "x", ANN);
        List<Change> before = feed();

        assertThat(figures().record(some, "x", BOB)).isEqualTo(new RecordedBatch(Optional.empty(), 0, 0, 2));
        assertThat(figures().record(List.of(of(WASTE, LODZ, "2023", "12.500")), "y", BOB))
                .isEqualTo(new RecordedBatch(Optional.empty(), 0, 0, 1));
        assertThat(feed()).isEqualTo(before);
        assertThat(figures().batches(10)).hasSize(1);
    }

    @Test
    void aCorrectionKeepsWhatItReplaces() {
        MeasurementBatch first = figures()
                .record(List.of(of(WASTE, LODZ, "2023", "12.5"), of(WASTE, LODZ, "2022", "1")), "x", ANN)
                .batch()
                .orElseThrow();
        MeasurementBatch second = figures()
                .record(
                        List.of(new Measurement(
                                WASTE, LODZ, Period.year(2023), Figure.missing(MeasurementStatus.UNKNOWN))),
                        "y",
                        BOB)
                .batch()
                .orElseThrow();
        RecordedBatch third = figures()
                .record(
                        List.of(
                                of(WASTE, LODZ, "2023", "13"),
                                of(WASTE, LODZ, "2022", "1"),
                                of(WASTE, LODZ, "2021", "5")),
                        "z",
                        BOB);

        assertThat(third).isEqualTo(new RecordedBatch(third.batch(), 1, 1, 1));
        assertThat(figures().corrections(WASTE, LODZ))
                .containsExactly(
                        new FormerFigure(
                                Period.year(2023),
                                Figure.missing(MeasurementStatus.UNKNOWN),
                                second,
                                third.batch().orElseThrow()),
                        new FormerFigure(Period.year(2023), figure("12.5"), first, second));
        assertThat(figures().series(WASTE, List.of(LODZ)).getFirst().value(Period.year(2023)))
                .contains(new BigDecimal("13"));
        assertThat(figures().origins(WASTE, LODZ))
                .containsEntry(Period.year(2022), first)
                .containsEntry(Period.year(2023), third.batch().orElseThrow());
        assertThat(figures().batches(2)).extracting(MeasurementBatch::source).containsExactly("z", "y");
        assertThat(figures().corrections(WASTE, PIOTRKOW)).isEmpty();
    }

    @Test
    void ofSeveralForTheSameTheLastCounts() {
        RecordedBatch recorded =
                figures().record(List.of(of(WASTE, LODZ, "2023", "1"), of(WASTE, LODZ, "2023", "2")), "x", ANN);
        assertThat(recorded.added()).isEqualTo(1);
        assertThat(figures().series(WASTE, List.of(LODZ)).getFirst().value(Period.year(2023)))
                .contains(new BigDecimal("2"));
        assertThat(figures().corrections(WASTE, LODZ)).isEmpty();
    }

    @Test
    void itIsKnownForWhichPeriodsHowManyWereMeasured() {
        figures().record(List.of(of(WASTE, LODZ, "2023", "1"), of(WASTE, PIOTRKOW, "2023", "1")), "x", ANN);
        figures()
                .record(
                        List.of(
                                of(WASTE, LODZ, "2023", "2"),
                                of(WASTE, PRACTICE, "2023", "1"),
                                of(WASTE, LODZ, "2021", "1"),
                                of(WATER, LODZ, "2024-Q2", "1")),
                        "y",
                        BOB);
        assertThat(figures().periods(WASTE)).isEqualTo(Map.of(Period.year(2021), 1L, Period.year(2023), 3L));
        assertThat(figures().periods(WASTE).firstKey()).isEqualTo(Period.year(2021));
        assertThat(figures().periods(WATER)).isEqualTo(Map.of(Period.of("2024-Q2"), 1L));
        assertThat(figures().periods(new IndicatorId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void oneEntryOfTheFeedSpeaksOfEachIndicatorAndOneOfTheAuditOfTheBatch() {
        figures().record(List.of(of(WATER, LODZ, "2024-Q1", "1"), of(WASTE, LODZ, "2023", "1")), "x", ANN);

        assertThat(feed())
                .containsExactly(
                        new Change(1, ANN.at(), "ann", Change.Kind.MEASUREMENTS, WASTE.toString(), 1),
                        new Change(2, ANN.at(), "ann", Change.Kind.MEASUREMENTS, WATER.toString(), 1));
        assertThat(storage().audit().list(AuditFilter.ALL, Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.deed()).isEqualTo(ANN);
                    assertThat(entry.subject()).isEqualTo(new Subject(Subject.Kind.MEASUREMENTS, "1", 1));
                });
    }

    @Test
    void everythingIsHandedOutInItsOrder() {
        List<Measurement> all =
                List.of(of(WASTE, LODZ, "2022", "1"), of(WASTE, LODZ, "2023", "2"), of(WASTE, PIOTRKOW, "2021", "3"));
        figures().record(all.reversed(), "x", ANN);
        List<Measurement> handed = new ArrayList<>();
        figures().forEach(WASTE, handed::add);
        assertThat(handed).isEqualTo(all);
    }

    @Test
    void anIndicatorIsRemovedWithItsCorrections() {
        figures().record(List.of(of(WASTE, LODZ, "2023", "1"), of(WATER, LODZ, "2024-Q1", "1")), "x", ANN);
        figures().record(List.of(of(WASTE, LODZ, "2023", "2")), "x", ANN);
        Deed removed = new Deed("bob", Samples.NOW, Deed.Action.REMOVED);

        assertThat(figures().remove(WASTE, removed)).isEqualTo(1);
        assertThat(figures().of(LODZ)).extracting(Series::indicator).containsExactly(WATER);
        assertThat(figures().periods(WASTE)).isEmpty();
        assertThat(figures().corrections(WASTE, LODZ)).isEmpty();
        assertThat(feed().getLast())
                .isEqualTo(new Change(4, removed.at(), "bob", Change.Kind.MEASUREMENTS, WASTE.toString(), 0));
        assertThat(figures().remove(WASTE, removed)).isZero();
        assertThat(feed()).hasSize(4);
    }

    @Test
    void manyAreRecordedTogetherOverSeveralStretches() {
        List<Measurement> many = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            Observed place = new Observed(String.format("10%02d%02d1", 1 + i / 50 % 20, 1 + i % 50));
            many.add(new Measurement(WASTE, place, Period.year(2000 + i / 1000), figure(String.valueOf(i))));
        }
        assertThat(figures().record(many, "x", ANN).added()).isEqualTo(12_000);
        many.set(
                7_000,
                new Measurement(
                        WASTE, many.get(7_000).observed(), many.get(7_000).period(), figure("-1")));
        assertThat(figures().record(many, "x", ANN))
                .returns(1L, RecordedBatch::corrected)
                .returns(11_999L, RecordedBatch::unchanged);
        assertThat(figures().across(WASTE, Period.year(2003))).hasSize(1_000);
    }

    @Test
    void twoWhoRecordTheSameAtOnceDoNotDisturbEachOther() throws Exception {
        List<Measurement> some = List.of(of(WASTE, LODZ, "2023", "1"), of(WASTE, PIOTRKOW, "2023", "2"));
        List<Callable<RecordedBatch>> both =
                List.of(() -> figures().record(some, "x", ANN), () -> figures().record(some, "y", BOB));
        assertThat(Together.call(both)).extracting(RecordedBatch::added).containsExactlyInAnyOrder(2L, 0L);
    }
}
