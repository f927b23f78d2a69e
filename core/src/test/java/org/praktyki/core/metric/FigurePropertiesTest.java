package org.praktyki.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.praktyki.core.finding.InvalidValueException;

/** What holds for all figures, and for what is computed of many. */
class FigurePropertiesTest {

    private static final int TRIES = 300;

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E26").add(BigDecimal.ONE), new BigDecimal("1E26").subtract(BigDecimal.ONE))
                .ofScale(12);
    }

    @Provide
    Arbitrary<List<BigDecimal>> lists() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(seed = "7", tries = TRIES)
    void aValueIsKeptExactlyHoweverManyZerosItWasWrittenWith(
            @ForAll("values") BigDecimal value, @ForAll @IntRange(max = 40) int zeros) {
        BigDecimal kept = Figure.of(value).value().orElseThrow();
        assertThat(kept).isEqualByComparingTo(value);
        assertThat(kept.scale()).isBetween(0, Figure.MAX_SCALE);
        assertThat(Figure.of(value.setScale(12 + zeros))).isEqualTo(Figure.of(value));
    }

    @Property(seed = "7", tries = TRIES)
    void whatIsTooLongIsRefusedHoweverLong(@ForAll @IntRange(min = 26) int exponent) {
        BigDecimal endless = new BigDecimal(BigInteger.ONE, -exponent);
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Figure.of(endless));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Figure.of(new BigDecimal(BigInteger.ONE, exponent)));
    }

    @Example
    void theLongestNumbersThatThereAreAreRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Figure.of(new BigDecimal("1E2147483647")));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Figure.of(new BigDecimal("1E-2147483647")));
    }

    @Property(seed = "7", tries = TRIES)
    void whatIsMissingHasNoValueAndIsNotZero(@ForAll MeasurementStatus status) {
        if (status.hasValue()) {
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Figure.missing(status));
        } else {
            assertThat(Figure.missing(status)).isNotEqualTo(Figure.of(BigDecimal.ZERO));
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> new Figure(Optional.of(BigDecimal.ZERO), status));
        }
    }

    @Property(seed = "7", tries = TRIES)
    void aShownValueIsHalfAUnitOfItsLastDigitAwayAtMost(
            @ForAll("values") BigDecimal value, @ForAll @IntRange(max = 12) int decimals) {
        Unit unit = Unit.of("zł", decimals);
        BigDecimal shown = new BigDecimal(unit.format(value, Locale.ENGLISH).replace(",", ""));
        assertThat(shown).isEqualByComparingTo(unit.rounded(value));
        assertThat(shown.subtract(value).abs().scaleByPowerOfTen(decimals).multiply(BigDecimal.valueOf(2)))
                .isLessThanOrEqualTo(BigDecimal.ONE);
    }

    @Property(seed = "7", tries = TRIES)
    void quartilesAreInOrderAndDoNotDependOnThatOfTheValues(
            @ForAll("lists") List<BigDecimal> values, @ForAll Random random) {
        Quartiles quartiles = Quartiles.of(values).orElseThrow();
        assertThat(List.of(
                        quartiles.minimum(),
                        quartiles.lower(),
                        quartiles.median(),
                        quartiles.upper(),
                        quartiles.maximum()))
                .isSorted();
        List<BigDecimal> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        assertThat(Quartiles.of(shuffled)).contains(quartiles);
        long below = values.stream()
                .filter(value -> value.compareTo(quartiles.median()) < 0)
                .count();
        long above = values.stream()
                .filter(value -> value.compareTo(quartiles.median()) > 0)
                .count();
        assertThat(below * 2).isLessThanOrEqualTo(values.size());
        assertThat(above * 2).isLessThanOrEqualTo(values.size());
    }

    @Property(seed = "7", tries = TRIES)
    void quartilesMoveAlongWithTheValues(
            @ForAll("lists") List<BigDecimal> values, @ForAll @IntRange(min = -1000, max = 1000) int by) {
        BigDecimal step = BigDecimal.valueOf(by);
        Quartiles moved = Quartiles.of(values.stream().map(step::add).toList()).orElseThrow();
        assertThat(moved.lower())
                .isEqualByComparingTo(Quartiles.of(values).orElseThrow().lower().add(step));
    }

    @Property(seed = "7", tries = TRIES)
    void anAverageLiesBetweenTheLeastAndTheGreatest(@ForAll("lists") List<BigDecimal> values) {
        NavigableMap<Period, BigDecimal> byYear = new TreeMap<>();
        values.forEach(value -> byYear.put(Period.year(1950 + byYear.size()), value));
        BigDecimal average = new Average(byYear).value();
        assertThat(average).isBetween(Collections.min(values), Collections.max(values));
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(average.multiply(BigDecimal.valueOf(values.size()))
                        .subtract(sum)
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("1E-10"));
    }
}
