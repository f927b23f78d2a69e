package org.praktyki.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {

    private static final String SEED = "20261122";

    /** The same numbers at each run: a build must not fail by luck. */
    @Property(tries = 500, seed = SEED)
    void theyStandCloselyAroundAllValues(
            @ForAll("figures") BigDecimal one,
            @ForAll("figures") BigDecimal other,
            @ForAll @IntRange(min = 2, max = 12) int most) {
        BigDecimal low = one.min(other);
        BigDecimal high = one.max(other);
        Ticks ticks = Ticks.around(low, high, most, 6);

        assertThat(ticks.first()).isLessThanOrEqualTo(low);
        assertThat(ticks.last()).isGreaterThanOrEqualTo(high);
        assertThat(ticks.values()).hasSizeBetween(2, most + 1);
        if (low.compareTo(high) != 0) {
            assertThat(ticks.first().add(ticks.step())).isGreaterThan(low);
            assertThat(ticks.last().subtract(ticks.step())).isLessThan(high);
        }
    }

    @Property(tries = 500, seed = SEED)
    void theyAreExactMultiplesOfARoundStep(@ForAll("figures") BigDecimal one, @ForAll("figures") BigDecimal other) {
        Ticks ticks = Ticks.near(one.min(other), one.max(other), 6, 6);

        assertThat(ticks.step().stripTrailingZeros().unscaledValue().intValueExact())
                .isIn(1, 2, 5);
        for (int i = 1; i < ticks.values().size(); i++) {
            assertThat(ticks.values().get(i).subtract(ticks.values().get(i - 1)))
                    .isEqualByComparingTo(ticks.step());
        }
        assertThat(ticks.first().remainder(ticks.step())).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Property(tries = 500, seed = SEED)
    void noStepIsFinerThanTheFigures(@ForAll("figures") BigDecimal one, @ForAll("figures") BigDecimal other) {
        assertThat(Ticks.around(one.min(other), one.max(other), 6, 0).step()).isGreaterThanOrEqualTo(BigDecimal.ONE);
    }

    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000000"), new BigDecimal("1000000000"))
                .ofScale(4);
    }

    @Test
    void tenthsAreExact() {
        assertThat(Ticks.around(number("0.1"), number("0.5"), 6, 1).values())
                .containsExactly(number("0.1"), number("0.2"), number("0.3"), number("0.4"), number("0.5"));
    }

    @Test
    void whatIsComparedByItsLengthBeginsAtZero() {
        assertThat(Ticks.fromZero(number("90"), number("97"), 5, 0).first()).isZero();
        assertThat(Ticks.fromZero(number("-7"), number("-3"), 5, 0).last()).isZero();
    }

    @Test
    void zeroIsAmongThemWhereThatLeavesTheValuesHalfOfTheRoom() {
        assertThat(Ticks.near(number("50"), number("100"), 5, 0).first()).isZero();
        assertThat(Ticks.near(number("51"), number("100"), 5, 0).first()).isPositive();
        assertThat(Ticks.near(number("-100"), number("-50"), 5, 0).last()).isZero();
        assertThat(Ticks.near(number("-100"), number("-51"), 5, 0).last()).isNegative();
    }

    @Test
    void nothingButZeroHasAnAxisToo() {
        assertThat(Ticks.fromZero(BigDecimal.ZERO, BigDecimal.ZERO, 5, 0).values())
                .isEqualTo(List.of(number("0"), number("1")));
    }

    @Test
    void aSingleValueStandsWithinItsAxis() {
        Ticks ticks = Ticks.around(number("250"), number("250"), 5, 0);

        assertThat(ticks.share(number("250"))).isStrictlyBetween(0.0, 1.0);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
