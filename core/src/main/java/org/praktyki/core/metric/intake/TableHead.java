package org.praktyki.core.metric.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.metric.intake.ColumnUse.Role;

/**
 * The headings of a table. Those of several lines belong together, as in workbooks in which the group, the year and the unit stand below
 * one another, and what stands once over several columns holds for all of them.
 *
 * @param last the last line with headings; 0 where there are none
 * @param parts what the headings of each column consist of
 */
record TableHead(long last, List<List<String>> parts) {

    private static final int MAX_LINES = 6;

    TableHead {
        parts = List.copyOf(parts);
    }

    /** Finds the headings among the first rows. */
    static TableHead in(List<TableRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (isHead(rows.get(i))) {
                int until = i + 1;
                while (until < rows.size() && until - i < MAX_LINES && goesOn(rows.get(i), rows.get(until))) {
                    until++;
                }
                return of(rows.subList(i, until));
            }
        }
        return new TableHead(0, List.of());
    }

    /** The headings that end in a line, as somebody says; those of the lines above that belong to them too. */
    static TableHead endingIn(List<TableRow> rows, long line) {
        TableHead found = in(rows);
        return found.last() == line
                ? found
                : rows.stream()
                        .filter(row -> row.number() == line)
                        .findFirst()
                        .map(row -> of(List.of(row)))
                        .orElseGet(() -> new TableHead(line, List.of()));
    }

    /** Names a unit, and either a figure, or a period or two. */
    private static boolean isHead(TableRow row) {
        List<Optional<Role>> roles =
                row.cells().stream().map(cell -> role(split(cell))).toList();
        boolean unit = roles.stream().flatMap(Optional::stream).anyMatch(TableHead::isUnit);
        long known = roles.stream().filter(Optional::isPresent).count();
        long periods = row.cells().stream()
                .filter(cell -> PeriodText.inHeading(split(cell)).isPresent())
                .count();
        return unit
                && (known > 1
                        || periods > 0
                        || row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1);
    }

    private static boolean goesOn(TableRow head, TableRow next) {
        for (int column = 0; column < head.cells().size(); column++) {
            if (role(split(head.cell(column))).filter(TableHead::isUnit).isPresent()
                    && !next.cell(column).isEmpty()) {
                return false;
            }
        }
        return next.cells().stream().anyMatch(cell -> !cell.isBlank());
    }

    private static boolean isUnit(Role role) {
        return role == Role.CODE || role == Role.NAME;
    }

    private static TableHead of(List<TableRow> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<List<String>> parts = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            parts.add(new ArrayList<>());
        }
        for (TableRow row : rows) {
            String above = "";
            for (int column = 0; column < width; column++) {
                boolean unit = role(split(rows.getFirst().cell(column))).isPresent();
                String cell = row.cell(column);
                above = cell.isEmpty() && rows.size() > 1 && !unit ? above : cell;
                parts.get(column).addAll(split(above));
            }
        }
        return new TableHead(
                rows.getLast().number(), parts.stream().map(List::copyOf).toList());
    }

    private static List<String> split(String heading) {
        return Stream.of(heading)
                .flatMap(text -> Arrays.stream(text.split(";|\\R|\\|", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Optional<Role> role(List<String> parts) {
        return parts.size() == 1 ? HeadingWords.role(parts.getFirst()) : Optional.empty();
    }

    /** What the words over a column say about it. */
    Optional<Role> role(int column) {
        return role(parts.get(column));
    }

    /** The headings as one text each. */
    List<String> labels() {
        return parts.stream().map(part -> String.join("; ", part)).toList();
    }
}
