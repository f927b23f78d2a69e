package org.praktyki.servlet;

import java.util.List;
import java.util.Optional;

/**
 * The figures of one unit.
 *
 * @param unit what it is called
 * @param latest its last figure, where there is one
 * @param chart all of them as a line; absent where there are none
 * @param rows a row for each period, the last first
 * @param signs those that stand in the rows
 * @param corrections what was corrected, the last correction first
 * @param compared with which units; absent where there are none
 */
record SeriesView(
        Unit unit,
        Optional<Latest> latest,
        Optional<Drawn> chart,
        List<Row> rows,
        List<Sign> signs,
        List<Correction> corrections,
        Optional<Compared> compared) {

    /**
     * A unit.
     *
     * @param where what tells it from others of its name
     * @param profile the page with all that is known of it; empty where the register does not know it
     */
    record Unit(String code, String name, String where, String profile) {}

    /**
     * The last figure.
     *
     * @param figure with its unit
     * @param since from when it has changed; empty with the change
     */
    record Latest(String figure, String period, Optional<Figures.Change> change, String since) {}

    /**
     * A period.
     *
     * @param median of the units that are compared with; empty where there are too few
     * @param range where the middle half of them lies
     * @param corrected whether the figure stands in the place of another
     * @param definition whether another definition holds from it on
     */
    record Row(
            String period, Figures.Cell figure, String median, String range, boolean corrected, boolean definition) {}

    /** A sign of the statistical office, and what it means. */
    record Sign(String sign, String meaning) {}

    /**
     * A figure that was corrected.
     *
     * @param was what stood there
     * @param on when it was replaced
     * @param source where what replaced it came from
     */
    record Correction(String period, String was, Day on, String source) {}

    /**
     * Units that are compared with.
     *
     * @param method how they were found
     * @param units the nearest first
     * @param spread whether there are enough of them for a band and its columns
     */
    record Compared(String method, List<Alike> units, boolean spread) {}

    /**
     * A unit that is compared with.
     *
     * @param address of the page with its figures
     * @param why in what it is alike; may be empty
     */
    record Alike(String name, String address, String why) {}
}
