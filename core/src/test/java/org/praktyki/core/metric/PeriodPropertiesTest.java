package org.praktyki.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.praktyki.core.finding.InvalidValueException;

/** What holds for all periods. */
class PeriodPropertiesTest {

    private static final int TRIES = 300;

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.of(Periodicity.class),
                        Arbitraries.integers().between(1900, 2199))
                .flatAs((periodicity, year) -> Arbitraries.integers()
                        .between(1, periodicity.parts())
                        .map(part -> new Period(periodicity, year, part)));
    }

    @Provide
    Arbitrary<String> hostileTexts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().withChars("0123456789-/Q٢ \n").ofMaxLength(10));
    }

    @Property(seed = "7", tries = TRIES)
    void aPeriodIsReadFromItsText(@ForAll("periods") Period period) {
        assertThat(Period.of(period.toString())).isEqualTo(period);
        assertThat(period.toString()).hasSizeLessThanOrEqualTo(Period.MAX_TEXT);
    }

    @Property(seed = "7", tries = TRIES)
    void theNextOneBeginsWhereItEnds(@ForAll("periods") Period period) {
        period.next().ifPresent(next -> {
            assertThat(next.from()).isEqualTo(period.until());
            assertThat(next.previous()).contains(period);
            assertThat(next).isGreaterThan(period);
        });
        assertThat(period.next().isEmpty())
                .isEqualTo(period.year() == 2199
                        && period.part() == period.periodicity().parts());
        assertThat(period.previous().isEmpty()).isEqualTo(period.year() == 1900 && period.part() == 1);
    }

    @Property(seed = "7", tries = TRIES)
    void itContainsItsDaysAndNoOthers(@ForAll("periods") Period period, @ForAll("periods") Period other) {
        Periodicity length = period.periodicity();
        assertThat(Period.containing(period.from(), length)).isEqualTo(period);
        assertThat(Period.containing(period.until().minusDays(1), length)).isEqualTo(period);
        LocalDate day = other.from();
        // a school year that began before the first one is none
        if (day.isAfter(LocalDate.of(1900, 9, 1))) {
            boolean inside = !day.isBefore(period.from()) && day.isBefore(period.until());
            assertThat(Period.containing(day, length).equals(period)).isEqualTo(inside);
        }
    }

    @Property(seed = "7", tries = TRIES)
    void theyAreInTheOrderOfTimeAndSoAreTheirTexts(
            @ForAll("periods") Period one, @ForAll("periods") Period other, @ForAll("periods") Period third) {
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        if (one.compareTo(other) <= 0 && other.compareTo(third) <= 0) {
            assertThat(one).isLessThanOrEqualTo(third);
        }
        if (one.periodicity() == other.periodicity()) {
            assertThat(Integer.signum(one.toString().compareTo(other.toString())))
                    .isEqualTo(Integer.signum(one.compareTo(other)));
        }
    }

    @Property(seed = "7", tries = TRIES)
    void whatIsNoPeriodIsRefused(@ForAll("hostileTexts") String text) {
        try {
            assertThat(Period.of(text).toString()).isEqualTo(text);
        } catch (InvalidValueException e) {
            assertThat(e.value()).isNotNull();
        }
    }

    @Property(seed = "7", tries = TRIES)
    void yearsFarAwayAreRefused(@ForAll int year, @ForAll Periodicity periodicity) {
        if (year < 1900 || year > 2199) {
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Period(periodicity, year, 1));
        }
    }
}
