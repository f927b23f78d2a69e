package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the lines of a chart, its band and its marks. */
final class LinePlot {

    private static final double ROW = 17;
    private static final double CLOSE = 13;
    private static final double BESIDE = 6;
    private static final double INSET = 10;
    private static final double MARGIN = 9;

    private final LineChart chart;
    private final Area area;
    private final double size;
    private final boolean small;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<Integer> broken;
    private final Optional<Axis> axis;

    /** @param small one of several in a drawing, without words about its marks */
    LinePlot(LineChart chart, Optional<Ticks> ticks, Area area, boolean small) {
        this.chart = chart;
        this.area = area;
        this.small = small;
        size = small ? 11 : Look.SMALL;
        List<String> labels = chart.main().labels();
        IntStream.range(0, labels.size()).forEach(i -> places.put(labels.get(i), i));
        broken = chart.breaks().stream().map(mark -> place(mark.label())).collect(Collectors.toSet());
        axis = ticks.map(there -> new Axis(labels, there, chart.numbers(), inner(there), small ? 5.0 : INSET, size));
    }

    private Area inner(Ticks ticks) {
        double unit = small || chart.numbers().unit().isEmpty() ? 8 : ROW + 8;
        double above = unit + (small ? 0 : marks().size() * ROW);
        double beside = last().map(point -> TextWidth.ofBold(brief(point, ticks), size + 1) + MARGIN)
                .orElse(0.0);
        return Axis.inner(area, chart.main(), ticks, chart.numbers(), above, beside, size);
    }

    void draw(SvgWriter svg) {
        if (axis.isEmpty()) {
            svg.label(
                    Words.in(chart.numbers().locale()).say("no.data"),
                    (area.left() + area.right()) / 2,
                    (area.top() + area.bottom()) / 2,
                    "class",
                    "chart-quiet",
                    "fill",
                    Look.QUIET,
                    "text-anchor",
                    "middle");
            return;
        }
        draw(svg, axis.get());
    }

    private void draw(SvgWriter svg, Axis on) {
        chart.band().ifPresent(band -> area(svg, on, band));
        on.draw(svg);
        if (!small && !chart.numbers().unit().isEmpty()) {
            svg.label(
                    TextWidth.fit(chart.numbers().unit(), area.width(), size),
                    area.left(),
                    area.top() + size,
                    "class",
                    "chart-quiet",
                    "fill",
                    Look.QUIET,
                    "font-size",
                    size);
        }
        marks(svg, on);
        chart.band().ifPresent(band -> middle(svg, on, band));
        for (int i = chart.others().size() - 1; i >= 0; i--) {
            line(svg, on, chart.others().get(i), Pen.OTHERS.get(i));
        }
        line(svg, on, chart.main(), Pen.MAIN);
        last().ifPresent(point -> svg.label(
                brief(point, on.ticks()),
                on.x(place(point.label())) + 9,
                on.y(point.value().orElseThrow()) + size * 0.36,
                "class",
                "chart-strong",
                "fill",
                Look.MAIN,
                "font-size",
                size + 1,
                "font-weight",
                "700"));
    }

    /** A place on the drawing. */
    private record Spot(int place, double x, double y, String tip, boolean reserved) {}

    private void line(SvgWriter svg, Axis on, Series series, Pen pen) {
        Words words = Words.in(chart.numbers().locale());
        List<Spot> spots = new ArrayList<>();
        for (Point point : series.points()) {
            int place = place(point.label());
            point.value()
                    .ifPresent(value -> spots.add(new Spot(
                            place,
                            on.x(place),
                            on.y(value),
                            series.name() + ", " + words.tip(point, chart.numbers()),
                            point.reserved())));
        }
        for (List<Spot> piece : pieces(spots)) {
            if (piece.size() > 1) {
                pen.line(svg, path(piece));
            }
            boolean all = on.step() >= CLOSE && !small;
            piece.stream()
                    .filter(spot -> all || spot.reserved() || piece.size() == 1 || spot.equals(spots.getLast()))
                    .forEach(spot -> pen.mark(svg, spot.x(), spot.y(), spot.reserved(), spot.tip()));
        }
    }

    /** What one line may join: neighbours on the axis with no break between them. */
    private List<List<Spot>> pieces(List<Spot> spots) {
        List<List<Spot>> pieces = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        for (Spot spot : spots) {
            if (spot.place() != before + 1 || broken.contains(spot.place())) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(spot);
            before = spot.place();
        }
        return pieces;
    }

    private void area(SvgWriter svg, Axis on, Band band) {
        List<Spot> low = spots(on, band, Band.Slice::low);
        List<Spot> high = spots(on, band, Band.Slice::high);
        List<List<Spot>> lows = pieces(low);
        List<List<Spot>> highs = pieces(high);
        for (int i = 0; i < lows.size(); i++) {
            List<Spot> lower = lows.get(i);
            List<Spot> upper = highs.get(i);
            if (lower.size() == 1) {
                whisker(svg, lower.getFirst(), upper.getFirst());
            } else {
                svg.shape(
                        "path",
                        "class",
                        "chart-band",
                        "d",
                        path(upper) + "L" + path(lower.reversed()).substring(1) + "Z",
                        "fill",
                        Look.BAND);
                for (List<Spot> edge : List.of(upper, lower)) {
                    svg.shape("path", "class", "chart-edge", "d", path(edge), "fill", "none", "stroke", Look.EDGE);
                }
            }
        }
    }

    /** A band of a single label has no breadth of its own. */
    private static void whisker(SvgWriter svg, Spot low, Spot high) {
        svg.shape(
                "rect",
                "class",
                "chart-band chart-edge",
                "x",
                low.x() - 5,
                "y",
                high.y(),
                "width",
                10.0,
                "height",
                Math.max(1, low.y() - high.y()),
                "fill",
                Look.BAND,
                "stroke",
                Look.EDGE);
    }

    private void middle(SvgWriter svg, Axis on, Band band) {
        for (List<Spot> piece : pieces(spots(on, band, Band.Slice::middle))) {
            if (piece.size() > 1) {
                Pen.MIDDLE.line(svg, path(piece));
            } else {
                Spot only = piece.getFirst();
                Pen.MIDDLE.line(svg, "M" + pair(only.x() - 6, only.y()) + "h12");
            }
        }
    }

    private List<Spot> spots(Axis on, Band band, Function<Band.Slice, BigDecimal> value) {
        return band.slices().stream()
                .map(slice ->
                        new Spot(place(slice.label()), on.x(place(slice.label())), on.y(value.apply(slice)), "", false))
                .sorted(Comparator.comparingInt(Spot::place))
                .toList();
    }

    static void bandSign(SvgWriter svg, double x, double y) {
        svg.shape(
                "rect",
                "class",
                "chart-band chart-edge",
                "x",
                x + 0.5,
                "y",
                y - 6.5,
                "width",
                Legend.SIGN - 1,
                "height",
                13.0,
                "fill",
                Look.BAND,
                "stroke",
                Look.EDGE);
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(chart.breaks());
        chart.since().ifPresent(marks::add);
        return marks;
    }

    /** Each mark has a row of its own for its words, so that they never meet. */
    private void marks(SvgWriter svg, Axis on) {
        List<Mark> marks = marks();
        for (int row = 0; row < marks.size(); row++) {
            boolean since = row >= chart.breaks().size();
            int place = place(marks.get(row).label());
            double x = since || place == 0 ? on.x(place) : on.x(place) - on.step() / 2;
            double y = small ? on.inner().top() : on.inner().top() - (marks.size() - row) * ROW + 2;
            svg.shape(
                    "path",
                    "class",
                    since ? "chart-since" : "chart-break",
                    "d",
                    "M" + pair(x, y) + "V" + SvgWriter.pixels(on.inner().bottom()),
                    "stroke",
                    since ? Look.SINCE : Look.QUIET,
                    "stroke-width",
                    since ? 2.0 : 1.5,
                    "stroke-dasharray",
                    since ? "none" : "2 3");
            if (!small) {
                words(svg, marks.get(row).text(), x, y, since);
            }
        }
    }

    /** After the line, before it, or, where neither has the room, over it. */
    private void words(SvgWriter svg, String text, double x, double y, boolean since) {
        double right = area.right() - x - BESIDE;
        double left = x - area.left() - BESIDE;
        String fitting = TextWidth.fit(text, area.width() / TextWidth.BOLDER, size);
        double wide = since ? TextWidth.ofBold(fitting, size) : TextWidth.of(fitting, size);
        double from = wide <= right ? x + BESIDE : wide <= left ? x - BESIDE - wide : area.right() - wide;
        boolean before = wide > right && wide <= left;
        if (wide > right && !before) {
            svg.shape(
                    "rect",
                    "class",
                    "chart-paper",
                    "x",
                    from - 2,
                    "y",
                    y - 2,
                    "width",
                    wide + 2,
                    "height",
                    ROW - 2,
                    "fill",
                    Look.PAPER);
        }
        svg.label(
                fitting,
                before ? x - BESIDE : from,
                y + size * 0.8,
                "class",
                since ? "chart-since-words" : "chart-quiet",
                "fill",
                since ? Look.SINCE : Look.QUIET,
                "text-anchor",
                before ? "end" : "start",
                "font-size",
                size,
                "font-weight",
                since ? "600" : "400");
    }

    private Optional<Point> last() {
        return chart.main().points().stream()
                .filter(point -> point.value().isPresent())
                .reduce((one, next) -> next);
    }

    private String brief(Point point, Ticks ticks) {
        return chart.numbers().brief(point.value().orElseThrow(), ticks);
    }

    private int place(String label) {
        return Objects.requireNonNull(places.get(label));
    }

    private static String path(List<Spot> spots) {
        return spots.stream().map(spot -> pair(spot.x(), spot.y())).collect(Collectors.joining("L", "M", ""));
    }

    private static String pair(double x, double y) {
        return SvgWriter.pixels(x) + " " + SvgWriter.pixels(y);
    }
}
