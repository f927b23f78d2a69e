package org.praktyki.persistence.formats;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula (OWASP, CSV Injection): an apostrophe goes before a text that begins like
 * one, and is taken away again when it is read. Text that begins with such apostrophes by itself gets another one.
 */
final class FormulaGuard {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private FormulaGuard() {}

    static String guarded(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    static String bare(String text) {
        return text.startsWith("'") && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
    }
}
