package org.praktyki.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;
import static org.praktyki.core.metric.Country.EDITOR;
import static org.praktyki.core.metric.Country.OWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.MetricSamples;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.Teryt;

class ComparablesTest {

    private static final Teryt TOWN = new Teryt("1002021");
    private static final Teryt LARGER = new Teryt("1003012");
    private static final Teryt SMALLER = new Teryt("1003022");
    private static final Teryt ELSEWHERE = new Teryt("1402012");
    private static final Teryt UNCOUNTED = new Teryt("1402022");

    private final Country country = Country.of(OWN, TOWN, LARGER, SMALLER, ELSEWHERE, UNCOUNTED);

    @AfterEach
    void close() {
        country.close();
    }

    private void count() {
        country.record(country.people, OWN, 2023, "9000", "10000");
        country.record(country.people, TOWN, 2024, "10000");
        country.record(country.people, LARGER, 2024, "12000");
        country.record(country.people, SMALLER, 2024, "5000");
        country.record(country.people, ELSEWHERE, 2023, "10000");
    }

    private ComparisonGroup like(ComparisonOptions options) {
        return country.praktyki.comparables().like(OWN, options);
    }

    /**
     * Of 10 000 people: the commune of 12 000 is ln 1.2 = 0.1823 away; the one of as many in another voivodeship 0.25; that of 5000
     * ln 2 = 0.6931. The town is of another kind, and nobody has counted the people of the last.
     */
    @Test
    void unitsOfOneKindAreNearestInPopulation() {
        count();
        ComparisonGroup group = like(ComparisonOptions.DEFAULT);
        assertThat(group.units())
                .extracting(ComparableUnit::territory, ComparableUnit::elsewhere, ComparableUnit::distance)
                .containsExactly(
                        tuple(LARGER, false, 0.1823), tuple(ELSEWHERE, true, 0.25), tuple(SMALLER, false, 0.6931));
        assertThat(group.method().candidates()).isEqualTo(4);
        assertThat(group.method().unknown()).isEqualTo(1);
        assertThat(group.units().getFirst().nearness())
                .singleElement()
                .satisfies(near -> assertThat(near.value()).isEqualByComparingTo("12000"));
        assertThat(like(ComparisonOptions.DEFAULT.withSize(1)).territories()).containsExactly(LARGER);
    }

    /** The share of 30 per cent is 10 points away; the middle half of 40, 20 and 30 reaches from 25 to 35. */
    @Test
    void chosenIndicatorsCountByHowFarTheMiddleHalfReaches() {
        count();
        country.record(country.waste, OWN, 2024, "20");
        country.record(country.waste, LARGER, 2024, "40");
        country.record(country.waste, ELSEWHERE, 2024, "20");
        country.record(country.waste, SMALLER, 2024, "30");
        ComparisonGroup group = like(ComparisonOptions.DEFAULT.alikeIn(List.of(country.waste.id())));
        assertThat(group.territories()).containsExactly(ELSEWHERE, SMALLER, LARGER);
        assertThat(group.units().get(1).distance()).isCloseTo(0.6931 + 1, within(0.0001));
        assertThat(group.method().criteria())
                .extracting(criterion -> criterion.indicator().code())
                .containsExactly("LUDNOSC", "ODPADY");
    }

    @Test
    void onlyPublicIndicatorsCount() {
        count();
        Indicator hidden = country.praktyki
                .indicators()
                .save(
                        EDITOR,
                        MetricSamples.indicator("UKRYTY").toBuilder()
                                .published(false)
                                .build());
        country.record(hidden, OWN, 2024, "20");
        assertThat(like(ComparisonOptions.DEFAULT.alikeIn(List.of(hidden.id()))))
                .isEqualTo(like(ComparisonOptions.DEFAULT));
    }

    @Test
    void unitsThatAreEquallyNearStandInTheOrderOfTheirCodes() {
        for (Teryt code : List.of(OWN, SMALLER, LARGER)) {
            country.record(country.people, code, 2024, "10000");
        }
        assertThat(like(ComparisonOptions.DEFAULT).territories()).containsExactly(LARGER, SMALLER);
    }

    @Test
    void theyAreAlikeAsOfADay() {
        country.record(country.people, OWN, 2019, "10000", "10000", "20000");
        country.record(country.people, LARGER, 2019, "20000", "20000", "20000");
        country.record(country.people, SMALLER, 2019, "10000", "10000", "10000");
        country.record(country.people, ELSEWHERE, 2021, "10000");
        assertThat(like(ComparisonOptions.DEFAULT).territories()).containsExactly(LARGER, SMALLER, ELSEWHERE);
        ComparisonGroup before = like(ComparisonOptions.DEFAULT.asOf(LocalDate.of(2021, 1, 1)));
        // the last was not counted by then, and takes part with the first figure after
        assertThat(before.territories()).containsExactly(SMALLER, ELSEWHERE, LARGER);
        assertThat(before.method().criteria().getFirst().period()).isEqualTo(Period.year(2020));
    }

    @Test
    void ownGroupIsTakenAsItIs() {
        count();
        ComparisonGroup group = like(ComparisonOptions.DEFAULT.withPinned(Set.of(TOWN, UNCOUNTED, OWN)));
        assertThat(group.territories()).containsExactly(TOWN, UNCOUNTED);
        assertThat(group.method().pinned()).isTrue();
    }

    @Test
    void withoutFiguresNobodyIsComparable() {
        ComparisonGroup group = like(ComparisonOptions.DEFAULT);
        assertThat(group.units()).isEmpty();
        assertThat(group.method().text(Locale.ENGLISH)).startsWith("Similar units cannot be found");
    }

    @Test
    void unitsThatAreGoneAreNotComparable() {
        count();
        country.register(List.of(
                Territory.of(OWN, "Gmina", "gmina", LocalDate.of(2026, 1, 1)),
                Territory.of(SMALLER, "Gmina", "gmina", LocalDate.of(2026, 1, 1))));
        assertThat(like(ComparisonOptions.DEFAULT).territories()).containsExactly(SMALLER);
    }

    @Test
    void theMethodIsToldWithItsNumbers() {
        count();
        country.record(country.waste, OWN, 2024, "20");
        country.record(country.waste, LARGER, 2024, "40");
        country.record(country.waste, SMALLER, 2024, "30");
        ComparisonMethod method = like(ComparisonOptions.DEFAULT.alikeIn(List.of(country.waste.id())))
                .method();
        assertThat(method.text(Locale.forLanguageTag("pl")))
                .contains("kandydatów: 4, w tym bez potrzebnych danych: 2", "Wskaźnik ODPADY", "0,25");
        assertThat(method.text(Locale.ENGLISH))
                .contains("candidates: 4, of them without the data that are needed: 2", "Wskaźnik ODPADY", "0.25");
    }
}
