package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The two axes of a chart whose values rise: labels below at equal distances, ticks at the left with lines across.
 *
 * @param inner where the values are drawn
 * @param inset how far the first and the last label are from the edges
 * @param size of the letters
 */
record Axis(List<String> labels, Ticks ticks, NumberStyle numbers, Area inner, double inset, double size) {

    private static final double GAP = 8;
    private static final double BELOW = 20;

    /**
     * What is left of an area for the values themselves.
     *
     * @param right what stands beside the last value needs so much
     */
    static Area inner(
            Area area, Series series, Ticks ticks, NumberStyle numbers, double above, double right, double size) {
        double left = ticks.values().stream()
                .mapToDouble(value -> TextWidth.of(numbers.tick(value, ticks), size))
                .max()
                .orElse(0);
        double half = TextWidth.of(series.labels().getLast(), size) / 2;
        return area.within(left + GAP, above, Math.max(right, half), BELOW);
    }

    double x(int index) {
        return labels.size() == 1 ? (inner.left() + inner.right()) / 2 : inner.left() + inset + index * step();
    }

    /** How far two labels are from each other. */
    double step() {
        return labels.size() == 1 ? inner.width() : (inner.width() - 2 * inset) / (labels.size() - 1);
    }

    double y(BigDecimal value) {
        return inner.bottom() - ticks.share(value) * inner.height();
    }

    void draw(SvgWriter svg) {
        Style quiet = Look.quiet(size);
        for (BigDecimal tick : ticks.values()) {
            String across = "M" + SvgWriter.at(inner.left(), y(tick)) + "H" + SvgWriter.pixels(inner.right());
            svg.path(across, tick.signum() == 0 ? Look.BASE : Look.GRID);
            svg.label(numbers.tick(tick, ticks), inner.left() - GAP, y(tick) + size * 0.35, quiet.ending());
        }
        shown().forEach(i -> svg.label(labels.get(i), x(i), inner.bottom() + BELOW - 3, quiet.centred()));
    }

    /** The labels that there is room for, counted back from the last. */
    private IntStream shown() {
        OptionalDouble widest =
                labels.stream().mapToDouble(label -> TextWidth.of(label, size)).max();
        int every = Math.max(1, (int) Math.ceil((widest.orElse(0) + GAP * 1.5) / step()));
        int last = labels.size() - 1;
        return IntStream.rangeClosed(0, last).filter(i -> (last - i) % every == 0);
    }
}
