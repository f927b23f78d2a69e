package org.praktyki.core.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws what is marked on the axis of time: breaks as dotted lines before their labels, the moment as a solid line at its own. Each has
 * a row of its own for its words above the values, so that they never meet.
 */
final class MarkPlot {

    private static final double ROW = 17;
    private static final double BESIDE = 6;

    private final LineChart chart;
    private final List<Mark> marks;

    MarkPlot(LineChart chart) {
        this.chart = chart;
        marks = new ArrayList<>(chart.breaks());
        chart.since().ifPresent(marks::add);
    }

    /** The room that the words need. */
    double height() {
        return marks.size() * ROW;
    }

    /** @param worded whether there is that room */
    void draw(SvgWriter svg, Axis axis, Track track, Area area, boolean worded) {
        for (int i = 0; i < marks.size(); i++) {
            boolean moment = i >= chart.breaks().size();
            int place = track.place(marks.get(i).label());
            double x = moment || place == 0 ? axis.x(place) : axis.x(place) - axis.step() / 2;
            double top = axis.inner().top() - (worded ? (marks.size() - i) * ROW - 2 : 0);
            String down = "M" + SvgWriter.at(x, top) + "V"
                    + SvgWriter.pixels(axis.inner().bottom());
            svg.path(down, moment ? Look.SINCE : Look.BREAK);
            if (worded) {
                words(svg, marks.get(i).text(), x, top, area, moment);
            }
        }
    }

    /** After the line, before it, or, where neither has the room, over it. */
    private static void words(SvgWriter svg, String text, double x, double top, Area area, boolean moment) {
        Style style = moment ? Look.SINCE_WORDS : Look.QUIET;
        double base = top + Look.SMALL * 0.8;
        String fitting = TextWidth.fit(text, area.width() / TextWidth.BOLDER, Look.SMALL);
        double wide = TextWidth.ofBold(fitting, Look.SMALL);
        if (wide <= area.right() - x - BESIDE) {
            svg.label(fitting, x + BESIDE, base, style);
        } else if (wide <= x - area.left() - BESIDE) {
            svg.label(fitting, x - BESIDE, base, style.ending());
        } else {
            svg.rectangle(area.right() - wide, top - 2, wide, ROW - 2, Look.PAPER);
            svg.label(fitting, area.right(), base, style.ending());
        }
    }
}
