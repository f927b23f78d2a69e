package org.praktyki.core.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes counts as a table for spreadsheets: CSV (RFC 4180) with semicolons, and the byte order mark by which they know UTF-8. No text
 * can be taken for a formula (OWASP, CSV Injection).
 */
public final class UsageCsv {

    private static final List<String> COLUMNS = List.of("period", "use", "kind", "thing", "name", "times");
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    private final Writer out;
    private final UsageNames names;
    private final Locale locale;
    private int written;

    /**
     * Begins with the heads of the columns.
     *
     * @param out is not closed
     * @throws UncheckedIOException where it cannot be written, here and later
     */
    public UsageCsv(Writer out, UsageNames names, Locale locale) {
        this.out = out;
        this.names = names;
        this.locale = locale;
        write("\ufeff");
        record(COLUMNS.stream().map(column -> UsageWords.column(column, locale)));
    }

    /** Writes a row. */
    public void row(UsageRow row) {
        Thing thing = row.what().thing();
        record(Stream.of(
                row.monthly() ? MONTH.format(row.day()) : row.day().toString(),
                UsageWords.of(row.what().use(), locale),
                UsageWords.of(thing.kind(), locale),
                thing.id(),
                names.of(thing).orElse(""),
                Long.toString(row.times())));
        written++;
    }

    /** How many rows were written, that of the heads not among them. */
    public int written() {
        return written;
    }

    private void record(Stream<String> cells) {
        write(cells.map(UsageCsv::cell).collect(Collectors.joining(";", "", "\r\n")));
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(letter -> ";\"\r\n".indexOf(letter) >= 0);
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
