package org.praktyki.persistence.formats;

import java.io.OutputStream;
import java.util.Locale;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.export.MeasurementExport;
import org.praktyki.core.metric.export.MeasurementWriter;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/**
 * Writes figures as JSON: the indicators, and the figures one by one. Numbers are written with all of their digits; a missing figure has no
 * {@code value}, and its {@code status} says why.
 */
final class MeasurementJson implements MeasurementWriter {

    @Override
    public void write(MeasurementExport export, Locale locale, OutputStream out) {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("label", export.label());
            json.writeArrayPropertyStart("indicators");
            export.indicators().forEach(indicator -> indicator(json, indicator, locale));
            json.writeEndArray();
            json.writeArrayPropertyStart("measurements");
            export.forEach((indicator, measurement) -> measurement(json, export, indicator, measurement));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    static JsonGenerator generator(OutputStream out) {
        return Json.MAPPER
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .createGenerator(out, JsonEncoding.UTF8);
    }

    private static void indicator(JsonGenerator json, Indicator indicator, Locale locale) {
        json.writeStartObject();
        json.writeStringProperty("code", indicator.code());
        json.writeStringProperty("name", indicator.name().in(locale));
        json.writeStringProperty("unit", indicator.unit().label(locale));
        json.writeNumberProperty("decimals", indicator.unit().decimals());
        json.writeStringProperty("direction", indicator.direction().name());
        json.writeStringProperty("level", indicator.level().name());
        json.writeStringProperty("periodicity", indicator.periodicity().name());
        json.writeStringProperty("publisher", indicator.provenance().publisher());
        indicator.provenance().address().ifPresent(address -> json.writeStringProperty("address", address.value()));
        json.writeStringProperty("licence", indicator.provenance().licence());
        json.writeEndObject();
    }

    private static void measurement(
            JsonGenerator json, MeasurementExport export, Indicator indicator, Measurement measurement) {
        json.writeStartObject();
        json.writeStringProperty("indicator", indicator.code());
        json.writeStringProperty("code", measurement.observed().key());
        json.writeStringProperty("name", export.names().apply(measurement.observed()));
        json.writeStringProperty("period", measurement.period().toString());
        measurement.figure().value().ifPresent(value -> json.writeNumberProperty("value", value));
        json.writeStringProperty("status", measurement.figure().status().name());
        json.writeEndObject();
    }
}
