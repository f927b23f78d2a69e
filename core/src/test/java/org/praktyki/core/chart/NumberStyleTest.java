package org.praktyki.core.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class NumberStyleTest {

    private static final Locale POLISH = Samples.POLISH;

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(text(POLISH, 2, "zł", "1234567.895")).isEqualTo("1\u00a0234\u00a0567,90\u00a0zł");
        assertThat(text(Locale.ENGLISH, 2, "PLN", "1234567.895")).isEqualTo("1,234,567.90\u00a0PLN");
        assertThat(text(POLISH, 0, "", "9999")).isEqualTo("9999");
        assertThat(text(POLISH, 0, "", "10000")).isEqualTo("10\u00a0000");
        assertThat(text(Locale.ENGLISH, 0, "", "9999")).isEqualTo("9,999");
        assertThat(text(POLISH, 1, "%", "-0.25")).isEqualTo("\u22120,3%");
    }

    @Test
    void nothingIsBelowZeroThatIsWrittenAsZero() {
        assertThat(text(POLISH, 0, "", "-0.4")).isEqualTo("0");
    }

    /** The same numbers at each run: a build must not fail by luck. */
    @Property(tries = 300, seed = "20261122")
    void noDigitIsLost(
            @ForAll @BigRange(min = "-99999999999999999999", max = "99999999999999999999") @Scale(3) BigDecimal value) {
        String written = new NumberStyle(POLISH, 3, "").number(value);

        assertThat(new BigDecimal(
                        written.replace("\u00a0", "").replace(',', '.').replace('\u2212', '-')))
                .isEqualByComparingTo(value);
    }

    @Test
    void millionsAreCountedOnAnAxis() {
        NumberStyle style = new NumberStyle(POLISH, 2, "zł");
        Ticks ticks = Ticks.around(new BigDecimal("1000000"), new BigDecimal("2500000"), 5, 2);

        assertThat(ticks.values())
                .extracting(value -> style.tick(value, ticks))
                .containsExactly("1,0\u00a0mln", "1,5\u00a0mln", "2,0\u00a0mln", "2,5\u00a0mln");
        assertThat(style.brief(new BigDecimal("2345678.90"), ticks)).isEqualTo("2,35\u00a0mln");
    }

    @Test
    void bothLanguagesHaveAllWords() {
        ResourceBundle.Control none =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Enumeration<String> keys = ResourceBundle.getBundle("org.praktyki.core.chart.charts", Locale.ROOT, none)
                .getKeys();

        ResourceBundle english = ResourceBundle.getBundle("org.praktyki.core.chart.charts", Locale.ENGLISH, none);
        assertThat(keys.asIterator())
                .toIterable()
                .allMatch(key -> english.keySet().contains(key));
        assertThat(english.getString("no.data")).isEqualTo("no data");
    }

    @Test
    void thereAreNotThatManyDecimals() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberStyle(POLISH, -1, ""));
    }

    private static String text(Locale locale, int decimals, String unit, String value) {
        return new NumberStyle(locale, decimals, unit).text(new BigDecimal(value));
    }
}
