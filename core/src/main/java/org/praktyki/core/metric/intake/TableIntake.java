package org.praktyki.core.metric.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Catalogue;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.TerritoryLevel;
import org.praktyki.core.metric.intake.ColumnUse.Role;
import org.praktyki.core.metric.intake.IntakeNote.Kind;

/** Makes measurements of the rows of a table, by a mapping without gaps. For one table. */
final class TableIntake {

    private final MeasurementMapping mapping;
    private final Catalogue catalogue;
    private final UnitFinder units;
    private final Set<DecimalMark> marks;
    private final Tally tally;
    private final int[] figureColumns;
    private final int[] periodColumns;
    private final List<Measurement> measurements = new ArrayList<>();
    private final Map<Key, Figure> taken = new HashMap<>();
    private final Map<String, Optional<Period>> periods = new HashMap<>();
    private final Map<String, Optional<Indicator>> indicators = new HashMap<>();

    /** Of what, and for when, a figure is. */
    private record Key(IndicatorId indicator, Observed observed, Period period) {}

    /** A cell that is not as it should be. */
    private static final class CellException extends Exception {
        private final int column;
        private final String value;
        private final Problem problem;

        CellException(int column, String value, Problem problem) {
            super(problem.name());
            this.column = column;
            this.value = value;
            this.problem = problem;
        }
    }

    TableIntake(
            MeasurementMapping mapping, Catalogue catalogue, UnitFinder units, Set<DecimalMark> marks, Tally tally) {
        this.mapping = mapping;
        this.catalogue = catalogue;
        this.units = units;
        this.marks = marks.isEmpty() ? EnumSet.allOf(DecimalMark.class) : marks;
        this.tally = tally;
        this.figureColumns = mapping.columns(Role.FIGURE);
        this.periodColumns = mapping.columns(Role.PERIOD);
    }

    /** What was read so far. */
    List<Measurement> measurements() {
        return measurements;
    }

    /** Reads a row. */
    void take(TableRow row) {
        if (row.number() <= mapping.headings()) {
            return;
        }
        if (isRemark(row)) {
            tally.note(Kind.REMARK, row.number(), String.join(" ", row.cells()).strip());
            return;
        }
        tally.line();
        for (int column : figureColumns) {
            if (!take(row, column)) {
                break;
            }
        }
    }

    /** Nothing but words: no figure, no period, and no unit that could be told by its code. */
    private boolean isRemark(TableRow row) {
        boolean figures =
                IntStream.of(figureColumns).anyMatch(column -> !row.cell(column).isEmpty());
        boolean period =
                IntStream.of(periodColumns).anyMatch(column -> !row.cell(column).isEmpty());
        String code = text(row, Role.CODE);
        boolean named = mapping.columns(Role.CODE).length == 0
                && units.find("", text(row, Role.NAME), text(row, Role.POWIAT), text(row, Role.VOIVODESHIP), level(row))
                        .unit()
                        .isPresent();
        return !figures && !period && !named && !units.isCode(code);
    }

    private TerritoryLevel level(TableRow row) {
        return IntStream.of(figureColumns)
                .mapToObj(column -> indicator(code(row, column)))
                .flatMap(Optional::stream)
                .map(Indicator::level)
                .findFirst()
                .orElse(TerritoryLevel.COMMUNE);
    }

    /**
     * Reads a cell.
     *
     * @return whether the others of the row are worth looking at
     */
    private boolean take(TableRow row, int column) {
        try {
            if (row.cell(column).isEmpty() && !mapping.blanks() && status(row).isEmpty()) {
                tally.note(Kind.BLANK, row.number(), label(column));
                return true;
            }
            Indicator indicator = requiredIndicator(row, column);
            Optional<Observed> observed = observed(row, indicator);
            if (observed.isEmpty()) {
                return figureColumns.length > 1
                        && mapping.columns().get(column).indicator().isPresent();
            }
            add(row, column, indicator, observed.get());
            return true;
        } catch (CellException e) {
            tally.reject(row.number(), e.column, e.value, e.problem);
            return e.column == column;
        }
    }

    private String label(int column) {
        return "" + (column + 1);
    }

    private Indicator requiredIndicator(TableRow row, int column) throws CellException {
        String code = code(row, column);
        int where = columnOf(Role.INDICATOR);
        Optional<Indicator> indicator = indicator(code);
        if (indicator.isEmpty()) {
            throw new CellException(where, code, code.isEmpty() ? Problem.REQUIRED : Problem.NO_SUCH_INDICATOR);
        }
        if (indicator.get().isDerived()) {
            throw new CellException(where, code, Problem.COMPUTED);
        }
        return indicator.get();
    }

    private String code(TableRow row, int column) {
        String cell = text(row, Role.INDICATOR);
        return mapping.columns()
                .get(column)
                .indicator()
                .or(() -> Optional.of(cell).filter(text -> !text.isEmpty()))
                .or(mapping::indicator)
                .orElse("");
    }

    private Optional<Indicator> indicator(String code) {
        return indicators.computeIfAbsent(code, text -> IndicatorNames.find(catalogue, text));
    }

    /** The unit; empty where the line is passed over. */
    private Optional<Observed> observed(TableRow row, Indicator indicator) throws CellException {
        String code = text(row, Role.CODE);
        String name = text(row, Role.NAME);
        if (code.isEmpty() && name.isEmpty()) {
            throw new CellException(unitColumn(false), "", Problem.REQUIRED);
        }
        Whereabouts where =
                units.find(code, name, text(row, Role.POWIAT), text(row, Role.VOIVODESHIP), indicator.level());
        return switch (where) {
            case Whereabouts.Found found -> Optional.of(found.observed());
            case Whereabouts.Country country -> passedOver(Kind.COUNTRY, row, code, name);
            case Whereabouts.OtherLevel other -> passedOver(Kind.OTHER_LEVEL, row, code, name);
            case Whereabouts.Unknown unknown ->
                throw new CellException(
                        unitColumn(unknown.byName()), unknown.byName() ? name : code, unknown.problem());
        };
    }

    private Optional<Observed> passedOver(Kind kind, TableRow row, String code, String name) {
        tally.note(kind, row.number(), (code + " " + name).strip());
        return Optional.empty();
    }

    private int unitColumn(boolean byName) {
        int code = columnOf(Role.CODE);
        return byName || code < 0 ? columnOf(Role.NAME) : code;
    }

    private void add(TableRow row, int column, Indicator indicator, Observed observed) throws CellException {
        Period period = period(row, column);
        if (period.periodicity() != indicator.periodicity()) {
            throw new CellException(
                    periodColumns.length == 0 ? column : periodColumns[0],
                    period.toString(),
                    Problem.WRONG_PERIODICITY);
        }
        Figure figure = figure(row, column);
        Figure before = taken.putIfAbsent(new Key(indicator.id(), observed, period), figure);
        if (before == null) {
            measurements.add(new Measurement(indicator.id(), observed, period, figure));
        } else if (before.equals(figure)) {
            tally.note(Kind.REPEATED, row.number(), row.cell(column));
        } else {
            throw new CellException(column, row.cell(column), Problem.CONTRADICTS_LINE);
        }
    }

    private Period period(TableRow row, int column) throws CellException {
        Optional<Period> own = mapping.columns().get(column).period();
        if (own.isPresent()) {
            return own.get();
        }
        if (periodColumns.length == 0) {
            return mapping.period().orElseThrow();
        }
        String text = IntStream.of(periodColumns)
                .mapToObj(row::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(";"));
        Optional<Period> read = periods.computeIfAbsent(text, TableIntake::read)
                .or(() -> text.isEmpty() ? mapping.period() : Optional.empty());
        if (read.isEmpty()) {
            throw new CellException(periodColumns[0], text, Problem.NOT_A_REPORTING_PERIOD);
        }
        return read.get();
    }

    private static Optional<Period> read(String text) {
        return PeriodText.read(text).or(() -> PeriodText.inHeading(List.of(text.split(";", -1))));
    }

    private Figure figure(TableRow row, int column) throws CellException {
        String text = row.cell(column);
        try {
            Figure figure = row.numbers().contains(column) ? FigureText.ofNumber(text) : FigureText.of(text, marks);
            return marked(figure, row, column);
        } catch (InvalidValueException e) {
            throw new CellException(column, text, e.problem());
        }
    }

    /** The figure as the row's mark has it. A mark of a missing figure beside one that is there is refused. */
    private Figure marked(Figure figure, TableRow row, int column) throws CellException {
        Optional<MeasurementStatus> status = status(row);
        if (status.isEmpty()
                || (figure.status() != MeasurementStatus.FINAL && figure.value().isPresent())) {
            return figure;
        }
        if (figure.value().isPresent()) {
            if (!status.get().hasValue()) {
                throw new CellException(column, row.cell(column), Problem.NOT_A_FIGURE);
            }
            return Figure.of(figure.value().get(), status.get());
        }
        boolean silent = row.cell(column).isEmpty() && !status.get().hasValue();
        return silent ? Figure.missing(status.get()) : figure;
    }

    private Optional<MeasurementStatus> status(TableRow row) {
        String text = text(row, Role.STATUS);
        Optional<MeasurementStatus> status = StatusMark.of(text);
        if (status.isEmpty() && !text.isEmpty()) {
            tally.note(Kind.UNKNOWN_MARK, row.number(), text);
        }
        return status;
    }

    private int columnOf(Role role) {
        int[] columns = mapping.columns(role);
        return columns.length == 0 ? -1 : columns[0];
    }

    private String text(TableRow row, Role role) {
        int column = columnOf(role);
        return column < 0 ? "" : row.cell(column);
    }
}
