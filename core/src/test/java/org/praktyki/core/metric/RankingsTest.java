package org.praktyki.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.praktyki.core.metric.Country.EDITOR;
import static org.praktyki.core.metric.Country.OWN;
import static org.praktyki.core.metric.Country.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.MetricSamples;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.LocalizedText;

class RankingsTest {

    private static final Teryt TOWN = new Teryt("1002021");
    private static final Teryt NEAR = new Teryt("1003012");
    private static final Teryt FAR = new Teryt("1402012");
    private static final Teryt FURTHER = new Teryt("1402022");
    private static final Period YEAR = Period.year(2024);

    private final Country country = Country.of(OWN, TOWN, NEAR, FAR, FURTHER);
    private final Indicator waste = country.waste;

    @AfterEach
    void close() {
        country.close();
    }

    private Ranking ranking(Indicator indicator) {
        return country.praktyki.rankings().of(indicator, YEAR);
    }

    private void recordFour() {
        country.record(waste, OWN, 2024, "30");
        country.record(waste, TOWN, 2024, "40");
        country.record(waste, NEAR, 2024, "30");
        country.record(waste, FAR, 2024, "5.5");
    }

    @Test
    void unitsOfOneValueShareAPlace() {
        recordFour();
        assertThat(ranking(waste).units())
                .extracting(Ranked::place, Ranked::territory)
                .containsExactly(tuple(1, TOWN), tuple(2, OWN), tuple(2, NEAR), tuple(4, FAR));
    }

    @Test
    void whereLessIsBetterTheLeastIsFirst() {
        recordFour();
        Indicator less = country.praktyki
                .indicators()
                .save(EDITOR, waste.toBuilder().direction(Direction.LESS).build());
        assertThat(ranking(less).units())
                .extracting(Ranked::place, Ranked::territory)
                .containsExactly(tuple(1, FAR), tuple(2, OWN), tuple(2, NEAR), tuple(4, TOWN));
    }

    @Test
    void whereNeitherIsBetterTheMostIsFirstAndThatIsSaid() {
        recordFour();
        Indicator neither = country.praktyki
                .indicators()
                .save(EDITOR, waste.toBuilder().direction(Direction.NEITHER).build());
        assertThat(ranking(neither).units().getFirst().territory()).isEqualTo(TOWN);
        assertThat(ranking(neither).warnings()).contains(RankingWarning.NEITHER_DIRECTION);
        assertThat(ranking(waste).warnings()).doesNotContain(RankingWarning.NEITHER_DIRECTION);
    }

    @Test
    void whoTakesPartIsChosen() {
        recordFour();
        Rankings rankings = country.praktyki.rankings();
        assertThat(rankings.of(waste, YEAR, code -> code.voivodeship() == Voivodeship.LODZKIE)
                        .units())
                .extracting(Ranked::territory)
                .containsExactly(TOWN, OWN, NEAR);
        assertThat(rankings.of(waste, YEAR, code -> code.unitType().equals(Optional.of(UnitType.GMINA_MIEJSKA)))
                        .units())
                .extracting(Ranked::territory)
                .containsExactly(TOWN);
        Ranking two = rankings.of(waste, YEAR, Set.of(FAR, FURTHER)::contains);
        assertThat(two.count()).isEqualTo(1);
        assertThat(two.missing()).isEqualTo(1);
    }

    @Test
    void itIsCountedOfHowManyThereIsNoValue() {
        recordFour();
        assertThat(ranking(waste).missing()).isEqualTo(1);
        country.record(new Measurement(
                waste.id(), Observed.of(FURTHER), YEAR, Figure.missing(MeasurementStatus.CONFIDENTIAL)));
        assertThat(ranking(waste).missing()).isEqualTo(1);
        assertThat(ranking(waste).of(FURTHER)).isEmpty();
    }

    @Test
    void aUnitThatWasMeasuredUnderItsFormerCodeIsNotMissing() {
        recordFour();
        country.record(waste, FURTHER, 2024, "1");
        country.register(List.of(
                Territory.of(new Teryt("1402023"), "Gmina", "gmina miejsko-wiejska", LocalDate.of(2025, 1, 1)),
                Territory.of(OWN, "Gmina " + OWN, "gmina", LocalDate.of(2025, 1, 1))));
        assertThat(ranking(waste).count()).isEqualTo(5);
        assertThat(ranking(waste).missing()).isZero();
    }

    @Test
    void itSaysHowTheValuesAreSpread() {
        recordFour();
        assertThat(ranking(waste).spread())
                .contains(new Quartiles(number("5.5"), number("23.875"), number("30"), number("32.5"), number("40")));
        assertThat(country.praktyki
                        .rankings()
                        .of(waste, Period.year(1999), code -> true)
                        .spread())
                .isEmpty();
    }

    @Test
    void aUnitStandsAmongItsNeighbours() {
        recordFour();
        assertThat(ranking(waste).of(NEAR)).map(Ranked::place).contains(2);
        assertThat(ranking(waste).around(NEAR, 1)).extracting(Ranked::territory).containsExactly(OWN, NEAR, FAR);
        assertThat(ranking(waste).around(TOWN, 1)).extracting(Ranked::territory).containsExactly(TOWN, OWN);
        assertThat(ranking(waste).around(FURTHER, 1)).isEmpty();
    }

    @Test
    void smallUnitsAreWarnedOfWhereAFewCasesMoveARate() {
        recordFour();
        country.record(country.people, OWN, 2023, "5000");
        assertThat(ranking(waste).warnings()).doesNotContain(RankingWarning.SMALL_UNITS);
        country.record(country.people, NEAR, 2023, "4999");
        assertThat(ranking(waste).warnings()).contains(RankingWarning.SMALL_UNITS);
        Indicator tonnes = country.praktyki
                .indicators()
                .save(EDITOR, waste.toBuilder().unit(Unit.of("t", 1)).build());
        assertThat(ranking(tonnes).warnings()).doesNotContain(RankingWarning.SMALL_UNITS);
    }

    @Test
    void preliminaryFiguresAreWarnedOf() {
        recordFour();
        assertThat(ranking(waste).warnings()).doesNotContain(RankingWarning.NOT_FINAL);
        country.record(new Measurement(
                waste.id(), Observed.of(FURTHER), YEAR, Figure.of(number("1"), MeasurementStatus.ESTIMATED)));
        assertThat(ranking(waste).warnings()).contains(RankingWarning.NOT_FINAL);
    }

    @Test
    void fewUnitsAndManyMissingOnesAreWarnedOf() {
        recordFour();
        // one of five is missing, which is not more than a fifth
        assertThat(ranking(waste).warnings()).contains(RankingWarning.FEW).doesNotContain(RankingWarning.MANY_MISSING);
        assertThat(country.praktyki
                        .rankings()
                        .of(waste, YEAR, Set.of(OWN, TOWN, NEAR, FURTHER)::contains)
                        .warnings())
                .contains(RankingWarning.MANY_MISSING);
    }

    @Test
    void severalDefinitionsAreWarnedOf() {
        recordFour();
        assertThat(ranking(waste).warnings()).doesNotContain(RankingWarning.DEFINITION_CHANGED);
        Indicator changed = country.praktyki
                .indicators()
                .save(
                        EDITOR,
                        waste.toBuilder()
                                .definitions(List.of(
                                        waste.definition(),
                                        new Definition(Optional.of(YEAR), LocalizedText.of("b"), Optional.empty())))
                                .build());
        assertThat(ranking(changed).warnings()).contains(RankingWarning.DEFINITION_CHANGED);
    }

    @Test
    void tiesAndSmallDifferencesAreWarnedOf() {
        country.record(waste, OWN, 2024, "30.01");
        country.record(waste, TOWN, 2024, "30.02");
        country.record(waste, NEAR, 2024, "31");
        assertThat(ranking(waste).warnings()).contains(RankingWarning.TIES, RankingWarning.CLOSE);
        Indicator apart = country.praktyki.indicators().save(EDITOR, MetricSamples.indicator("INNY"));
        country.record(apart, OWN, 2024, "10");
        country.record(apart, TOWN, 2024, "20");
        country.record(apart, NEAR, 2024, "30");
        assertThat(ranking(apart).warnings()).containsExactly(RankingWarning.FEW, RankingWarning.MANY_MISSING);
    }

    @Test
    void warningsAreSaidInBothLanguages() {
        for (RankingWarning warning : RankingWarning.values()) {
            assertThat(warning.sentence(Locale.ROOT)).endsWith(".");
            assertThat(warning.sentence(Locale.ENGLISH)).endsWith(".").isNotEqualTo(warning.sentence(Locale.ROOT));
        }
    }
}
