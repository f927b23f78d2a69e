package org.praktyki.core.metric.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.Unit;

class FigureTextTest {

    private static final Set<DecimalMark> BOTH = EnumSet.allOf(DecimalMark.class);
    private static final Set<DecimalMark> COMMA = EnumSet.of(DecimalMark.COMMA);
    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final int TRIES = 300;

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E20"), new BigDecimal("1E20"))
                .ofScale(12);
    }

    private static void refuses(String text, Set<DecimalMark> marks, Problem problem) {
        assertThatExceptionOfType(InvalidValueException.class)
                .as(text)
                .isThrownBy(() -> FigureText.of(text, marks))
                .returns(problem, InvalidValueException::problem);
    }

    @Property(seed = "7", tries = TRIES)
    void whatIsWrittenForPolesIsReadAsItWas(
            @ForAll("values") BigDecimal value, @ForAll @IntRange(max = 12) int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String written = Unit.of("", decimals).format(rounded, POLISH);
        for (String text : List.of(written, written.replace('\u00a0', '\u202f'), written.replace('-', '\u2212'))) {
            assertThat(FigureText.of(text, COMMA)).isEqualTo(Figure.of(rounded));
        }
    }

    @Property(seed = "7", tries = TRIES)
    void whatCouldBeTwoNumbersIsNeverGuessed(
            @ForAll("values") BigDecimal value, @ForAll @IntRange(max = 12) int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String written = Unit.of("", decimals).format(rounded, POLISH);
        try {
            assertThat(FigureText.of(written, BOTH)).isEqualTo(Figure.of(rounded));
        } catch (InvalidValueException e) {
            assertThat(e.problem()).isEqualTo(Problem.AMBIGUOUS_FIGURE);
            assertThat(decimals).isEqualTo(3);
        }
    }

    @Example
    void numbersOfManyHandsAreRead() {
        Map<String, String> all = Map.of(
                "1 234,5", "1234.5",
                "1'234'567", "1234567",
                "1.234.567", "1234567",
                "1,234,567.8", "1234567.8",
                "1.234,56", "1234.56",
                "0,234", "0.234",
                "-0.5", "-0.5",
                "+7", "7",
                "\u22123", "-3",
                "0012", "12");
        all.forEach((text, number) ->
                assertThat(FigureText.of(text, BOTH)).as(text).isEqualTo(Figure.of(new BigDecimal(number))));
    }

    @Example
    void theSignsOfMissingOnesAndOfFirmnessAreKnown() {
        Map<String, MeasurementStatus> missing = Map.of(
                "-", MeasurementStatus.NOT_OCCURRED,
                "\u2013", MeasurementStatus.NOT_OCCURRED,
                ".", MeasurementStatus.UNKNOWN,
                "\u2026", MeasurementStatus.UNKNOWN,
                " ", MeasurementStatus.UNKNOWN,
                "bd", MeasurementStatus.UNKNOWN,
                "n/d", MeasurementStatus.UNKNOWN,
                "X", MeasurementStatus.NOT_APPLICABLE,
                "#", MeasurementStatus.CONFIDENTIAL);
        missing.forEach((text, status) -> assertThat(FigureText.of(text, BOTH)).isEqualTo(Figure.missing(status)));
        assertThat(FigureText.of("12,5*", BOTH).status()).isEqualTo(MeasurementStatus.PRELIMINARY);
        assertThat(FigureText.of("12,5 (p)", BOTH).status()).isEqualTo(MeasurementStatus.PRELIMINARY);
        assertThat(FigureText.of("12,5(e)", BOTH).status()).isEqualTo(MeasurementStatus.ESTIMATED);
    }

    @Example
    void whatIsNoNumberIsRefused() {
        for (String text : List.of("dużo", "1 23", "1,2,3", "1 234.567,8", "12%", "--1", "1E5", "*")) {
            refuses(text, BOTH, Problem.NOT_A_FIGURE);
        }
        refuses("1.234", BOTH, Problem.AMBIGUOUS_FIGURE);
        refuses("12.5", COMMA, Problem.NOT_A_FIGURE);
        assertThat(FigureText.ofNumber("0.30000000000000004")).isEqualTo(Figure.of(new BigDecimal("0.3")));
    }
}
