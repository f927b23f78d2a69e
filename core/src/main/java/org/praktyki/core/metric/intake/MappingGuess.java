package org.praktyki.core.metric.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Catalogue;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.intake.ColumnUse.Role;

/**
 * Guesses how a table is to be read, from its headings, and where those are silent from what stands in the columns.
 *
 * @param mapping the guess
 * @param confidence how far it can be relied on
 * @param head the headings
 */
record MappingGuess(MeasurementMapping mapping, Confidence confidence, TableHead head) {

    /** Of ten cells so many have to fit. */
    private static final double MOST = 0.8;

    /** Guesses. */
    static MappingGuess of(String file, List<TableRow> rows, TableHead head, Catalogue catalogue, UnitFinder finder) {
        return new Guessing(rows, head, catalogue, finder).guess(file);
    }

    /** One guess on its way. */
    private static final class Guessing {

        private final List<TableRow> data;
        private final TableHead head;
        private final Catalogue catalogue;
        private final UnitFinder finder;
        private final List<ColumnUse> uses = new ArrayList<>();
        private boolean byContents;
        private boolean leftOut;

        Guessing(List<TableRow> rows, TableHead head, Catalogue catalogue, UnitFinder finder) {
            this.head = head;
            this.catalogue = catalogue;
            this.finder = finder;
            this.data = rows.stream().filter(row -> row.number() > head.last()).toList();
            int width = Stream.concat(
                            rows.stream().map(row -> row.cells().size()),
                            Stream.of(head.parts().size()))
                    .mapToInt(size -> size)
                    .max()
                    .orElse(0);
            for (int column = 0; column < width; column++) {
                uses.add(ColumnUse.IGNORED);
            }
        }

        MappingGuess guess(String file) {
            readHeadings();
            fill(Role.CODE, finder::isCode, !has(Role.NAME));
            fill(Role.PERIOD, text -> PeriodText.read(text).isPresent(), !has(Role.PERIOD) && !isWide());
            fill(Role.FIGURE, Guessing::isFigure, !has(Role.FIGURE));
            fill(Role.INDICATOR, text -> named(text).isPresent(), !has(Role.INDICATOR));
            Optional<String> indicator = has(Role.INDICATOR) ? Optional.empty() : inName(file);
            MeasurementMapping mapping =
                    MeasurementMapping.of(head.last(), uses).withIndicator(indicator);
            return new MappingGuess(mapping, confidence(mapping), head);
        }

        private Confidence confidence(MeasurementMapping mapping) {
            if (mapping.gaps().isEmpty() && !byContents && !leftOut) {
                return Confidence.HIGH;
            }
            boolean table = mapping.gaps().isEmpty() || mapping.gaps().equals(Set.of(MeasurementMapping.Gap.INDICATOR));
            return table && head.last() > 0 ? Confidence.MEDIUM : Confidence.LOW;
        }

        private void readHeadings() {
            Map<Period, String> groups = new HashMap<>();
            for (int column = 0; column < head.parts().size(); column++) {
                List<String> parts = head.parts().get(column);
                Optional<Period> period = parts.isEmpty() ? Optional.empty() : PeriodText.inHeading(parts);
                Optional<Role> role = head.role(column);
                if (period.isPresent()) {
                    uses.set(column, figures(parts, period.get(), groups));
                } else if (role.isPresent() && (role.get() == Role.PERIOD || !has(role.get()))) {
                    uses.set(column, ColumnUse.of(role.get()));
                }
            }
        }

        /** Of several columns for one period that are of no indicator known here, the first is taken. */
        private ColumnUse figures(List<String> parts, Period period, Map<Period, String> groups) {
            List<String> others = PeriodText.others(parts);
            Optional<String> indicator =
                    others.stream().flatMap(part -> named(part).stream()).findFirst();
            if (indicator.isEmpty()) {
                String first = groups.computeIfAbsent(period, none -> String.join(";", others));
                if (!first.equals(String.join(";", others))) {
                    leftOut = true;
                    return ColumnUse.IGNORED;
                }
            }
            return ColumnUse.figures(indicator, Optional.of(period));
        }

        private boolean has(Role role) {
            return uses.stream().anyMatch(use -> use.role() == role);
        }

        private boolean isWide() {
            return uses.stream().anyMatch(use -> use.period().isPresent());
        }

        private void fill(Role role, Predicate<String> fits, boolean needed) {
            if (!needed || has(role)) {
                return;
            }
            IntStream.range(0, uses.size())
                    .filter(column -> uses.get(column).role() == Role.IGNORED)
                    .filter(column -> holds(column, fits))
                    .findFirst()
                    .ifPresent(column -> {
                        uses.set(column, ColumnUse.of(role));
                        byContents = true;
                    });
        }

        private boolean holds(int column, Predicate<String> fits) {
            List<String> cells = data.stream()
                    .map(row -> row.cell(column))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            return !cells.isEmpty() && cells.stream().filter(fits).count() >= MOST * cells.size();
        }

        private static boolean isFigure(String text) {
            try {
                return FigureText.of(text, EnumSet.allOf(DecimalMark.class)) != null;
            } catch (InvalidValueException e) {
                return e.problem() == Problem.AMBIGUOUS_FIGURE;
            }
        }

        private Optional<String> named(String text) {
            return IndicatorNames.find(catalogue, text).map(Indicator::code);
        }

        /** A file may be called by the code of its indicator, with more behind it. */
        private Optional<String> inName(String file) {
            String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
            String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
            return catalogue.all().stream()
                    .map(Indicator::code)
                    .filter(code -> isCalled(stem.toLowerCase(Locale.ROOT), code.toLowerCase(Locale.ROOT)))
                    .max(Comparator.comparingInt(String::length));
        }

        private static boolean isCalled(String stem, String code) {
            return stem.equals(code)
                    || (stem.startsWith(code) && !Character.isLetterOrDigit(stem.charAt(code.length())));
        }
    }
}
