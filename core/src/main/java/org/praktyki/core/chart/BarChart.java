package org.praktyki.core.chart;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Figures side by side, each as long as it is: rankings. Always from zero.
 *
 * @param caption the words about it
 * @param numbers how its figures are written
 * @param bars from the top, in the order that is to be shown
 * @param highlighted the place of the one that stands out, counted from 0
 */
public record BarChart(Caption caption, NumberStyle numbers, List<Point> bars, OptionalInt highlighted)
        implements Chart {

    private static final int MOST = 100;

    /** @throws IllegalArgumentException where there is no bar or there are more than 100, or the one that stands out is none of them */
    public BarChart {
        bars = List.copyOf(bars);
        if (bars.isEmpty() || bars.size() > MOST) {
            throw new IllegalArgumentException("No chart has that many bars: " + bars.size());
        }
        if (highlighted.isPresent()) {
            Objects.checkIndex(highlighted.getAsInt(), bars.size());
        }
    }

    /** Bars alike. */
    public static BarChart of(Caption caption, NumberStyle numbers, List<Point> bars) {
        return new BarChart(caption, numbers, bars, OptionalInt.empty());
    }

    /** With one that stands out. */
    public BarChart highlighting(int place) {
        return new BarChart(caption, numbers, bars, OptionalInt.of(place));
    }

    @Override
    public Svg draw(Layout layout) {
        Frame frame = new Frame(layout, caption, numbers.locale())
                .legend(Legend.reserves(bars.stream(), BarPlot::reservedSign));
        BarPlot plot = new BarPlot(this, frame.room());
        return frame.draw(plot.height(), plot::draw);
    }

    @Override
    public ChartTable table() {
        Words words = Words.in(numbers.locale());
        return new ChartTable(
                caption.title(),
                List.of(words.say("name"), words.column(words.say("value"), numbers)),
                IntStream.range(0, bars.size())
                        .mapToObj(
                                i -> new ChartTable.Row(bars.get(i).label(), List.of(words.cell(bars.get(i), numbers))))
                        .toList());
    }
}
