package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Several small charts of lines side by side.
 *
 * @param caption the words about all of them
 * @param charts from 1 to 24; of each its title is shown, and of its figures the main series and the band
 * @param oneScale whether they are drawn on one scale, so that they can be compared, or each on its own
 */
public record SmallMultiples(Caption caption, List<LineChart> charts, boolean oneScale) implements Chart {

    private static final int MOST = 24;
    private static final int MOST_STEPS = 3;
    private static final double NARROWEST = 150;
    private static final double BETWEEN = 20;
    private static final double PLOT = 96;
    private static final double LINE = 16;
    private static final double BELOW = 14;

    /** @throws IllegalArgumentException where there is no chart, or too many, or one scale for different units */
    public SmallMultiples {
        charts = List.copyOf(charts);
        if (charts.isEmpty() || charts.size() > MOST) {
            throw new IllegalArgumentException("Not that many charts: " + charts.size());
        }
        if (oneScale && charts.stream().map(LineChart::numbers).distinct().count() > 1) {
            throw new IllegalArgumentException("Different units have no scale in common");
        }
    }

    @Override
    public Svg draw(Layout layout) {
        Frame frame = new Frame(layout, caption, locale());
        int most = (int) ((frame.room() + BETWEEN) / (NARROWEST + BETWEEN));
        int columns = Math.clamp(most, 1, Math.min(charts.size(), charts.size() == 4 ? 2 : 3));
        int rows = (charts.size() + columns - 1) / columns;
        double wide = (frame.room() - (columns - 1) * BETWEEN) / columns;
        List<List<String>> titles = titles(wide);
        int lines = lines(titles);
        return frame.draw(rows * (PLOT + lines * LINE + BELOW), (svg, area) -> {
            double high = area.height() / rows;
            for (int i = 0; i < charts.size(); i++) {
                int row = i / columns;
                double left = area.left() + i % columns * (wide + BETWEEN);
                double top = area.top() + row * high;
                cell(svg, charts.get(i), titles.get(i), lines, new Area(left, top, left + wide, top + high - BELOW));
            }
        });
    }

    private void cell(SvgWriter svg, LineChart chart, List<String> title, int lines, Area area) {
        double y = area.top() + Look.SMALL;
        for (String line : title) {
            svg.label(line, area.left(), y, Look.label(Look.SMALL).bold());
            y += LINE;
        }
        svg.label(
                TextWidth.fit(chart.numbers().unit(), area.width(), Look.TINY), area.left(), y, Look.quiet(Look.TINY));
        LinePlot plot = new LinePlot(chart, area.within(0, lines * LINE, 0, 0), true);
        plot.draw(svg, oneScale ? common() : chart.ticks(MOST_STEPS));
    }

    private List<List<String>> titles(double wide) {
        return charts.stream()
                .map(chart -> TextWidth.lines(chart.caption().title(), wide / TextWidth.BOLDER, Look.SMALL, 2))
                .toList();
    }

    /** The room that the highest title needs, with its unit below it. */
    private int lines(List<List<String>> titles) {
        int unit = charts.stream().allMatch(chart -> chart.numbers().unit().isEmpty()) ? 0 : 1;
        return unit + titles.stream().mapToInt(List::size).max().orElse(0);
    }

    private Optional<Ticks> common() {
        List<BigDecimal> all =
                charts.stream().flatMap(LineChart::values).sorted().toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Ticks.near(
                        all.getFirst(),
                        all.getLast(),
                        MOST_STEPS,
                        charts.getFirst().numbers().decimals()));
    }

    private Locale locale() {
        return charts.getFirst().numbers().locale();
    }

    /** A row for each label, a column for the main series of each chart. */
    @Override
    public ChartTable table() {
        Words words = Words.in(locale());
        List<String> heads = new ArrayList<>(List.of(words.say("period")));
        charts.forEach(chart -> heads.add(words.column(chart.caption().title(), chart.numbers())));
        List<Map<String, Point>> points = charts.stream()
                .map(chart ->
                        chart.main().points().stream().collect(Collectors.toMap(Point::label, Function.identity())))
                .toList();
        Set<String> labels = new LinkedHashSet<>();
        charts.forEach(chart -> labels.addAll(chart.main().labels()));
        List<ChartTable.Row> rows = new ArrayList<>();
        for (String label : labels) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < charts.size(); i++) {
                Optional<Point> point = Optional.ofNullable(points.get(i).get(label));
                cells.add(words.cell(point, charts.get(i).numbers()));
            }
            rows.add(new ChartTable.Row(label, cells));
        }
        return new ChartTable(caption.title(), heads, rows);
    }
}
