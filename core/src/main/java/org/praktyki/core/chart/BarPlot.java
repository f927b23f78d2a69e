package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** Draws bars that lie, with their names before them or, where that leaves too little room, above them. */
final class BarPlot {

    private static final double PITCH = 27;
    private static final double PITCH_WITH_NAME = 43;
    private static final double GAP = 8;
    private static final double BESIDE = 6;
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
        svg.path("M" + SvgWriter.at(x(BigDecimal.ZERO, inner), top) + "V" + SvgWriter.pixels(bottom), Look.BASE);
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
                .filter(bar -> isBelow(bar) == below)
                .mapToDouble(bar -> TextWidth.ofBold(value(bar), size))
                .max()
                .orElse(0);
    }

    private void bar(SvgWriter svg, Area row, Area inner, double size, int index) {
        Point bar = chart.bars().get(index);
        boolean chosen = chart.highlighted().orElse(-1) == index;
        double thick = row.height() * (above ? 0.36 : 0.68);
        double middle = above ? row.bottom() - thick / 2 - row.height() * 0.1 : (row.top() + row.bottom()) / 2;
        Style words = chosen ? Look.label(size).bold() : Look.label(size);
        name(svg, bar, row, above ? middle - thick / 2 - size * 0.4 : middle + size * 0.36, size, words);
        if (above) {
            base(svg, inner, middle - thick / 2 - 1, middle + thick / 2 + 1);
        }
        double zero = x(BigDecimal.ZERO, inner);
        double end = x(bar.value().orElse(BigDecimal.ZERO), inner);
        if (bar.value().isPresent()) {
            Style style = bar.reserved() ? Look.BAR_RESERVED : chosen ? Look.BAR_CHOSEN : Look.BAR;
            String tip = this.words.tip(bar, chart.numbers());
            svg.rectangle(Math.min(zero, end), middle - thick / 2, Math.abs(end - zero), thick, style, tip);
        }
        boolean below = isBelow(bar);
        Style number = bar.value().isPresent() ? words : Look.quiet(size);
        svg.label(
                value(bar),
                below ? end - BESIDE : end + BESIDE,
                middle + size * 0.36,
                below ? number.ending() : number);
    }

    private void name(SvgWriter svg, Point bar, Area row, double base, double size, Style style) {
        if (above) {
            svg.label(TextWidth.fit(bar.label(), row.width() / TextWidth.BOLDER, size), row.left(), base, style);
        } else {
            svg.label(bar.label(), row.left() + names - GAP, base, style.ending());
        }
    }

    static void reservedSign(SvgWriter svg, double x, double y) {
        svg.rectangle(x + 1, y - 6, Legend.SIGN - 2, 12, Look.BAR_RESERVED);
    }

    private static boolean isBelow(Point bar) {
        return bar.value().filter(value -> value.signum() < 0).isPresent();
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
