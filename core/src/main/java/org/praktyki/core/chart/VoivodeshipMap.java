package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.territory.Voivodeship;

/**
 * Figures by voivodeship on a map, in up to five classes of about as many voivodeships each.
 *
 * @param caption the words about it
 * @param numbers how its figures are written
 * @param values a voivodeship that is not among them has no figure
 * @param highlighted the one that stands out
 */
public record VoivodeshipMap(
        Caption caption, NumberStyle numbers, Map<Voivodeship, BigDecimal> values, Optional<Voivodeship> highlighted)
        implements Chart {

    public VoivodeshipMap {
        Map<Voivodeship, BigDecimal> copy = new EnumMap<>(Voivodeship.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** All alike. */
    public static VoivodeshipMap of(Caption caption, NumberStyle numbers, Map<Voivodeship, BigDecimal> values) {
        return new VoivodeshipMap(caption, numbers, values, Optional.empty());
    }

    /** With one that stands out. */
    public VoivodeshipMap highlighting(Voivodeship voivodeship) {
        return new VoivodeshipMap(caption, numbers, values, Optional.of(voivodeship));
    }

    @Override
    public Svg draw(Layout layout) {
        Frame frame = new Frame(layout, caption, numbers.locale());
        MapPlot plot = new MapPlot(this, layout.ids(), frame.room());
        return frame.draw(plot.height(), plot::draw);
    }

    @Override
    public ChartTable table() {
        Words words = Words.in(numbers.locale());
        return new ChartTable(
                caption.title(),
                List.of(words.say("voivodeship"), words.column(words.say("value"), numbers)),
                Arrays.stream(Voivodeship.values())
                        .map(this::point)
                        .map(point -> new ChartTable.Row(point.label(), List.of(words.cell(point, numbers))))
                        .toList());
    }

    Point point(Voivodeship voivodeship) {
        return new Point(voivodeship.polishName(), Optional.ofNullable(values.get(voivodeship)), Optional.empty());
    }
}
