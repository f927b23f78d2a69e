package org.praktyki.core.metric.intake;

import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.metric.Period;

/**
 * What a column of a table is put to.
 *
 * @param role what stands in its cells
 * @param indicator the code of the indicator whose figures those are; only of {@link Role#FIGURE}, and absent where something else says it
 * @param period for when they are, likewise
 */
public record ColumnUse(Role role, Optional<String> indicator, Optional<Period> period) {

    /** Passed over. */
    public static final ColumnUse IGNORED = of(Role.IGNORED);

    /** What can stand in the cells of a column. */
    public enum Role {
        /** Nothing that is needed. */
        IGNORED,
        /** The code, or the name, of an indicator. */
        INDICATOR,
        /** The code of a territorial unit. */
        CODE,
        /** The name of a territorial unit. */
        NAME,
        /** The name of the powiat in which the unit lies. */
        POWIAT,
        /** The name of the voivodeship in which the unit lies. */
        VOIVODESHIP,
        /** A period, or a part of one, such as the year and the quarter in a column each. */
        PERIOD,
        /** A figure. */
        FIGURE,
        /** How firm the row's figures are, or why they are missing. */
        STATUS;

        /**
         * The words for it.
         *
         * @param locale Polish unless English is asked for
         */
        public String label(Locale locale) {
            return Words.of("role", this, locale);
        }
    }

    /** Refuses that anything but a figure is of a period or an indicator. */
    public ColumnUse {
        if (role != Role.FIGURE && (indicator.isPresent() || period.isPresent())) {
            throw new IllegalArgumentException("Only figures are of an indicator, and for a period");
        }
    }

    /** A column of which all is said by what stands in it. */
    public static ColumnUse of(Role role) {
        return new ColumnUse(role, Optional.empty(), Optional.empty());
    }

    /** A column of figures for one period. */
    public static ColumnUse figures(Period period) {
        return new ColumnUse(Role.FIGURE, Optional.empty(), Optional.of(period));
    }

    /** A column of an indicator's figures. */
    public static ColumnUse figures(Optional<String> indicator, Optional<Period> period) {
        return new ColumnUse(Role.FIGURE, indicator, period);
    }
}
