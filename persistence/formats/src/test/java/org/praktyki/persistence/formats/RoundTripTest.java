package org.praktyki.persistence.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.exchange.PracticeWriter;
import org.praktyki.core.practice.Practice;

/** What is exported comes back as it was, in every format. */
class RoundTripTest {

    private static final Map<String, PracticeWriter> WRITERS = Map.of(
            "json", PracticeFormats.json(),
            "jsonl", PracticeFormats.jsonLines(),
            "csv", PracticeFormats.csv(Locale.ROOT),
            "csv-en", PracticeFormats.csv(Locale.ENGLISH),
            "xlsx", PracticeFormats.xlsx(Locale.ROOT),
            "zip", PracticeFormats.zip());

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "csv", "csv-en", "xlsx", "zip"})
    void anEmptyInstallationHasTheSameAfterwards(String format) {
        PracticeWriter writer = Objects.requireNonNull(WRITERS.get(format), format);
        try (Installations from = new Installations();
                Installations to = new Installations()) {
            from.fill();
            byte[] first = from.export(writer);
            for (Practice practice : format.equals("zip") ? List.<Practice>of() : from.all()) {
                Contents.copy(practice, from, to);
            }

            List<ImportLine> lines = to.take("praktyki." + format, first);

            assertThat(lines).hasSize(4).allSatisfy(line -> {
                assertThat(line.outcome()).isEqualTo(Outcome.CREATED);
                assertThat(line.problem()).isEmpty();
            });
            assertThat(to.text(PracticeFormats.json())).isEqualTo(from.text(PracticeFormats.json()));
            if (!format.equals("xlsx")) {
                assertThat(to.export(writer)).isEqualTo(first);
            }
            assertThat(to.take("praktyki." + format, first))
                    .map(ImportLine::outcome)
                    .containsOnly(Outcome.UNCHANGED);
        }
    }

    @Test
    void theSampleHasEveryField() {
        assertThat(Filled.emptyParts(Samples.full().toBuilder().version(1).build()))
                .isEmpty();
    }
}
