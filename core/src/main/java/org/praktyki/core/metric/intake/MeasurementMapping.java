package org.praktyki.core.metric.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.intake.ColumnUse.Role;

/**
 * How a table is to be read.
 *
 * @param headings the last line with headings; what stands above is no data. 0 where there are none
 * @param columns what each is put to, from the first; further ones are passed over
 * @param indicator the code of the indicator of all figures of which nothing else says it
 * @param period for when all figures are of which nothing else says it
 * @param decimals what stands before decimals; absent where the figures of the file are to show it
 * @param blanks whether an empty cell says that there is no figure; otherwise it says nothing, and what is recorded stays
 */
public record MeasurementMapping(
        long headings,
        List<ColumnUse> columns,
        Optional<String> indicator,
        Optional<Period> period,
        Optional<DecimalMark> decimals,
        boolean blanks) {

    /** The shapes in which figures come. */
    public enum Shape {
        /** A row for each figure. */
        LONG,
        /** A column for each period. */
        WIDE;

        /**
         * The word for it.
         *
         * @param locale Polish unless English is asked for
         */
        public String label(Locale locale) {
            return Words.of("shape", this, locale);
        }
    }

    /** What must be known of each figure. */
    public enum Gap {
        FIGURE,
        INDICATOR,
        TERRITORY,
        PERIOD;

        /**
         * A sentence that asks for it.
         *
         * @param locale Polish unless English is asked for
         */
        public String message(Locale locale) {
            return Words.of("gap", this, locale);
        }
    }

    /** Copies the list. */
    public MeasurementMapping {
        columns = List.copyOf(columns);
    }

    /** A mapping of columns below a line of headings, the rest to be found in the file. */
    public static MeasurementMapping of(long headings, List<ColumnUse> columns) {
        return new MeasurementMapping(headings, columns, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** In which shape the table is. */
    public Shape shape() {
        return columns.stream().anyMatch(use -> use.period().isPresent()) ? Shape.WIDE : Shape.LONG;
    }

    /** What must be said before anything can be read. */
    public Set<Gap> gaps() {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        List<ColumnUse> figures =
                columns.stream().filter(use -> use.role() == Role.FIGURE).toList();
        if (figures.isEmpty()) {
            gaps.add(Gap.FIGURE);
        }
        if (!has(Role.CODE) && !has(Role.NAME)) {
            gaps.add(Gap.TERRITORY);
        }
        if (indicator.isEmpty()
                && !has(Role.INDICATOR)
                && figures.stream().anyMatch(use -> use.indicator().isEmpty())) {
            gaps.add(Gap.INDICATOR);
        }
        if (period.isEmpty()
                && !has(Role.PERIOD)
                && figures.stream().anyMatch(use -> use.period().isEmpty())) {
            gaps.add(Gap.PERIOD);
        }
        return gaps;
    }

    private boolean has(Role role) {
        return columns.stream().anyMatch(use -> use.role() == role);
    }

    /** The columns, from 0, in which something of a kind stands. */
    int[] columns(Role role) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).role() == role)
                .toArray();
    }

    /** The same with another use of a column, from 0. */
    public MeasurementMapping withColumn(int column, ColumnUse use) {
        List<ColumnUse> uses = new ArrayList<>(columns);
        while (uses.size() <= column) {
            uses.add(ColumnUse.IGNORED);
        }
        uses.set(column, use);
        return new MeasurementMapping(headings, uses, indicator, period, decimals, blanks);
    }

    /** The same with other headings. */
    public MeasurementMapping withHeadings(long line) {
        return new MeasurementMapping(line, columns, indicator, period, decimals, blanks);
    }

    /** The same for another indicator. */
    public MeasurementMapping withIndicator(Optional<String> code) {
        return new MeasurementMapping(headings, columns, code, period, decimals, blanks);
    }

    /** The same for another period. */
    public MeasurementMapping withPeriod(Optional<Period> value) {
        return new MeasurementMapping(headings, columns, indicator, value, decimals, blanks);
    }

    /** The same with another sign before decimals. */
    public MeasurementMapping withDecimals(Optional<DecimalMark> mark) {
        return new MeasurementMapping(headings, columns, indicator, period, mark, blanks);
    }

    /** The same, with or without a meaning of empty cells. */
    public MeasurementMapping withBlanks(boolean value) {
        return new MeasurementMapping(headings, columns, indicator, period, decimals, value);
    }
}
