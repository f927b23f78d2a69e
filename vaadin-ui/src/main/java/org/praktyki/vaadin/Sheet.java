package org.praktyki.vaadin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Series;

/** What is recorded of an indicator, as far as it was read, and what is written over it and not saved yet. */
final class Sheet {

    private final Indicator indicator;
    private final Map<Cell, Figure> recorded = new HashMap<>();
    private final Map<Cell, String> written = new LinkedHashMap<>();

    /** Where a figure stands. */
    record Cell(Observed observed, Period period) {}

    Sheet(Indicator indicator) {
        this.indicator = indicator;
    }

    /** Takes in what is recorded of some things, in the place of what was known of them. */
    void read(Set<Observed> observed, List<Series> series) {
        recorded.keySet().removeIf(cell -> observed.contains(cell.observed()));
        series.forEach(one ->
                one.figures().forEach((period, figure) -> recorded.put(new Cell(one.observed(), period), figure)));
    }

    /** What stands in a cell: what was written there, or what is recorded. */
    String text(Cell cell) {
        return Optional.ofNullable(written.get(cell)).orElseGet(() -> recorded(cell));
    }

    /** What is recorded for a cell, as text; empty where nothing is. */
    String recorded(Cell cell) {
        return Optional.ofNullable(recorded.get(cell)).map(this::show).orElse("");
    }

    /** What is computed has more digits than anybody wants to read, and is not written over. */
    private String show(Figure figure) {
        return indicator.isDerived()
                ? figure.value()
                                .map(value -> indicator.unit().format(value, Texts.POLISH))
                                .orElse("")
                        + figure.status().sign()
                : FigureWords.show(figure);
    }

    /** Writes into a cell. What is recorded there already is no change. */
    void write(Cell cell, String text) {
        String bare = text.strip();
        if (bare.equals(recorded(cell)) || isRecorded(cell, bare)) {
            written.remove(cell);
        } else {
            written.put(cell, bare);
        }
    }

    private boolean isRecorded(Cell cell, String text) {
        try {
            return FigureWords.read(text).equals(recorded.get(cell));
        } catch (InvalidValueException e) {
            return false;
        }
    }

    /** Whether something is written in a cell that is not saved yet. */
    boolean isWritten(Cell cell) {
        return written.containsKey(cell);
    }

    /** What is wrong with what is written in a cell. */
    Optional<Problem> problem(Cell cell) {
        try {
            Optional.ofNullable(written.get(cell)).ifPresent(FigureWords::read);
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(e.problem());
        }
    }

    /** In how many cells something is written that is not saved yet. */
    int changes() {
        return written.size();
    }

    /** Of what something is written that is not saved yet. */
    Set<Observed> changed() {
        Set<Observed> changed = new LinkedHashSet<>();
        written.keySet().forEach(cell -> changed.add(cell.observed()));
        return changed;
    }

    /** The cells in which something stands that cannot be read. */
    List<Cell> wrong() {
        return written.keySet().stream()
                .filter(cell -> problem(cell).isPresent())
                .toList();
    }

    /**
     * What is written, to be recorded.
     *
     * @throws InvalidException with what cannot be read
     */
    List<Measurement> measurements() {
        List<Finding> findings = new ArrayList<>();
        List<Measurement> read = new ArrayList<>();
        written.forEach((cell, text) -> {
            try {
                read.add(new Measurement(indicator.id(), cell.observed(), cell.period(), FigureWords.read(text)));
            } catch (InvalidValueException e) {
                findings.add(new Finding(cell.observed() + " " + cell.period(), text, e.problem()));
            }
        });
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
        return read;
    }

    /** Gives up what is written. */
    void forget() {
        written.clear();
    }
}
