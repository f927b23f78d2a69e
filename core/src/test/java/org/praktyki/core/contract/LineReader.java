package org.praktyki.core.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praktyki.core.exchange.Correction;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportRecord;
import org.praktyki.core.exchange.ParsedPractice;
import org.praktyki.core.exchange.ParsedPractice.Reading;
import org.praktyki.core.exchange.Place;
import org.praktyki.core.exchange.PracticeReader;
import org.praktyki.core.exchange.Records;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/** Reads a practice from each line of the form {@code title=…;summary=…;population=…}; any value can be put right. */
public final class LineReader implements PracticeReader {

    @Override
    public Optional<Records> open(ImportFile file) throws IOException {
        String text = new String(file.beginning(1_000_000), UTF_8);
        return text.startsWith("title=") || text.startsWith("summary=")
                ? Optional.of(new Lines(file.name(), text.lines().toList()))
                : Optional.empty();
    }

    private static final class Lines implements Records {
        private final String file;
        private final Iterator<String> lines;
        private long number;

        Lines(String file, List<String> lines) {
            this.file = file;
            this.lines = lines.iterator();
        }

        @Override
        public Optional<ImportRecord> next() {
            if (!lines.hasNext()) {
                return Optional.empty();
            }
            Map<String, String> values = Arrays.stream(lines.next().split(";"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> pair[1], (one, other) -> one, LinkedHashMap::new));
            number++;
            return Optional.of(record(new Place(file, number, Optional.of(number)), values));
        }

        @Override
        public long position() {
            return number;
        }

        @Override
        public void close() {}
    }

    private static ImportRecord record(Place place, Map<String, String> values) {
        Optional<Correction> correction = Optional.of(others -> {
            Map<String, String> all = new LinkedHashMap<>(values);
            others.forEach((field, text) -> all.put(field.replace("recordCard.", ""), text));
            return record(place, all);
        });
        String title = values.getOrDefault("title", "");
        if (title.isBlank()) {
            Finding finding = new Finding("title", title, Problem.REQUIRED);
            return new ImportRecord.Unreadable(place, Optional.empty(), List.of(finding), Problem.REQUIRED, correction);
        }
        return new ImportRecord.Whole(
                place,
                new ParsedPractice(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        title,
                        List.of(),
                        stored -> new Reading(practice(title, values, stored), Optional.empty(), List.of())),
                correction);
    }

    private static Practice practice(String title, Map<String, String> values, Optional<Practice> stored) {
        RecordCard.Builder card = RecordCard.builder();
        List<Finding> findings = new ArrayList<>();
        String population = values.getOrDefault("population", "");
        if (population.matches("\\d+")) {
            card.population(Long.valueOf(population));
        } else if (!population.isEmpty()) {
            findings.add(new Finding("recordCard.population", population, Problem.NOT_A_NUMBER));
        }
        Practice.Builder builder = stored.map(Practice::toBuilder).orElseGet(() -> Practice.draft(title));
        return builder.title(title)
                .status(PracticeStatus.PUBLISHED)
                .category(Optional.ofNullable(values.get("category")).map(Slug::new))
                .summary(RichText.ofPlainText(values.getOrDefault("summary", "")))
                .recordCard(card.build())
                .findings(findings)
                .build();
    }
}
