package org.praktyki.persistence.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one sheet; days and numbers are written as such. */
final class XlsxSink implements TableSink {

    private static final int MAX_ROWS = 1_048_576;
    private static final int BETWEEN_FLUSHES = 50;
    private static final Set<String> DAYS =
            Set.of("enteredOn", "updatedOn", "startedOn", "endedOn", "reviewBy", "confirmedOn", "expiresOn");
    private static final Set<String> NUMBERS =
            Set.of("population", "populationYear", "from", "to", "size", "width", "height", "version", "liveVersion");

    private static final Set<String> DEGREES = Set.of("lat", "lon");

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    private XlsxSink(OutputStream out) {
        this.workbook = new Workbook(new Unclosed(out), "Praktyki", null);
        this.sheet = workbook.newWorksheet("Praktyki");
        sheet.freezePane(0, 1);
    }

    /** Begins one. */
    static final class Opener implements TableSink.Opener {
        @Override
        public TableSink open(OutputStream out) {
            return new XlsxSink(out);
        }
    }

    @Override
    public void row(List<String> paths, List<String> cells) throws IOException {
        if (row == MAX_ROWS) {
            throw new IOException("A sheet has no more than " + MAX_ROWS + " rows");
        }
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                cell(column, row == 0 ? "" : paths.get(column), cells.get(column));
            }
        }
        if (++row % BETWEEN_FLUSHES == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, String path, String text) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        if (DAYS.contains(name)) {
            day(column, text);
        } else if (NUMBERS.contains(name) && text.matches("\\d{1,15}")) {
            sheet.value(row, column, Long.valueOf(text));
        } else if (DEGREES.contains(name) && text.matches("-?\\d{1,3}\\.\\d{1,5}")) {
            sheet.value(row, column, new BigDecimal(text));
        } else {
            sheet.inlineString(row, column, FormulaGuard.guarded(text));
        }
    }

    /** Spreadsheets know no days before 1900. */
    private void day(int column, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() > 1900 && day.getYear() < 10_000) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
                return;
            }
        } catch (DateTimeParseException e) {
            // written as the text that it is
        }
        sheet.inlineString(row, column, FormulaGuard.guarded(text));
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
