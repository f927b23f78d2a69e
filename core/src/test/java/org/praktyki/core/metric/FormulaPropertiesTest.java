package org.praktyki.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.praktyki.core.finding.InvalidValueException;

/** What holds for all formulas. */
class FormulaPropertiesTest {

    private static final int TRIES = 300;

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000000"), new BigDecimal("1000000000"))
                .ofScale(6);
    }

    /** Formulas of A, B and C. */
    @Provide
    Arbitrary<String> formulas() {
        Arbitrary<String> leaves = Arbitraries.of("[A]", "[B]", "[C]", "2", "0.5", "0");
        return Arbitraries.recursive(() -> leaves, this::larger, 0, 4);
    }

    private Arbitrary<String> larger(Arbitrary<String> inner) {
        return Combinators.combine(inner, Arbitraries.of("+", "-", "*", "/"), inner)
                .as((left, sign, right) -> "(" + left + " " + sign + " " + right + ")");
    }

    @Provide
    Arbitrary<String> hostileTexts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().withChars("[]()+-*/.0123456789 AB").ofMaxLength(600),
                Arbitraries.strings().withChars("(-").ofMinLength(100).ofMaxLength(500));
    }

    private static Optional<BigDecimal> compute(String formula, Map<String, BigDecimal> figures) {
        return new Formula(formula).of(code -> Optional.ofNullable(figures.get(code)));
    }

    private static BigDecimal exact(String formula, BigDecimal a, BigDecimal b, BigDecimal c) {
        return compute(formula, Map.of("A", a, "B", b, "C", c)).orElseThrow();
    }

    @Property(seed = "7", tries = TRIES)
    void sumsAndProductsFollowTheLawsOfAlgebra(
            @ForAll("values") BigDecimal a, @ForAll("values") BigDecimal b, @ForAll("values") BigDecimal c) {
        assertThat(exact("[A] + [B] * [C]", a, b, c)).isEqualByComparingTo(a.add(b.multiply(c)));
        assertThat(exact("([A] + [B]) * [C]", a, b, c)).isEqualByComparingTo(exact("[A] * [C] + [B] * [C]", a, b, c));
        assertThat(exact("[A] - [B] - [C]", a, b, c)).isEqualByComparingTo(exact("[A] - ([B] + [C])", a, b, c));
        assertThat(exact("-[A] + [A]", a, b, c)).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(exact("[A] * [B]", a, b, c)).isEqualByComparingTo(exact("[B] * [A]", a, b, c));
    }

    @Property(seed = "7", tries = TRIES)
    void aQuotientHasThirtyFourDigitsAndThereIsNoneByZero(
            @ForAll("values") BigDecimal a, @ForAll("values") BigDecimal b) {
        Optional<BigDecimal> quotient = compute("[A] / [B]", Map.of("A", a, "B", b));
        if (b.signum() == 0) {
            assertThat(quotient).isEmpty();
        } else {
            assertThat(quotient.orElseThrow()).isEqualByComparingTo(a.divide(b, MathContext.DECIMAL128));
        }
    }

    @Property(seed = "7", tries = TRIES)
    void withOneThatIsMissingThereIsNoneHoweverItIsUsed(
            @ForAll("formulas") String text, @ForAll("values") BigDecimal a, @ForAll("values") BigDecimal b) {
        // 0 * [C] is not known either
        if (new Formula(text).codes().contains("C")) {
            assertThat(compute(text, Map.of("A", a, "B", b))).isEmpty();
        }
    }

    @Property(seed = "7", tries = TRIES)
    void spacesAndParenthesesAroundTheWholeChangeNothing(
            @ForAll("formulas") String text,
            @ForAll("values") BigDecimal a,
            @ForAll("values") BigDecimal b,
            @ForAll("values") BigDecimal c) {
        Map<String, BigDecimal> figures = Map.of("A", a, "B", b, "C", c);
        assertThat(compute(" (" + text.replace(" ", "") + " )", figures)).isEqualTo(compute(text, figures));
    }

    @Property(seed = "7", tries = TRIES)
    void whatIsNoFormulaIsRefused(@ForAll("hostileTexts") String text) {
        try {
            Formula read = new Formula(text);
            assertThat(new Formula(read.value())).isEqualTo(read);
            read.of(code -> Optional.of(BigDecimal.TEN));
        } catch (InvalidValueException e) {
            assertThat(e.value()).isNotNull();
        }
    }
}
