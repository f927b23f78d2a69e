package org.praktyki.persistence.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praktyki.core.contract.MetricSamples.derived;
import static org.praktyki.core.contract.MetricSamples.indicator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Indicators;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.Measurements;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.RecordedBatch;
import org.praktyki.core.metric.export.MeasurementExports;
import org.praktyki.core.metric.intake.Confidence;
import org.praktyki.core.metric.intake.MeasurementImports;
import org.praktyki.core.metric.intake.MeasurementPreview;
import tools.jackson.databind.JsonNode;

class MeasurementFormatsTest {

    private static final Actor EDITOR = new Actor("ann", Set.of(Role.EDITOR));
    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private static final Observed LODZ = new Observed("1061011");
    private static final Observed KUTNO = new Observed("1002011");
    private static final Observed PRACTICE = new Observed(new UUID(1, 2).toString());

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Praktyki praktyki = Praktyki.builder()
            .storage(storage)
            .files(new InMemoryFiles())
            .install(new FormatsPlugin())
            .clock(CLOCK)
            .build();
    private final Indicators indicators = praktyki.indicators();
    private final Measurements measurements = praktyki.measurements();
    private final MeasurementImports imports = praktyki.measurementImports();
    private final MeasurementExports exports = praktyki.measurementExports();
    private Indicator waste = indicator("ODPADY");
    private List<Measurement> recorded = List.of();

    @AfterEach
    void close() {
        praktyki.close();
    }

    @BeforeEach
    void record() {
        waste = indicators.save(EDITOR, waste);
        List<Measurement> some = new ArrayList<>();
        some.add(of(LODZ, 2022, "-1.234"));
        some.add(of(LODZ, 2023, "12345678901234567890.5"));
        some.add(new Measurement(
                waste.id(), KUTNO, Period.year(2022), Figure.of(BigDecimal.ONE, MeasurementStatus.PRELIMINARY)));
        some.add(new Measurement(waste.id(), KUTNO, Period.year(2023), Figure.missing(MeasurementStatus.CONFIDENTIAL)));
        some.add(of(PRACTICE, 2023, "3"));
        measurements.record(EDITOR, some, "x");
        recorded = some;
    }

    private Measurement of(Observed observed, int year, String value) {
        return new Measurement(waste.id(), observed, Period.year(year), Figure.of(new BigDecimal(value)));
    }

    private byte[] all(String format, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.writeAll(
                Actor.system("export"), List.of(), exports.format(format).orElseThrow(), locale, out);
        return out.toByteArray();
    }

    private String of(Indicator indicator, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(indicator, exports.format(format).orElseThrow(), POLISH, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTableComesBackWithNothingLost() throws IOException {
        for (Locale locale : List.of(POLISH, Locale.ENGLISH)) {
            ImportFile file = ImportFile.of("figures.csv", all("csv", locale));
            MeasurementPreview preview = imports.preview(EDITOR, file);
            assertThat(preview.confidence()).isEqualTo(Confidence.HIGH);
            assertThat(preview.report().findings()).isEmpty();
            assertThat(preview.expected()).contains(new RecordedBatch(Optional.empty(), 0, 0, recorded.size()));
        }
    }

    @Test
    void theTableOfAnIndicatorIsOfTerritoriesOnly() throws IOException {
        assertThat(of(waste, "csv").lines())
                .containsExactly(
                        "\ufeffkod wskaźnika;nazwa wskaźnika;kod;nazwa;okres;wartość;jednostka miary;status",
                        "ODPADY;Wskaźnik ODPADY;1002011;1002011;2022;1;%;PRELIMINARY",
                        "ODPADY;Wskaźnik ODPADY;1002011;1002011;2023;;%;CONFIDENTIAL",
                        "ODPADY;Wskaźnik ODPADY;1061011;1061011;2022;-1,2340;%;FINAL",
                        "ODPADY;Wskaźnik ODPADY;1061011;1061011;2023;12345678901234567890,5;%;FINAL");
    }

    @Test
    void jsonHasAllDigitsAndNoValueWhereNoneIs() throws IOException {
        assertThat(of(waste, "json")).contains("12345678901234567890.5");
        JsonNode json = Json.MAPPER.readTree(of(waste, "json"));
        assertThat(json.path("indicators").path(0).path("code").asString()).isEqualTo("ODPADY");
        assertThat(json.path("measurements").size()).isEqualTo(4);
        assertThat(json.path("measurements").path(1).has("value")).isFalse();
        assertThat(json.path("measurements").path(1).path("status").asString()).isEqualTo("CONFIDENTIAL");
    }

    @Test
    void jsonStatIsACubeOfWhichThePlacesAreCounted() throws IOException {
        JsonNode cube = Json.MAPPER.readTree(of(waste, "json-stat"));
        assertThat(cube.path("version").asString()).isEqualTo("2.0");
        assertThat(cube.path("class").asString()).isEqualTo("dataset");
        assertThat(cube.path("id").toString()).isEqualTo("[\"indicator\",\"territory\",\"period\"]");
        assertThat(cube.path("size").toString()).isEqualTo("[1,2,2]");
        assertThat(cube.path("role").path("geo").path(0).asString()).isEqualTo("territory");
        assertThat(cube.path("dimension")
                        .path("territory")
                        .path("category")
                        .path("index")
                        .toString())
                .isEqualTo("[\"1002011\",\"1061011\"]");
        assertThat(cube.path("dimension")
                        .path("indicator")
                        .path("category")
                        .path("unit")
                        .path("ODPADY")
                        .path("decimals")
                        .asInt())
                .isEqualTo(1);
        assertThat(cube.path("value").propertyNames()).containsExactly("0", "2", "3");
        assertThat(cube.path("value").path("2").asDecimal()).isEqualByComparingTo("-1.234");
        assertThat(cube.path("status").toString()).isEqualTo("{\"0\":\"PRELIMINARY\",\"1\":\"CONFIDENTIAL\"}");
    }

    @Test
    void aComputedIndicatorIsWrittenToo() throws IOException {
        Indicator twice = indicators.save(EDITOR, derived("DWA", "[ODPADY] * 2"));
        assertThat(of(twice, "csv").lines()).contains("DWA;Wskaźnik DWA;1061011;1061011;2022;-2,4680;%;FINAL");
    }

    @Test
    void theFiguresOfAUnitAreWrittenByIndicator() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(LODZ, List.of(waste), exports.format("json-stat").orElseThrow(), POLISH, out);
        JsonNode cube = Json.MAPPER.readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(cube.path("label").asString()).isEqualTo("1061011");
        assertThat(cube.path("size").toString()).isEqualTo("[1,1,2]");
    }
}
