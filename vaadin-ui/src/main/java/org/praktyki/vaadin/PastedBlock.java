package org.praktyki.vaadin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Periodicity;

/**
 * A block of cells as spreadsheets hand it over: a line for each row, a tab between cells. Where the first line names periods and the first
 * column units, these say where the figures belong; otherwise they are laid out from a cell on, row for row and column for column.
 *
 * @param cells in their order, empty ones left out
 */
record PastedBlock(List<Pasted> cells) {

    /**
     * One cell.
     *
     * @param place as the block names it
     * @param cell where it belongs; absent where that is unknown
     * @param text as it stands there
     * @param problem what is wrong with it
     */
    record Pasted(String place, Optional<Sheet.Cell> cell, String text, Optional<Problem> problem) {}

    /**
     * What the rows and columns stand for.
     *
     * @param rows the things in whose rows is written
     * @param columns the periods in whose columns is written
     * @param periodicity of the indicator
     * @param unit finds a thing by how a table names it
     * @param name what a thing is called
     */
    record Ground(
            List<Observed> rows,
            List<Period> columns,
            Periodicity periodicity,
            Function<String, Optional<Observed>> unit,
            Function<Observed, String> name) {

        private String place(Sheet.Cell cell) {
            return name.apply(cell.observed()) + ", " + cell.period();
        }
    }

    PastedBlock {
        cells = List.copyOf(cells);
    }

    /** Reads a block. */
    static PastedBlock of(String text, Ground ground) {
        List<List<String>> lines = text.lines()
                .map(line ->
                        Arrays.stream(line.split("\t", -1)).map(String::strip).toList())
                .filter(line -> line.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        return new PastedBlock(isNamed(lines, ground.periodicity()) ? named(lines, ground) : laidOut(lines, ground));
    }

    /** Whether the first line names periods from some column on; what stands before is of the unit, and no figure. */
    private static boolean isNamed(List<List<String>> lines, Periodicity periodicity) {
        List<String> head = lines.isEmpty() ? List.of() : lines.getFirst();
        int first = first(head, periodicity);
        return lines.size() > 1
                && first > 0
                && head.stream().limit(first).allMatch(cell -> problem(cell).isPresent())
                && head.stream()
                        .skip(first)
                        .allMatch(cell ->
                                cell.isEmpty() || period(cell, periodicity).isPresent());
    }

    private static int first(List<String> head, Periodicity periodicity) {
        return IntStream.range(0, head.size())
                .filter(i -> period(head.get(i), periodicity).isPresent())
                .findFirst()
                .orElse(-1);
    }

    private static Optional<Period> period(String text, Periodicity periodicity) {
        try {
            return Optional.of(Period.of(text)).filter(period -> period.periodicity() == periodicity);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static List<Pasted> named(List<List<String>> lines, Ground ground) {
        List<String> head = lines.getFirst();
        int first = first(head, ground.periodicity());
        List<Pasted> cells = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Optional<Observed> observed = line.stream()
                    .limit(first)
                    .filter(text -> !text.isEmpty())
                    .map(ground.unit())
                    .flatMap(Optional::stream)
                    .findFirst();
            for (int i = first; i < line.size(); i++) {
                String heading = i < head.size() ? head.get(i) : "";
                Optional<Period> period = period(heading, ground.periodicity());
                String place =
                        observed.map(ground.name()).orElse(String.join(" ", line.subList(0, first))) + ", " + heading;
                Optional<Sheet.Cell> cell = observed.flatMap(thing -> period.map(when -> new Sheet.Cell(thing, when)));
                add(
                        cells,
                        place,
                        cell,
                        line.get(i),
                        observed.isEmpty() ? Problem.NO_SUCH_TERRITORY : Problem.NOT_A_REPORTING_PERIOD);
            }
        }
        return cells;
    }

    private static List<Pasted> laidOut(List<List<String>> lines, Ground ground) {
        List<Pasted> cells = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            List<String> line = lines.get(row);
            for (int column = 0; column < line.size(); column++) {
                Optional<Sheet.Cell> cell =
                        row < ground.rows().size() && column < ground.columns().size()
                                ? Optional.of(new Sheet.Cell(
                                        ground.rows().get(row), ground.columns().get(column)))
                                : Optional.empty();
                String place = cell.map(ground::place).orElse((row + 1) + " × " + (column + 1));
                add(cells, place, cell, line.get(column), Problem.WRONG_NUMBER_OF_VALUES);
            }
        }
        return cells;
    }

    private static void add(List<Pasted> cells, String place, Optional<Sheet.Cell> cell, String text, Problem nowhere) {
        if (!text.isEmpty()) {
            cells.add(new Pasted(place, cell, text, cell.isEmpty() ? Optional.of(nowhere) : problem(text)));
        }
    }

    private static Optional<Problem> problem(String text) {
        try {
            FigureWords.read(text);
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(e.problem());
        }
    }

    /** Those that can be taken over. */
    List<Pasted> right() {
        return cells.stream().filter(cell -> cell.problem().isEmpty()).toList();
    }

    /** Those that cannot. */
    List<Pasted> wrong() {
        return cells.stream().filter(cell -> cell.problem().isPresent()).toList();
    }
}
