package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** Draws bars that lie, with their names before them or, where that leaves too little room, above them. */
final class BarPlot {

    private static final double PITCH = 27;
    private static final double PITCH_WITH_NAME = 43;
    private static final double GAP = 8;
    private static final double MOST_FOR_NAMES = 0.42;
    private static final double HIGHEST = 52;

    private final BarChart chart;
    private final Words words;
    private final BigDecimal low;
    private final BigDecimal high;
    private final double names;
    private final boolean above;

    BarPlot(BarChart chart, double room) {
        this.chart = chart;
        words = Words.in(chart.numbers().locale());
        low = values().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO).min(BigDecimal.ZERO);
        high = values().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
        double widest = chart.bars().stream()
                .mapToDouble(bar -> TextWidth.ofBold(bar.label(), Look.TEXT))
                .max()
                .orElse(0);
        above = widest > room * MOST_FOR_NAMES;
        names = above ? 0 : widest + GAP;
    }

    double height() {
        return chart.bars().size() * (above ? PITCH_WITH_NAME : PITCH) + 4;
    }

    void draw(SvgWriter svg, Area area) {
        double pitch = Math.min(HIGHEST, area.height() / chart.bars().size());
        double size = Math.clamp(pitch * (above ? 0.3 : 0.62), 8, Look.TEXT);
        Area inner = lengths(area, size);
        for (int i = 0; i < chart.bars().size(); i++) {
            Area row = new Area(area.left(), area.top() + i * pitch, area.right(), area.top() + (i + 1) * pitch);
            bar(svg, row, inner, size, i);
        }
        if (!above) {
            base(svg, inner, area.top(), area.top() + chart.bars().size() * pitch);
        }
    }

    private void base(SvgWriter svg, Area inner, double top, double bottom) {
        double zero = x(BigDecimal.ZERO, inner);
        svg.shape(
                "path",
                "class",
                "chart-base",
                "d",
                "M" + SvgWriter.pixels(zero) + " " + SvgWriter.pixels(top) + "V" + SvgWriter.pixels(bottom),
                "stroke",
                Look.EDGE,
                "stroke-width",
                1.0);
    }

    private Stream<BigDecimal> values() {
        return chart.bars().stream().flatMap(bar -> bar.value().stream());
    }

    /** Where the bars are: their numbers need room at their ends, on both sides where some are below zero. */
    private Area lengths(Area area, double size) {
        double right = number(size, false) + GAP;
        double left = low.signum() < 0 ? number(size, true) + GAP : 0;
        return area.within(names + left, 0, right, 0);
    }

    private double number(double size, boolean below) {
        return chart.bars().stream()
                .filter(bar -> bar.value().filter(value -> value.signum() < 0).isPresent() == below)
                .mapToDouble(bar -> TextWidth.ofBold(value(bar), size))
                .max()
                .orElse(0);
    }

    private void bar(SvgWriter svg, Area row, Area inner, double size, int index) {
        Point bar = chart.bars().get(index);
        boolean stands = chart.highlighted().orElse(-1) == index;
        double thick = above ? row.height() * 0.36 : row.height() * 0.68;
        double middle = above ? row.bottom() - thick / 2 - row.height() * 0.1 : (row.top() + row.bottom()) / 2;
        double base = middle + size * 0.36;
        svg.open("g", "class", stands ? "chart-row chart-highlight" : "chart-row")
                .words("title", words.tip(bar, chart.numbers()));
        svg.label(
                TextWidth.fit(bar.label(), (above ? row.width() : names - GAP) / (stands ? TextWidth.BOLDER : 1), size),
                above ? row.left() : row.left() + names - GAP,
                above ? middle - thick / 2 - size * 0.4 : base,
                "class",
                "chart-label",
                "text-anchor",
                above ? "start" : "end",
                "fill",
                Look.INK,
                "font-size",
                size,
                "font-weight",
                stands ? "700" : "400");
        bar.value().ifPresent(value -> rectangle(svg, bar, value, inner, middle - thick / 2, thick, stands));
        if (above) {
            base(svg, inner, middle - thick / 2 - 1, middle + thick / 2 + 1);
        }
        boolean below = bar.value().filter(value -> value.signum() < 0).isPresent();
        double end = x(bar.value().orElse(BigDecimal.ZERO), inner);
        svg.label(
                value(bar),
                below ? end - 6 : end + 6,
                base,
                "class",
                bar.value().isPresent() ? "chart-label" : "chart-quiet",
                "text-anchor",
                below ? "end" : "start",
                "fill",
                bar.value().isPresent() ? Look.INK : Look.QUIET,
                "font-size",
                size,
                "font-weight",
                stands ? "700" : "400");
        svg.close();
    }

    private void rectangle(
            SvgWriter svg, Point bar, BigDecimal value, Area inner, double top, double thick, boolean stands) {
        double zero = x(BigDecimal.ZERO, inner);
        double end = x(value, inner);
        String colour = stands ? Look.MAIN : Look.BAR;
        svg.shape(
                "rect",
                "class",
                bar.reserved() ? "chart-bar chart-reserved" : "chart-bar",
                "x",
                Math.min(zero, end),
                "y",
                top,
                "width",
                Math.abs(end - zero),
                "height",
                thick,
                "fill",
                bar.reserved() ? Look.PAPER : colour,
                "stroke",
                colour,
                "stroke-width",
                bar.reserved() ? 1.5 : 0,
                "stroke-dasharray",
                bar.reserved() ? "4 3" : "none");
    }

    static void reservedSign(SvgWriter svg, double x, double y) {
        svg.shape(
                "rect",
                "class",
                "chart-bar chart-reserved",
                "x",
                x + 1,
                "y",
                y - 6,
                "width",
                Legend.SIGN - 2,
                "height",
                12.0,
                "fill",
                Look.PAPER,
                "stroke",
                Look.BAR,
                "stroke-width",
                1.5,
                "stroke-dasharray",
                "4 3");
    }

    private String value(Point bar) {
        return bar.value().map(chart.numbers()::text).or(bar::note).orElseGet(() -> words.say("no.data"));
    }

    private double x(BigDecimal value, Area inner) {
        BigDecimal span = high.subtract(low);
        return span.signum() == 0
                ? inner.left()
                : inner.left() + value.subtract(low).doubleValue() / span.doubleValue() * inner.width();
    }
}
