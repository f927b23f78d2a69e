package org.praktyki.core.metric.export;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.Observed;

/**
 * Figures that are handed out. They are read when they are asked for, as often as they are, and never all of them held.
 *
 * @param label what they are, for people
 * @param indicators what was measured, in the order in which it is written
 * @param figures hands out those of one indicator
 * @param names what a unit is called; its code where that is not known
 */
public record MeasurementExport(
        String label,
        List<Indicator> indicators,
        BiConsumer<Indicator, Consumer<Measurement>> figures,
        Function<Observed, String> names) {

    /** Copies the list. */
    public MeasurementExport {
        indicators = List.copyOf(indicators);
    }

    /** Hands out the figures of all indicators. */
    public void forEach(BiConsumer<Indicator, Measurement> taker) {
        indicators.forEach(indicator -> figures.accept(indicator, figure -> taker.accept(indicator, figure)));
    }
}
