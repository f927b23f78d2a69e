package org.praktyki.persistence.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.export.MeasurementExport;
import org.praktyki.core.metric.export.MeasurementWriter;

/**
 * Writes figures as a long table, as spreadsheets in Poland take it: values between semicolons and, in Polish, decimals behind a comma. It
 * can be read back with nothing lost.
 */
final class MeasurementCsv implements MeasurementWriter {

    private static final int THOUSANDS = 3;
    private static final List<String> POLISH = List.of(
            "kod wskaźnika", "nazwa wskaźnika", "kod", "nazwa", "okres", "wartość", "jednostka miary", "status");
    private static final List<String> ENGLISH =
            List.of("indicator code", "indicator name", "code", "name", "period", "value", "unit", "status");

    @Override
    public void write(MeasurementExport export, Locale locale, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        boolean english = locale.getLanguage().equals("en");
        writer.write('\ufeff');
        line(writer, english ? ENGLISH : POLISH);
        try {
            export.forEach((indicator, measurement) -> {
                try {
                    line(writer, row(export, indicator, measurement, locale, english));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static List<String> row(
            MeasurementExport export, Indicator indicator, Measurement measurement, Locale locale, boolean english) {
        return List.of(
                indicator.code(),
                FormulaGuard.guarded(indicator.name().in(locale)),
                measurement.observed().key(),
                FormulaGuard.guarded(export.names().apply(measurement.observed())),
                measurement.period().toString(),
                measurement
                        .figure()
                        .value()
                        .map(value -> number(value, english))
                        .orElse(""),
                FormulaGuard.guarded(indicator.unit().label(locale)),
                measurement.figure().status().name());
    }

    /** With a fourth decimal where there would be three, lest the sign before them be taken for one between thousands. */
    private static String number(BigDecimal value, boolean english) {
        BigDecimal written = value.scale() == THOUSANDS ? value.setScale(THOUSANDS + 1) : value;
        String text = written.toPlainString();
        return english ? text : text.replace('.', ',');
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            writer.write(i == 0 ? "" : ";");
            writer.write(quoted(cells.get(i)));
        }
        writer.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
