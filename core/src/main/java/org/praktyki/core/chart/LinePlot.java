package org.praktyki.core.chart;

import java.util.List;
import java.util.Optional;

/** Draws the lines of a chart, with its band, its marks and its axes. */
final class LinePlot {

    private static final double CLOSE = 13;
    private static final double INSET = 10;
    private static final double SMALL_INSET = 5;
    private static final double MARGIN = 9;
    private static final double UNIT = 25;
    private static final double ABOVE = 8;

    private final LineChart chart;
    private final Area area;
    private final boolean small;
    private final double size;
    private final MarkPlot marks;

    /** @param small one of several in a drawing, without words about its marks */
    LinePlot(LineChart chart, Area area, boolean small) {
        this.chart = chart;
        this.area = area;
        this.small = small;
        size = small ? Look.TINY : Look.SMALL;
        marks = new MarkPlot(chart);
    }

    void draw(SvgWriter svg, Optional<Ticks> ticks) {
        if (ticks.isPresent()) {
            draw(svg, ticks.get());
        } else {
            svg.label(
                    Words.in(chart.numbers().locale()).say("no.data"),
                    (area.left() + area.right()) / 2,
                    (area.top() + area.bottom()) / 2,
                    Look.quiet(size).centred());
        }
    }

    private void draw(SvgWriter svg, Ticks ticks) {
        Axis axis = axis(ticks);
        Track track = new Track(axis, chart.breaks());
        Optional<BandPlot> band = chart.band().map(there -> new BandPlot(there, track));
        band.ifPresent(there -> there.area(svg));
        axis.draw(svg);
        if (!small) {
            svg.label(
                    TextWidth.fit(chart.numbers().unit(), area.width(), size),
                    area.left(),
                    area.top() + size,
                    Look.QUIET);
        }
        marks.draw(svg, axis, track, area, !small);
        band.ifPresent(there -> there.middle(svg));
        // the main one over all others
        for (int i = chart.others().size() - 1; i >= 0; i--) {
            line(svg, axis, track, chart.others().get(i), Pen.OTHERS.get(i));
        }
        line(svg, axis, track, chart.main(), Pen.MAIN);
        last().ifPresent(point -> svg.label(
                brief(point, ticks),
                axis.x(track.place(point.label())) + MARGIN,
                axis.y(point.value().orElseThrow()) + size * 0.36,
                Look.strong(size + 1)));
    }

    private Axis axis(Ticks ticks) {
        double unit = small || chart.numbers().unit().isEmpty() ? ABOVE : UNIT;
        double beside = last().map(point -> TextWidth.ofBold(brief(point, ticks), size + 1) + MARGIN)
                .orElse(0.0);
        double above = unit + (small ? 0 : marks.height());
        Area inner = Axis.inner(area, chart.main(), ticks, chart.numbers(), above, beside, size);
        return new Axis(chart.main().labels(), ticks, chart.numbers(), inner, small ? SMALL_INSET : INSET, size);
    }

    private void line(SvgWriter svg, Axis axis, Track track, Series series, Pen pen) {
        Words words = Words.in(chart.numbers().locale());
        boolean all = axis.step() >= CLOSE && !small;
        List<List<Track.Spot>> pieces = track.pieces(series.points());
        for (List<Track.Spot> piece : pieces) {
            if (piece.size() > 1) {
                pen.line(svg, Track.path(piece));
            }
            Track.Spot last = pieces.getLast().getLast();
            piece.stream()
                    .filter(spot -> all || spot.point().reserved() || piece.size() == 1 || spot.equals(last))
                    .forEach(spot -> pen.mark(
                            svg,
                            spot.x(),
                            spot.y(),
                            spot.point().reserved(),
                            series.name() + ", " + words.tip(spot.point(), chart.numbers())));
        }
    }

    private Optional<Point> last() {
        return chart.main().points().stream()
                .filter(point -> point.value().isPresent())
                .reduce((one, next) -> next);
    }

    private String brief(Point point, Ticks ticks) {
        return chart.numbers().brief(point.value().orElseThrow(), ticks);
    }
}
