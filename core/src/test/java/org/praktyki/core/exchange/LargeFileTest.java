package org.praktyki.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.text.Slug;

/**
 * Files of more records than are saved at once, with a reader of lines of the form {@code slug|title}; one without a slug is
 * called by its title, one that is {@code !} breaks the file off.
 */
class LargeFileTest {

    private static final Actor ADMINISTRATOR = Actor.system("test");
    private static final int MANY = 1000;

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Praktyki praktyki = Praktyki.builder()
            .storage(storage)
            .files(new InMemoryFiles())
            .reader(file -> Optional.of(new Lines(file)))
            .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
            .build();

    @AfterEach
    void close() {
        praktyki.close();
    }

    /** Reads a line a record. */
    private static final class Lines implements Records {
        private final String name;
        private final Iterator<String> lines;
        private long number;

        Lines(ImportFile file) throws IOException {
            this.name = file.name();
            this.lines = new String(file.open().readAllBytes(), UTF_8).lines().iterator();
        }

        @Override
        public Optional<ImportRecord> next() throws IOException {
            if (!lines.hasNext()) {
                return Optional.empty();
            }
            String[] parts = lines.next().split("\\|", -1);
            Place place = new Place(name, ++number, Optional.of(number));
            if (parts[0].equals("!")) {
                throw new IOException("broken off");
            }
            return Optional.of(new ImportRecord.Whole(place, parsed(parts[0], parts[1]), Optional.empty()));
        }

        private static ParsedPractice parsed(String slug, String title) {
            Optional<Slug> named =
                    Optional.of(slug).filter(text -> !text.isEmpty()).map(Slug::new);
            return new ParsedPractice(
                    Optional.empty(), named, Optional.empty(), Optional.empty(), title, List.of(), stored -> {
                        Practice known = stored.orElseGet(() -> Practice.draft(title)
                                .slug(named.orElse(Slug.from(title.isEmpty() ? "x" : title)))
                                .build());
                        return new ParsedPractice.Reading(
                                known.toBuilder().title(title).build(), Optional.empty(), List.of());
                    });
        }

        @Override
        public long position() {
            return number;
        }

        @Override
        public void close() {}
    }

    private List<ImportLine> take(List<String> lines) {
        return praktyki.imports()
                .start(ADMINISTRATOR, false)
                .file(ImportFile.of("plik", String.join("\n", lines).getBytes(UTF_8)));
    }

    private static List<String> many(String title) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> "nr-" + i + "|" + title + i)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void everyRecordIsSavedAndSaidInItsOrder() {
        List<ImportLine> lines = take(many("Praktyka "));

        assertThat(lines)
                .hasSize(MANY)
                .allMatch(line ->
                        line.outcome() == Outcome.CREATED && line.saved().isPresent())
                .extracting(line -> line.place().record())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, MANY).mapToObj(Long::valueOf).toList());
        assertThat(storage.practices().findBySlug(new Slug("nr-999"))).isPresent();
    }

    @Test
    void aPracticeThatComesAgainIsThere() {
        List<String> lines = many("Praktyka ");
        lines.add(1, "nr-0|Zmieniona");
        lines.add(700, "nr-3|Zmieniona");
        lines.add("nr-998|Praktyka 998");

        assertThat(take(lines))
                .filteredOn(line -> line.outcome() != Outcome.CREATED)
                .extracting(ImportLine::outcome)
                .containsExactly(Outcome.UPDATED, Outcome.UPDATED, Outcome.UNCHANGED);
        assertThat(storage.practices()
                        .findBySlug(new Slug("nr-3"))
                        .orElseThrow()
                        .title())
                .isEqualTo("Zmieniona");
    }

    @Test
    void whatIsHereIsBroughtUpToDate() {
        take(many("Praktyka "));

        List<ImportLine> lines = take(many("Rozwiązanie "));

        assertThat(lines).hasSize(MANY).allMatch(line -> line.outcome() == Outcome.UPDATED);
        assertThat(take(many("Rozwiązanie "))).allMatch(line -> line.outcome() == Outcome.UNCHANGED);
    }

    @Test
    void aBadRecordSpoilsNoOther() {
        List<String> lines = many("Praktyka ");
        lines.set(450, "nr-450|" + "x".repeat(Practice.MAX_TITLE + 1));

        List<ImportLine> said = take(lines);

        assertThat(said).filteredOn(line -> line.outcome() == Outcome.REJECTED).hasSize(1);
        assertThat(said.get(450).problem()).contains(Problem.TOO_LONG);
        assertThat(said.get(449).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(said.get(451).outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void practicesOfOneTitleGetNumbersBehindTheirSlugs() {
        List<String> lines = new ArrayList<>(many("Praktyka "));
        praktyki.practices().save(ADMINISTRATOR, Practice.draft("Szkic").build());
        lines.add("szkic-2|Inna");
        lines.add("|Szkic");

        List<ImportLine> said = take(lines);

        assertThat(said.getLast().outcome()).isEqualTo(Outcome.CREATED);
        assertThat(said.getLast().slug()).contains(new Slug("szkic-3"));
    }

    @Test
    void whatStandsBeforeTheBreakIsTaken() {
        List<String> lines = many("Praktyka ");
        lines.add(750, "!");

        List<ImportLine> said = take(lines);

        assertThat(said).hasSize(751);
        assertThat(said.subList(0, 750)).allMatch(line -> line.outcome() == Outcome.CREATED);
        assertThat(said.getLast().problem()).contains(Problem.FILE_UNREADABLE);
    }
}
