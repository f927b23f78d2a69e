package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * How an indicator is computed of others: their codes in brackets, numbers, {@code + - * /} and parentheses, as in
 * {@code [WYDATKI] / [LUDNOSC] * 1000}. Sums, differences and products are exact; a quotient has 34 significant digits (IEEE 754 decimal128).
 * Where one of the figures is missing, or would be divided by zero, so is the result.
 */
public final class Formula {

    /** How long a formula may be. */
    public static final int MAX_LENGTH = 500;

    private final String value;
    private final Term term;
    private final Set<String> codes;

    /** Something that has a value once the figures are known. */
    @FunctionalInterface
    interface Term {
        Optional<BigDecimal> of(Function<String, Optional<BigDecimal>> figures);
    }

    /**
     * Reads a formula.
     *
     * @throws InvalidValueException where it is none
     */
    public Formula(String value) {
        this.value = value.strip();
        if (this.value.length() > MAX_LENGTH) {
            throw new InvalidValueException(value, Problem.NOT_A_FORMULA);
        }
        Set<String> named = new LinkedHashSet<>();
        this.term = new FormulaReader(this.value, named).read();
        this.codes = Collections.unmodifiableSet(named);
    }

    /** As it is written. */
    public String value() {
        return value;
    }

    /** The codes of the indicators that it names, in the order in which it does. */
    public Set<String> codes() {
        return codes;
    }

    /**
     * Computes it.
     *
     * @param figures by the code of an indicator; absent where one is missing
     * @return absent where one that is needed is missing, or where it would divide by zero
     */
    public Optional<BigDecimal> of(Function<String, Optional<BigDecimal>> figures) {
        return term.of(figures);
    }

    static Term sum(Term left, Term right) {
        return figures -> left.of(figures).flatMap(a -> right.of(figures).map(a::add));
    }

    static Term difference(Term left, Term right) {
        return figures -> left.of(figures).flatMap(a -> right.of(figures).map(a::subtract));
    }

    static Term product(Term left, Term right) {
        return figures -> left.of(figures).flatMap(a -> right.of(figures).map(a::multiply));
    }

    static Term quotient(Term left, Term right) {
        return figures -> left.of(figures)
                .flatMap(a ->
                        right.of(figures).filter(b -> b.signum() != 0).map(b -> a.divide(b, MathContext.DECIMAL128)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && value.equals(formula.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
