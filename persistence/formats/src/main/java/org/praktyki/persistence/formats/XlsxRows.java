package org.praktyki.persistence.formats;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.Problem;

/** The rows of a workbook's first sheet, its days in ISO 8601, its numbers without decorations. */
final class XlsxRows implements Rows {

    private static final int MAX_COLUMNS = 4_000;
    private static final long GUESSED_ROWS = 10_000;

    /** A format is a day's where it has a year or a day outside of quotation marks and brackets. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    /** What the Local Data Bank calls the sheets that hold its figures, in its tables and its flat files. */
    private static final List<String> FIGURES = List.of("TABLICA", "DANE");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final OnDisk file;
    private final long size;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long last;

    private XlsxRows(OnDisk file, long size, ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.file = file;
        this.size = size;
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    static XlsxRows open(OnDisk file, long size) throws IOException {
        return open(file, size, ReadableWorkbook::getFirstSheet);
    }

    /** Where a workbook has a sheet of figures beside one that explains them, the figures. */
    static XlsxRows openFigures(OnDisk file, long size) throws IOException {
        return open(
                file,
                size,
                workbook -> FIGURES.stream()
                        .flatMap(name -> workbook.findSheet(name).stream())
                        .findFirst()
                        .orElseGet(workbook::getFirstSheet));
    }

    private static XlsxRows open(OnDisk file, long size, Function<ReadableWorkbook, Sheet> choice) throws IOException {
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
            return new XlsxRows(file, size, workbook, choice.apply(workbook));
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            file.close();
            throw new UnreadablePageException(Problem.MALFORMED);
        }
    }

    @Override
    public Optional<RowCells> next() throws BrokenException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                last = row.getRowNum();
                RowCells cells = new RowCells(last, texts(row), numbers(row));
                if (!cells.isBlank()) {
                    return Optional.of(cells);
                }
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            // the library tells of broken XML by exceptions of several kinds
            throw new BrokenException(last + 1, Problem.MALFORMED);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MAX_COLUMNS); column++) {
            texts.add(row.getOptionalCell(column).map(XlsxRows::text).orElse(""));
        }
        return texts;
    }

    private static Set<Integer> numbers(Row row) {
        Set<Integer> numbers = new HashSet<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MAX_COLUMNS); column++) {
            if (row.getOptionalCell(column).filter(XlsxRows::isNumber).isPresent()) {
                numbers.add(column);
            }
        }
        return numbers;
    }

    /** The result of a formula is one too, where it is written as one. */
    private static boolean isNumber(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> !isDay(cell);
            case FORMULA -> NUMBER.matcher(cell.getText()).matches();
            case STRING, BOOLEAN, EMPTY, ERROR -> false;
        };
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> isDay(cell) ? day(cell.asDate()) : number(cell);
            case BOOLEAN -> cell.asBoolean().toString();
            case FORMULA -> cell.getText();
            case EMPTY, ERROR -> "";
        };
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && QUOTED.matcher(format).replaceAll("").matches("(?i).*[yd].*");
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String number(Cell cell) {
        var number = cell.asNumber().stripTrailingZeros();
        return number.scale() > 20 || number.precision() - number.scale() > 30
                ? cell.getRawValue()
                : number.toPlainString();
    }

    /** The library does not say how far it is; most tables are shorter than this. */
    @Override
    public long position() {
        return size * Math.min(last, GUESSED_ROWS) / GUESSED_ROWS;
    }

    @Override
    public void close() throws IOException {
        try (file;
                workbook) {
            stream.close();
        }
    }
}
