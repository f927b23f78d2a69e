package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/** Reads formulas: a sum of products of codes, numbers, and formulas in parentheses. */
final class FormulaReader {

    private static final int MAX_DEPTH = 30;
    private static final int MAX_DIGITS = 30;

    private final String text;
    private final Set<String> codes;
    private int at;
    private int depth;

    /**
     * Reads a text.
     *
     * @param codes takes those that it names
     */
    FormulaReader(String text, Set<String> codes) {
        this.text = text;
        this.codes = codes;
    }

    Formula.Term read() {
        Formula.Term whole = sum();
        if (peek() != 0) {
            throw broken();
        }
        return whole;
    }

    private Formula.Term sum() {
        Formula.Term sum = product();
        for (char sign = peek(); sign == '+' || sign == '-'; sign = peek()) {
            at++;
            Formula.Term next = product();
            sum = sign == '+' ? Formula.sum(sum, next) : Formula.difference(sum, next);
        }
        return sum;
    }

    private Formula.Term product() {
        Formula.Term product = factor();
        for (char sign = peek(); sign == '*' || sign == '/'; sign = peek()) {
            at++;
            Formula.Term next = factor();
            product = sign == '*' ? Formula.product(product, next) : Formula.quotient(product, next);
        }
        return product;
    }

    private Formula.Term factor() {
        char first = peek();
        if (++depth > MAX_DEPTH) {
            throw broken();
        }
        Formula.Term factor = switch (first) {
            case '(' -> {
                at++;
                Formula.Term inner = sum();
                expect(')');
                yield inner;
            }
            case '-' -> {
                at++;
                yield Formula.difference(figures -> Optional.of(BigDecimal.ZERO), factor());
            }
            case '[' -> code();
            default -> number();
        };
        depth--;
        return factor;
    }

    private Formula.Term code() {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw broken();
        }
        String code = text.substring(at + 1, end).strip();
        if (!Indicator.isCode(code)) {
            throw broken();
        }
        codes.add(code);
        at = end + 1;
        return figures -> figures.apply(code);
    }

    private Formula.Term number() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at == start || at - start > MAX_DIGITS) {
            throw broken();
        }
        try {
            BigDecimal number = new BigDecimal(text.substring(start, at));
            return figures -> Optional.of(number);
        } catch (NumberFormatException e) {
            throw broken();
        }
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private void expect(char sign) {
        if (peek() != sign) {
            throw broken();
        }
        at++;
    }

    /** The next sign that is no blank; zero at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private InvalidValueException broken() {
        return new InvalidValueException(text, Problem.NOT_A_FORMULA);
    }
}
