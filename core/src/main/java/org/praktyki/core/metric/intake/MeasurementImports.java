package org.praktyki.core.metric.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Deed;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Catalogue;
import org.praktyki.core.metric.Indicators;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.Measurements;
import org.praktyki.core.metric.RecordedBatch;
import org.praktyki.core.territory.Territories;

/**
 * Brings figures in from tables. A table is read row by row; what is held of it is the measurements that were found. They are recorded
 * together, all or none; and what is recorded already changes nothing, so that the same file again is harmless.
 */
public final class MeasurementImports {

    private static final int HEAD = 200;
    private static final int SHOWN = 30;

    private final List<TableReader> readers;
    private final Indicators indicators;
    private final Measurements measurements;
    private final Territories territories;

    /** Reads with these readers, the first that knows a file taking it. */
    public MeasurementImports(
            List<TableReader> readers, Indicators indicators, Measurements measurements, Territories territories) {
        this.readers = List.copyOf(readers);
        this.indicators = indicators;
        this.measurements = measurements;
        this.territories = territories;
    }

    /**
     * How an import is carried out.
     *
     * @param source where the figures are from, in words; where that is absent, the file's name stands for it
     * @param partly whether what nothing stands against is recorded though something stands against other lines
     * @param dryRun whether to say only what would be done
     */
    public record Options(Optional<String> source, boolean partly, boolean dryRun) {

        /** All lines, or none of them. */
        public static final Options ALL_OR_NOTHING = new Options(Optional.empty(), false, false);
    }

    /**
     * Guesses how a table is to be read.
     *
     * @return empty where the file is no table
     * @throws UnreadablePageException where nothing in the file can be read
     * @throws IOException where it cannot be read at all
     */
    public Optional<MeasurementPreview> guess(Actor actor, ImportFile file) throws IOException {
        actor.require(Permission.EDIT_METRICS);
        Optional<List<TableRow>> rows = head(file);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        MappingGuess guess = guess(actor, file, rows.get());
        return Optional.of(preview(guess.mapping(), guess.confidence(), guess.head(), rows.get()));
    }

    /**
     * Guesses how a table is to be read, and says what an import would do.
     *
     * @throws UnreadablePageException where the file is no table, or nothing in it can be read
     * @throws IOException where it cannot be read at all
     */
    public MeasurementPreview preview(Actor actor, ImportFile file) throws IOException {
        actor.require(Permission.EDIT_METRICS);
        List<TableRow> rows = demand(head(file));
        MappingGuess guess = guess(actor, file, rows);
        return preview(actor, file, guess.mapping(), guess.confidence(), guess.head(), rows);
    }

    /**
     * Says what an import by a mapping would do.
     *
     * @throws UnreadablePageException where the file is no table, or nothing in it can be read
     * @throws IOException where it cannot be read at all
     */
    public MeasurementPreview preview(Actor actor, ImportFile file, MeasurementMapping mapping) throws IOException {
        actor.require(Permission.EDIT_METRICS);
        List<TableRow> rows = demand(head(file));
        TableHead head = TableHead.endingIn(rows, mapping.headings());
        return preview(actor, file, mapping, Confidence.HIGH, head, rows);
    }

    /**
     * Guesses how a table is to be read whose headings end in a line.
     *
     * @param headings the line; 0 where there are none
     */
    public MeasurementMapping guessBelow(Actor actor, ImportFile file, long headings) throws IOException {
        actor.require(Permission.EDIT_METRICS);
        List<TableRow> rows = demand(head(file));
        TableHead head = TableHead.endingIn(rows, headings);
        return MappingGuess.of(file.name(), rows, head, indicators.catalogue(actor), finder())
                .mapping();
    }

    /**
     * Reads a table by the mapping that is guessed, and records nothing.
     *
     * @return what was found; without measurements where the mapping has gaps
     * @throws UnreadablePageException where the file is no table, or nothing in it can be read
     * @throws IOException where it cannot be read at all
     */
    public TableContents read(Actor actor, ImportFile file) throws IOException {
        actor.require(Permission.EDIT_METRICS);
        MappingGuess guess = guess(actor, file, demand(head(file)));
        if (!guess.mapping().gaps().isEmpty()) {
            return new TableContents(guess.mapping(), IntakeReport.NOTHING, List.of());
        }
        Read read = read(actor, file, guess.mapping(), guess.head());
        return new TableContents(guess.mapping(), read.report(), read.measurements());
    }

    /**
     * Records what is in a table.
     *
     * @return what was found and recorded; nothing is recorded where something stands against a line, unless the options allow it
     * @throws IllegalArgumentException where the mapping has gaps
     * @throws UnreadablePageException where the file is no table, or nothing in it can be read
     * @throws IOException where it cannot be read at all
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public MeasurementImportResult run(Actor actor, ImportFile file, MeasurementMapping mapping, Options options)
            throws IOException {
        actor.require(Permission.EDIT_METRICS);
        if (!mapping.gaps().isEmpty()) {
            throw new IllegalArgumentException("The mapping does not say everything: " + mapping.gaps());
        }
        TableHead head = TableHead.endingIn(demand(head(file)), mapping.headings());
        Read read = read(actor, file, mapping, head);
        if (!read.report().isClean() && !options.partly()) {
            return new MeasurementImportResult(read.report(), Optional.empty());
        }
        RecordedBatch recorded = options.dryRun()
                ? measurements.expected(read.measurements())
                : measurements.record(
                        actor,
                        read.measurements(),
                        options.source().orElseGet(file::name),
                        Deed.Action.IMPORTED,
                        Optional.of(file.name()));
        return new MeasurementImportResult(read.report(), Optional.of(recorded));
    }

    /** What was read of a table. */
    private record Read(IntakeReport report, List<Measurement> measurements) {}

    private MeasurementPreview preview(
            Actor actor,
            ImportFile file,
            MeasurementMapping mapping,
            Confidence confidence,
            TableHead head,
            List<TableRow> rows)
            throws IOException {
        if (!mapping.gaps().isEmpty()) {
            return preview(mapping, confidence, head, rows);
        }
        Read read = read(actor, file, mapping, head);
        return new MeasurementPreview(
                mapping,
                confidence,
                labels(mapping, head),
                shown(rows),
                read.report(),
                Optional.of(measurements.expected(read.measurements())));
    }

    private static MeasurementPreview preview(
            MeasurementMapping mapping, Confidence confidence, TableHead head, List<TableRow> rows) {
        return new MeasurementPreview(
                mapping, confidence, labels(mapping, head), shown(rows), IntakeReport.NOTHING, Optional.empty());
    }

    private static List<TableRow> shown(List<TableRow> rows) {
        return rows.subList(0, Math.min(rows.size(), SHOWN));
    }

    private static List<String> labels(MeasurementMapping mapping, TableHead head) {
        List<String> labels = new ArrayList<>(head.labels());
        while (labels.size() < mapping.columns().size()) {
            labels.add("");
        }
        return labels;
    }

    private MappingGuess guess(Actor actor, ImportFile file, List<TableRow> rows) {
        return MappingGuess.of(file.name(), rows, TableHead.in(rows), indicators.catalogue(actor), finder());
    }

    private UnitFinder finder() {
        return new UnitFinder(territories.register());
    }

    private Read read(Actor actor, ImportFile file, MeasurementMapping mapping, TableHead head) throws IOException {
        Catalogue catalogue = indicators.catalogue(actor);
        Tally tally = new Tally(head.labels());
        TableIntake intake = new TableIntake(mapping, catalogue, finder(), marks(file, mapping), tally);
        each(file, intake::take, broken -> tally.reject(broken.number(), -1, "", broken.problem()));
        return new Read(tally.report(intake.measurements().size()), intake.measurements());
    }

    /** By what all figures of a file show, where nobody says it: both signs where they show both, or neither. */
    private Set<DecimalMark> marks(ImportFile file, MeasurementMapping mapping) throws IOException {
        if (mapping.decimals().isPresent()) {
            return EnumSet.of(mapping.decimals().get());
        }
        Set<DecimalMark> marks = EnumSet.noneOf(DecimalMark.class);
        int[] columns = mapping.columns(ColumnUse.Role.FIGURE);
        each(
                file,
                row -> {
                    for (int column : columns) {
                        if (row.number() > mapping.headings() && !row.numbers().contains(column)) {
                            FigureText.evidence(row.cell(column)).ifPresent(marks::add);
                        }
                    }
                },
                broken -> {});
        return marks;
    }

    private Optional<List<TableRow>> head(ImportFile file) throws IOException {
        Optional<TableRows> opened = open(file);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        List<TableRow> rows = new ArrayList<>();
        try (TableRows table = opened.get()) {
            for (Optional<TableRow> row = table.next(); row.isPresent() && rows.size() < HEAD; row = table.next()) {
                rows.add(row.get());
            }
        } catch (TableRows.BrokenRowException e) {
            if (rows.isEmpty()) {
                throw new UnreadablePageException(e.problem());
            }
        }
        return Optional.of(rows);
    }

    private void each(ImportFile file, Consumer<TableRow> taker, Consumer<TableRows.BrokenRowException> breakage)
            throws IOException {
        try (TableRows table = demand(open(file))) {
            for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
                taker.accept(row.get());
            }
        } catch (TableRows.BrokenRowException e) {
            breakage.accept(e);
        }
    }

    private Optional<TableRows> open(ImportFile file) throws IOException {
        for (TableReader reader : readers) {
            Optional<TableRows> table = reader.open(file);
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.empty();
    }

    private static <T> T demand(Optional<T> part) {
        return part.orElseThrow(() -> new UnreadablePageException(Problem.UNKNOWN_FORMAT));
    }
}
