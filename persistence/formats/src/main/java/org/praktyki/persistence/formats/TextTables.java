package org.praktyki.persistence.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.intake.TableReader;
import org.praktyki.core.metric.intake.TableRows;

/**
 * Opens tables as text, in UTF-8, UTF-16 or Windows-1250. What parts their values is what parts most of the first lines into the same
 * number of them: so neither a title above the table nor a decimal comma in it misleads.
 */
final class TextTables implements TableReader {

    private static final int HEAD = 64_000;
    private static final int LINES = 100;
    private static final List<Character> BRACKETS = List.of('{', '[', '<');

    @Override
    public Optional<TableRows> open(ImportFile file) throws IOException {
        byte[] beginning = file.beginning(HEAD);
        String head = TextBytes.head(beginning);
        boolean other = head.isBlank()
                || head.indexOf('\0') >= 0
                || BRACKETS.contains(head.stripLeading().charAt(0));
        Optional<Character> separator = other ? Optional.empty() : separator(whole(head, beginning.length == HEAD));
        if (separator.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OpenTable(CsvRows.open(file, TextBytes.charset(file), separator.get())));
    }

    /** Without the last line, where that may be cut off. */
    private static String whole(String head, boolean cut) {
        int end = head.lastIndexOf('\n');
        return cut && end > 0 ? head.substring(0, end) : head;
    }

    private static Optional<Character> separator(String head) {
        return Stream.of(';', '\t', ',')
                .filter(separator -> fitting(head, separator) > 0)
                .max(Comparator.comparingLong(separator -> fitting(head, separator)));
    }

    /** How many cells there are in the lines that are parted into the number of cells into which most are. */
    private static long fitting(String head, char separator) {
        List<Integer> widths = new ArrayList<>();
        try (CsvRows rows = CsvRows.of(head, separator)) {
            Optional<RowCells> row = rows.next();
            while (row.isPresent() && widths.size() < LINES) {
                widths.add(row.get().cells().size());
                row = rows.next();
            }
        } catch (IOException | UnreadablePageException e) {
            return 0;
        } catch (Rows.BrokenException e) {
            if (e.problem() == Problem.RECORD_TOO_LARGE) {
                return 0;
            }
        }
        return widths.stream()
                .filter(width -> width > 1)
                .mapToLong(width -> widths.stream().filter(width::equals).count() * Math.min(width, 10))
                .max()
                .orElse(0);
    }
}
