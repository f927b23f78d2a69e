package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.List;

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
    private static final double WIDEST = 48;

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
            String unit = TextWidth.fit(numbers.unit(), area.width(), Look.SMALL);
            svg.label(unit, area.left(), area.top() + Look.SMALL, Look.QUIET);
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
        double wide = Math.clamp(axis.step() * 0.74, 1, WIDEST);
        double zero = axis.y(BigDecimal.ZERO);
        for (int i = 0; i < series.points().size(); i++) {
            double left = axis.x(i) - wide / 2;
            Point point = series.points().get(i);
            Style style = point.reserved() ? Look.BAR_RESERVED : Look.COLUMN;
            point.value()
                    .map(axis::y)
                    .ifPresent(end -> svg.rectangle(
                            left, Math.min(zero, end), wide, Math.abs(end - zero), style, words.tip(point, numbers)));
        }
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
