package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures over time as a line, beside those of others.
 *
 * @param caption the words about it
 * @param numbers how its figures are written
 * @param main whose chart it is; its labels are the axis, so nothing else may have others
 * @param others further lines, at most four: more of them nobody can tell apart
 * @param band where comparable figures lie
 * @param breaks where figures cannot be compared with those before, at most three: no line leads across
 * @param since when something began, such as a practice
 */
public record LineChart(
        Caption caption,
        NumberStyle numbers,
        Series main,
        List<Series> others,
        Optional<Band> band,
        List<Mark> breaks,
        Optional<Mark> since)
        implements Chart {

    private static final int MOST_BREAKS = 3;
    private static final int MOST_STEPS = 6;
    private static final int FEWER_STEPS = 4;

    /** @throws IllegalArgumentException where there is too much, or something for a label that the main series has not */
    public LineChart {
        others = List.copyOf(others);
        breaks = List.copyOf(breaks);
        if (others.size() > Pen.OTHERS.size() || breaks.size() > MOST_BREAKS) {
            throw new IllegalArgumentException("Too much for one chart");
        }
        List<String> axis = main.labels();
        Stream.of(
                        others.stream().flatMap(series -> series.labels().stream()),
                        band.stream().flatMap(there -> there.slices().stream()).map(Band.Slice::label),
                        Stream.concat(breaks.stream(), since.stream()).map(Mark::label))
                .flatMap(labels -> labels)
                .filter(label -> !axis.contains(label))
                .findAny()
                .ifPresent(label -> {
                    throw new IllegalArgumentException("Not on the axis: " + label);
                });
    }

    /** A line alone. */
    public static LineChart of(Caption caption, NumberStyle numbers, Series main) {
        return new LineChart(caption, numbers, main, List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    /** With further lines. */
    public LineChart beside(List<Series> others) {
        return new LineChart(caption, numbers, main, others, band, breaks, since);
    }

    /** With a band for comparison. */
    public LineChart against(Band band) {
        return new LineChart(caption, numbers, main, others, Optional.of(band), breaks, since);
    }

    /** With breaks in the series. */
    public LineChart broken(List<Mark> breaks) {
        return new LineChart(caption, numbers, main, others, band, breaks, since);
    }

    /** With the moment when something began. */
    public LineChart since(Mark since) {
        return new LineChart(caption, numbers, main, others, band, breaks, Optional.of(since));
    }

    @Override
    public Svg draw(Layout layout) {
        Words words = Words.in(numbers.locale());
        Optional<Ticks> ticks = ticks(layout.height().isPresent() ? FEWER_STEPS : MOST_STEPS);
        Frame frame = new Frame(layout, caption, numbers.locale())
                .course(course(words))
                .legend(legend());
        if (ticks.filter(axis -> !axis.holdZero()).isPresent()) {
            frame.note(words.say("axis.broken"));
        }
        double body = Math.clamp(frame.room() * 0.5, 230, 340);
        return frame.draw(body, (svg, area) -> new LinePlot(this, area, false).draw(svg, ticks));
    }

    @Override
    public ChartTable table() {
        return LineTable.of(this);
    }

    /** Empty where there is not a single figure. */
    Optional<Ticks> ticks(int most) {
        return values().min(BigDecimal::compareTo)
                .map(low -> Ticks.near(low, values().max(BigDecimal::compareTo).orElse(low), most, numbers.decimals()));
    }

    /** All that is drawn. */
    Stream<BigDecimal> values() {
        return Stream.concat(
                Stream.concat(main.values(), others.stream().flatMap(Series::values)),
                band.stream().flatMap(Band::values));
    }

    /** From when to when the main series leads. */
    private String course(Words words) {
        List<Point> known = main.points().stream()
                .filter(point -> point.value().isPresent())
                .toList();
        if (known.size() < 2) {
            return "";
        }
        Point first = known.getFirst();
        Point last = known.getLast();
        return words.say(
                "course",
                first.label(),
                numbers.text(first.value().orElseThrow()),
                last.label(),
                numbers.text(last.value().orElseThrow()));
    }

    /** A line alone needs none, where the title says what it is. */
    private List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        if (!others.isEmpty() || band.isPresent()) {
            entries.add(new Legend.Entry(main.name(), Pen.MAIN.sign()));
        }
        for (int i = 0; i < others.size(); i++) {
            entries.add(new Legend.Entry(others.get(i).name(), Pen.OTHERS.get(i).sign()));
        }
        band.ifPresent(there -> {
            entries.add(new Legend.Entry(there.middleName(), Pen.MIDDLE.sign()));
            entries.add(new Legend.Entry(there.name(), BandPlot::sign));
        });
        entries.addAll(Legend.reserves(
                Stream.concat(Stream.of(main), others.stream()).flatMap(series -> series.points().stream()),
                (svg, x, y) -> Pen.MAIN.mark(svg, x + Legend.SIGN / 2, y, true, "")));
        return entries;
    }
}
