package org.praktyki.persistence.formats;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.export.MeasurementExport;
import org.praktyki.core.metric.export.MeasurementWriter;
import tools.jackson.core.JsonGenerator;

/**
 * Writes figures as a dataset of JSON-stat 2.0 (json-stat.org/full): a cube of indicators, units and periods. Values and statuses are
 * objects with the place in the cube as the name, so that what is missing takes no room. The figures are read three times: for the
 * categories, the values and the statuses.
 */
final class JsonStat implements MeasurementWriter {

    @Override
    public void write(MeasurementExport export, Locale locale, OutputStream out) {
        Cube cube = new Cube(export);
        try (JsonGenerator json = MeasurementJson.generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("version", "2.0");
            json.writeStringProperty("class", "dataset");
            json.writeStringProperty("label", export.label());
            json.writeStringProperty("source", sources(export));
            strings(json, "id", List.of("indicator", "territory", "period"));
            json.writeArrayPropertyStart("size");
            json.writeNumber(export.indicators().size());
            json.writeNumber(cube.units.size());
            json.writeNumber(cube.periods.size());
            json.writeEndArray();
            roles(json);
            dimensions(json, export, cube, locale);
            values(json, export, cube);
            statuses(json, export, cube);
            json.writeEndObject();
        }
    }

    /** What there is, each with its place in the order. */
    private static final class Cube {
        private final Map<Observed, Integer> units = new TreeMap<>();
        private final Map<Period, Integer> periods = new TreeMap<>();
        private final List<Indicator> indicators;

        Cube(MeasurementExport export) {
            this.indicators = export.indicators();
            export.forEach((indicator, measurement) -> {
                units.put(measurement.observed(), 0);
                periods.put(measurement.period(), 0);
            });
            number(units);
            number(periods);
        }

        private static <K> void number(Map<K, Integer> places) {
            int place = 0;
            for (Map.Entry<K, Integer> entry : places.entrySet()) {
                entry.setValue(place++);
            }
        }

        /** The last dimension goes fastest. */
        long place(Indicator indicator, Measurement measurement) {
            long unit = units.getOrDefault(measurement.observed(), 0);
            long period = periods.getOrDefault(measurement.period(), 0);
            return (indicators.indexOf(indicator) * (long) units.size() + unit) * periods.size() + period;
        }

        /** What was written meanwhile is for the next time. */
        boolean has(Measurement measurement) {
            return units.containsKey(measurement.observed()) && periods.containsKey(measurement.period());
        }
    }

    private static String sources(MeasurementExport export) {
        return String.join(
                "; ",
                export.indicators().stream()
                        .map(indicator -> indicator.provenance().publisher())
                        .filter(publisher -> !publisher.isEmpty())
                        .distinct()
                        .toList());
    }

    private static void strings(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void roles(JsonGenerator json) {
        json.writeObjectPropertyStart("role");
        strings(json, "metric", List.of("indicator"));
        strings(json, "geo", List.of("territory"));
        strings(json, "time", List.of("period"));
        json.writeEndObject();
    }

    private static void dimensions(JsonGenerator json, MeasurementExport export, Cube cube, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        json.writeObjectPropertyStart("dimension");
        json.writeObjectPropertyStart("indicator");
        json.writeStringProperty("label", english ? "indicator" : "wskaźnik");
        json.writeObjectPropertyStart("category");
        strings(json, "index", export.indicators().stream().map(Indicator::code).toList());
        labels(
                json,
                export.indicators(),
                Indicator::code,
                indicator -> indicator.name().in(locale));
        json.writeObjectPropertyStart("unit");
        export.indicators().forEach(indicator -> unit(json, indicator, locale));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        dimension(
                json,
                "territory",
                english ? "territorial unit" : "jednostka terytorialna",
                List.copyOf(cube.units.keySet()),
                export.names());
        dimension(
                json,
                "period",
                english ? "period" : "okres",
                List.copyOf(cube.periods.keySet()),
                period -> period.label(locale));
        json.writeEndObject();
    }

    private static void unit(JsonGenerator json, Indicator indicator, Locale locale) {
        json.writeObjectPropertyStart(indicator.code());
        json.writeStringProperty("label", indicator.unit().label(locale));
        json.writeNumberProperty("decimals", indicator.unit().decimals());
        json.writeStringProperty("position", "end");
        json.writeEndObject();
    }

    private static <T> void dimension(
            JsonGenerator json, String name, String label, List<T> categories, Function<T, String> labels) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("label", label);
        json.writeObjectPropertyStart("category");
        strings(json, "index", categories.stream().map(Object::toString).toList());
        labels(json, categories, Object::toString, labels);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static <T> void labels(
            JsonGenerator json, List<T> categories, Function<T, String> keys, Function<T, String> labels) {
        json.writeObjectPropertyStart("label");
        categories.forEach(one -> json.writeStringProperty(keys.apply(one), labels.apply(one)));
        json.writeEndObject();
    }

    private static void values(JsonGenerator json, MeasurementExport export, Cube cube) {
        json.writeObjectPropertyStart("value");
        export.forEach((indicator, measurement) -> measurement
                .figure()
                .value()
                .filter(value -> cube.has(measurement))
                .ifPresent(
                        value -> json.writeNumberProperty(Long.toString(cube.place(indicator, measurement)), value)));
        json.writeEndObject();
    }

    /** Of all that are not final. */
    private static void statuses(JsonGenerator json, MeasurementExport export, Cube cube) {
        json.writeObjectPropertyStart("status");
        export.forEach((indicator, measurement) -> {
            Figure figure = measurement.figure();
            if (figure.status() != MeasurementStatus.FINAL && cube.has(measurement)) {
                json.writeStringProperty(
                        Long.toString(cube.place(indicator, measurement)),
                        figure.status().name());
            }
        });
        json.writeEndObject();
    }
}
