package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Amounts over time as columns, such as counts per day. Always from zero, which is a column without height; a period without a figure
 * has no column.
 *
 * @param caption the words about it
 * @param numbers how its figures are written
 * @param series in order, at most 400 points
 */
public record ColumnChart(Caption caption, NumberStyle numbers, Series series) implements Chart {

    private static final int MOST = 400;
    private static final int MOST_STEPS = 5;
    private static final double ABOVE = 25;

    /** @throws IllegalArgumentException where there are more columns than anyone could see */
    public ColumnChart {
        if (series.points().size() > MOST) {
            throw new IllegalArgumentException(
                    "Too many columns: " + series.points().size());
        }
    }

    @Override
    public Svg draw(Layout layout) {
        Frame frame = new Frame(layout, caption, numbers.locale())
                .legend(Legend.reserves(series.points().stream(), BarPlot::reservedSign));
        return frame.draw(Math.clamp(frame.room() * 0.4, 180, 280), (svg, area) -> {
            svg.label(
                    TextWidth.fit(numbers.unit(), area.width(), Look.SMALL),
                    area.left(),
                    area.top() + Look.SMALL,
                    "class",
                    "chart-quiet",
                    "fill",
                    Look.QUIET,
                    "font-size",
                    Look.SMALL);
            columns(svg, axis(area));
        });
    }

    private Axis axis(Area area) {
        Ticks ticks = Ticks.fromZero(
                series.values().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO),
                series.values().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO),
                MOST_STEPS,
                numbers.decimals());
        Area inner = Axis.inner(area, series, ticks, numbers, ABOVE, 4, Look.SMALL);
        return new Axis(
                series.labels(),
                ticks,
                numbers,
                inner,
                inner.width() / (2 * series.points().size()),
                Look.SMALL);
    }

    private void columns(SvgWriter svg, Axis axis) {
        Words words = Words.in(numbers.locale());
        axis.draw(svg);
        double wide = Math.max(1, Math.min(48, axis.step() * 0.74));
        for (int i = 0; i < series.points().size(); i++) {
            Point point = series.points().get(i);
            Optional<BigDecimal> value = point.value();
            if (value.isPresent()) {
                column(svg, axis, axis.x(i) - wide / 2, wide, value.get(), point.reserved(), words.tip(point, numbers));
            }
        }
    }

    private static void column(
            SvgWriter svg, Axis axis, double x, double wide, BigDecimal value, boolean reserved, String tip) {
        double zero = axis.y(BigDecimal.ZERO);
        double end = axis.y(value);
        svg.open(
                        "rect",
                        "class",
                        reserved ? "chart-column chart-reserved" : "chart-column",
                        "x",
                        x,
                        "y",
                        Math.min(zero, end),
                        "width",
                        wide,
                        "height",
                        Math.abs(end - zero),
                        "fill",
                        reserved ? Look.PAPER : Look.MAIN,
                        "stroke",
                        Look.BAR,
                        "stroke-width",
                        reserved ? 1.5 : 0,
                        "stroke-dasharray",
                        reserved ? "4 3" : "none")
                .words("title", tip)
                .close();
    }

    @Override
    public ChartTable table() {
        Words words = Words.in(numbers.locale());
        return new ChartTable(
                caption.title(),
                List.of(words.say("period"), words.column(series.name(), numbers)),
                series.points().stream()
                        .map(point -> new ChartTable.Row(point.label(), List.of(words.cell(point, numbers))))
                        .toList());
    }
}
