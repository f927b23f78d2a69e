package org.praktyki.servlet;

import java.util.List;
import java.util.Optional;

/**
 * Where units stand.
 *
 * @param heading for when
 * @param form in which the period, and among which units, can be chosen
 * @param own where the unit that is chosen stands; empty where none is, or it has no value
 * @param spread how the values are spread
 * @param warnings what to mind
 * @param rows the first, those around the one that is chosen, and the last
 * @param signs those that stand behind figures
 * @param map by voivodeship; absent where there are no values
 * @param mapNote what the map shows
 */
record RankingView(
        String heading,
        Form form,
        String own,
        List<String> spread,
        List<String> warnings,
        List<Row> rows,
        List<SeriesView.Sign> signs,
        Optional<Drawn> map,
        String mapNote) {

    /**
     * What can be chosen.
     *
     * @param hidden what was chosen elsewhere
     * @param among empty where no unit is chosen
     */
    record Form(String action, List<Hidden> hidden, List<Filters.Option> periods, List<Filters.Option> among) {}

    /** A parameter that stays as it is. */
    record Hidden(String name, String value) {}

    /**
     * A unit.
     *
     * @param gap whether some are left out before it
     * @param own whether it is the one that is chosen
     */
    record Row(
            String place, String name, String where, String address, Figures.Cell figure, boolean gap, boolean own) {}
}
