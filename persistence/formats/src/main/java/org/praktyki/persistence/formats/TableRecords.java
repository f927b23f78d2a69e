package org.praktyki.persistence.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.exchange.Column;
import org.praktyki.core.exchange.Correction;
import org.praktyki.core.exchange.ImportRecord;
import org.praktyki.core.exchange.Place;
import org.praktyki.core.exchange.Records;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;

/** The practices of a table: a row each, below a row of headings. */
final class TableRecords implements Records {

    static final TableHeadings HEADINGS = new TableHeadings(Locale.ROOT);

    private static final int PREVIEW = 3;
    private static final int ENOUGH = 2;

    private final String file;
    private final Rows rows;
    private final RowPractice practices;
    private final List<String> headings;
    private final List<Optional<String>> paths;
    private final List<RowCells> first = new ArrayList<>();
    private boolean ended;
    private long number;

    private TableRecords(String file, Rows rows, RowPractice practices, List<String> headings) throws IOException {
        this.file = file;
        this.rows = rows;
        this.practices = practices;
        this.headings = headings;
        this.paths = paths(headings);
    }

    /** The records, where the first row has the headings of practices. */
    static Optional<Records> of(String file, Rows rows, NodeReader reader) throws IOException {
        try {
            Optional<RowCells> head = rows.next();
            if (head.isEmpty() || !isHead(head.get().cells())) {
                rows.close();
                return Optional.empty();
            }
            return Optional.of(new TableRecords(
                    file, rows, new RowPractice(reader), head.get().cells()));
        } catch (Rows.BrokenException e) {
            rows.close();
            return Optional.empty();
        }
    }

    /** Whether these are headings of practices: the title or the identity among them, and one more. */
    static boolean isHead(List<String> cells) {
        List<String> known = paths(cells).stream().flatMap(Optional::stream).toList();
        return known.size() >= ENOUGH && (known.contains("title") || known.contains("id"));
    }

    static long known(List<String> cells) {
        return paths(cells).stream().filter(Optional::isPresent).count();
    }

    /** A field that an earlier column gives already is unknown here. */
    private static List<Optional<String>> paths(List<String> headings) {
        Set<String> seen = new HashSet<>();
        return headings.stream()
                .map(heading -> HEADINGS.path(FormulaGuard.bare(heading)).filter(seen::add))
                .toList();
    }

    @Override
    public Optional<ImportRecord> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            Optional<RowCells> row = first.isEmpty() ? rows.next() : Optional.of(first.removeFirst());
            ended = row.isEmpty();
            return row.map(this::record);
        } catch (Rows.BrokenException e) {
            ended = true;
            return Optional.of(JsonRecords.unreadable(new Place(file, ++number, Optional.of(e.number())), e.problem()));
        }
    }

    private ImportRecord record(RowCells row) {
        Place place = new Place(file, ++number, Optional.of(row.number()));
        List<String> beyond = row.cells()
                .subList(
                        Math.min(headings.size(), row.cells().size()),
                        row.cells().size());
        if (beyond.stream().anyMatch(cell -> !cell.isBlank())) {
            return JsonRecords.unreadable(place, Problem.WRONG_NUMBER_OF_VALUES);
        }
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            String cell = FormulaGuard.bare(row.cell(i));
            paths.get(i)
                    .map(path -> path.replaceFirst("~\\d+$", ""))
                    .ifPresent(path -> texts.computeIfAbsent(path, p -> new StringBuilder())
                            .append(cell));
        }
        Map<FieldPath, String> cells = new LinkedHashMap<>();
        texts.forEach((path, text) -> cells.put(FieldPath.of(path).orElseThrow(), text.toString()));
        return record(place, cells, Map.of());
    }

    private ImportRecord record(Place place, Map<FieldPath, String> cells, Map<String, String> corrections) {
        Optional<Correction> correction = Optional.of(values -> record(place, cells, values));
        try {
            return new ImportRecord.Whole(place, practices.parsed(cells, corrections), correction);
        } catch (InvalidException e) {
            List<Finding> findings = e.findings();
            return new ImportRecord.Unreadable(
                    place, title(cells), findings, findings.getFirst().problem(), correction);
        }
    }

    private static Optional<String> title(Map<FieldPath, String> cells) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().text().equals("title"))
                .map(Map.Entry::getValue)
                .filter(title -> !title.isBlank())
                .findFirst();
    }

    @Override
    public long position() {
        return rows.position();
    }

    @Override
    public List<Column> columns() {
        try {
            while (!ended && first.size() < PREVIEW) {
                Optional<RowCells> row = rows.next();
                ended = row.isEmpty();
                row.ifPresent(first::add);
            }
        } catch (IOException | Rows.BrokenException e) {
            // the samples read so far will do; reading on says what is wrong
            ended = first.isEmpty();
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            columns.add(new Column(
                    headings.get(i),
                    paths.get(i),
                    first.stream().map(row -> row.cell(column)).toList()));
        }
        return columns;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
