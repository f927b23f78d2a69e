package org.praktyki.core.metric.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Indicators;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.Measurements;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Series;
import org.praktyki.core.territory.Territories;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;

/** Writes figures, computed ones too, in formats that others read. Which indicators a reader may see is the caller's to know. */
public final class MeasurementExports {

    private final List<MeasurementFormat> formats;
    private final Indicators indicators;
    private final Measurements measurements;
    private final Territories territories;

    /** Reads from the services. */
    public MeasurementExports(
            List<MeasurementFormat> formats,
            Indicators indicators,
            Measurements measurements,
            Territories territories) {
        this.formats = List.copyOf(formats);
        this.indicators = indicators;
        this.measurements = measurements;
        this.territories = territories;
    }

    /** The formats that there are, the one for people first. */
    public List<MeasurementFormat> formats() {
        return formats;
    }

    /** The format of a name. */
    public Optional<MeasurementFormat> format(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /**
     * Writes the figures of territorial units for an indicator.
     *
     * @param out where to; not closed
     */
    public void write(Indicator indicator, MeasurementFormat format, Locale locale, OutputStream out)
            throws IOException {
        BiConsumer<Indicator, Consumer<Measurement>> figures = (one, taker) -> each(one, ofTerritories(taker));
        format.writer().write(export(indicator.name().in(locale), List.of(indicator), figures), locale, out);
    }

    /**
     * Writes the figures of one unit.
     *
     * @param of for these indicators, in their order
     * @param out where to; not closed
     */
    public void write(Observed observed, List<Indicator> of, MeasurementFormat format, Locale locale, OutputStream out)
            throws IOException {
        MeasurementExport export = export(
                "", of, (one, taker) -> measurements.series(one, observed).ifPresent(series -> each(series, taker)));
        format.writer()
                .write(
                        new MeasurementExport(export.names().apply(observed), of, export.figures(), export.names()),
                        locale,
                        out);
    }

    /**
     * Writes all that is recorded, of practices too.
     *
     * @param of for these indicators, in their order; none for all of them
     * @param out where to; not closed
     * @return how many figures there were
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public long writeAll(Actor actor, List<Indicator> of, MeasurementFormat format, Locale locale, OutputStream out)
            throws IOException {
        actor.require(Permission.EXPORT_PRACTICES);
        List<Indicator> measured = (of.isEmpty() ? indicators.catalogue(actor).all() : of)
                .stream().filter(indicator -> !indicator.isDerived()).toList();
        format.writer().write(export("", measured, measurements::forEach), locale, out);
        return measured.stream()
                .flatMap(indicator -> measurements.periods(indicator).values().stream())
                .mapToLong(count -> count)
                .sum();
    }

    private MeasurementExport export(
            String label, List<Indicator> of, BiConsumer<Indicator, Consumer<Measurement>> figures) {
        TerritoryRegister register = territories.register();
        return new MeasurementExport(
                label,
                of,
                figures,
                observed -> observed.territory()
                        .flatMap(register::find)
                        .map(Territory::name)
                        .orElseGet(observed::key));
    }

    private static Consumer<Measurement> ofTerritories(Consumer<Measurement> taker) {
        return measurement -> {
            if (measurement.observed().territory().isPresent()) {
                taker.accept(measurement);
            }
        };
    }

    /** Of a computed indicator a period is held at a time. */
    private void each(Indicator indicator, Consumer<Measurement> taker) {
        if (!indicator.isDerived()) {
            measurements.forEach(indicator, taker);
            return;
        }
        for (Period period : measurements.periods(indicator).keySet()) {
            measurements.across(indicator, period).entrySet().stream()
                    .sorted(Comparator.comparing(Map.Entry<Observed, Figure>::getKey))
                    .forEach(entry ->
                            taker.accept(new Measurement(indicator.id(), entry.getKey(), period, entry.getValue())));
        }
    }

    private static void each(Series series, Consumer<Measurement> taker) {
        series.figures()
                .forEach((period, figure) ->
                        taker.accept(new Measurement(series.indicator(), series.observed(), period, figure)));
    }
}
