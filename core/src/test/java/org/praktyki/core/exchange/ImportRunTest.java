package org.praktyki.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.contract.TerritorySamples;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Section;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/** Imports, with a reader of pages of the form {@code S|topic|title|text|entered|locality} and {@code P|topic|title|text}. */
class ImportRunTest {

    private static final Actor ADMINISTRATOR = Actor.system("test");
    private static final String SUMMARY = "S|Usługi społeczne|Dom sąsiedzki|Krótko|2016-04-30|Żabia Wólka";
    private static final String PRESENTATION = "P|Usługi społeczne|Dom sąsiedzki|Długo";

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Praktyki praktyki = Praktyki.builder()
            .storage(storage)
            .search(new InMemorySearch())
            .files(new InMemoryFiles())
            .reader((PageReader) ImportRunTest::page)
            .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
            .build();

    ImportRunTest() {
        praktyki.categories().replace(ADMINISTRATOR, Samples.topics());
    }

    @AfterEach
    void close() {
        praktyki.close();
    }

    private static ParsedPage page(byte[] content) {
        String[] parts = new String(content, UTF_8).split("\\|");
        if (parts.length < 4) {
            throw new UnreadablePageException(Problem.NOT_A_PRACTICE);
        }
        boolean summary = parts[0].equals("S");
        RichText text = RichText.ofPlainText(parts[3]);
        return new ParsedPage(
                summary ? PageKind.SUMMARY : PageKind.PRESENTATION,
                parts[2],
                List.of(parts[1]),
                Optional.empty(),
                summary ? text : RichText.EMPTY,
                summary
                        ? RecordCard.builder()
                                .enteredOn(LocalDate.parse(parts[4]))
                                .locality(parts[5])
                                .build()
                        : RecordCard.EMPTY,
                summary ? Presentation.EMPTY : new Presentation(List.of(new Section("Rezultaty wdrożenia", text))),
                new Funding(List.of("Wsparcie: " + parts[0]), List.of()),
                List.of(new Finding(
                        summary ? "recordCard.population" : "presentation[0].html", "?", Problem.NOT_A_NUMBER)));
    }

    private ImportRun run() {
        return praktyki.imports().start(ADMINISTRATOR, false);
    }

    private static ImportLine take(ImportRun run, String page) {
        return run.file(ImportFile.of("plik.txt", page.getBytes(UTF_8))).getFirst();
    }

    private static List<Outcome> outcomes(ImportRun run, String... pages) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String page : pages) {
            outcomes.add(take(run, page).outcome());
        }
        return outcomes;
    }

    private List<Practice> all() {
        return praktyki.practices().list(ADMINISTRATOR, PracticeFilter.ALL, 0, 100);
    }

    private Practice only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    @ParameterizedTest
    @CsvSource({SUMMARY + "," + PRESENTATION, PRESENTATION + "," + SUMMARY})
    void twoPagesMakeOnePracticeInEitherOrder(String first, String second) {
        assertThat(outcomes(run(), first, second)).containsExactly(Outcome.CREATED, Outcome.MERGED);

        Practice practice = only();
        assertThat(practice.status()).isEqualTo(PracticeStatus.PUBLISHED);
        assertThat(practice.category()).contains(new Slug("uslugi-spoleczne"));
        assertThat(practice.summary().plainText()).isEqualTo("Krótko");
        assertThat(practice.recordCard().enteredOn()).contains(LocalDate.of(2016, 4, 30));
        assertThat(practice.presentation().sections()).hasSize(1);
        assertThat(practice.funding().lines()).containsExactlyInAnyOrder("Wsparcie: S", "Wsparcie: P");
        assertThat(practice.findings()).hasSize(2);
        assertThat(practice.source().orElseThrow().pages()).containsOnlyKeys("SUMMARY", "PRESENTATION");
    }

    @Test
    void withARegisterLoadedThePlaceGetsItsCodeOrTheCandidatesAreNamed() {
        praktyki.territories().load(ADMINISTRATOR, TerritorySamples.state());
        ImportRun run = run();

        take(run, "S|Usługi społeczne|Jedna|Krótko|2016-04-30|Łódź");
        ImportLine several = take(run, "S|Usługi społeczne|Druga|Krótko|2016-04-30|Osiek");

        assertThat(all())
                .extracting(practice -> practice.recordCard().teryt())
                .containsExactlyInAnyOrder(Optional.of(new Teryt("1061011")), Optional.empty());
        assertThat(several.findings()).extracting(Finding::problem).contains(Problem.SEVERAL_TERRITORIES);
        assertThat(take(run, "S|Usługi społeczne|Druga|Krótko|2016-04-30|Osiek").outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void theSameAgainChangesNothing() {
        ImportRun run = run();
        outcomes(run, SUMMARY, PRESENTATION);
        long changes = storage.changes().last();

        assertThat(outcomes(run, SUMMARY, PRESENTATION)).containsOnly(Outcome.UNCHANGED);
        assertThat(outcomes(run(), PRESENTATION, SUMMARY)).containsOnly(Outcome.UNCHANGED);
        assertThat(storage.changes().last()).isEqualTo(changes);
    }

    @Test
    void pagesOfTwoRunsMeet() {
        assertThat(outcomes(run(), SUMMARY)).containsExactly(Outcome.CREATED);
        assertThat(outcomes(run(), PRESENTATION)).containsExactly(Outcome.MERGED);
        assertThat(only().presentation().isEmpty()).isFalse();
    }

    @Test
    void aChangedPageUpdatesThePractice() {
        outcomes(run(), SUMMARY, PRESENTATION);

        assertThat(outcomes(run(), SUMMARY.replace("Krótko", "Krócej"))).containsExactly(Outcome.UPDATED);
        assertThat(only().summary().plainText()).isEqualTo("Krócej");
        assertThat(only().presentation().isEmpty()).isFalse();
        assertThat(outcomes(run(), SUMMARY.replace("Krótko", "Krócej"))).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void whatWasEditedHereIsNeverOverwritten() {
        outcomes(run(), SUMMARY, PRESENTATION);
        Practice edited = praktyki.practices()
                .save(ADMINISTRATOR, only().toBuilder().title("Dom sąsiadów").build());

        ImportLine line = take(run(), SUMMARY.replace("Krótko", "Krócej"));
        assertThat(line.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(line.problem()).contains(Problem.EDITED_SINCE_IMPORT);
        assertThat(only()).isEqualTo(edited);
        assertThat(outcomes(run(), SUMMARY, PRESENTATION)).containsOnly(Outcome.UNCHANGED);
        assertThat(only()).isEqualTo(edited);
    }

    @Test
    void aPageThatWasMissingStillComesToAnEditedPractice() {
        outcomes(run(), SUMMARY);
        praktyki.practices()
                .save(
                        ADMINISTRATOR,
                        only().toBuilder()
                                .title("Dom sąsiadów")
                                .category(Optional.of(new Slug("kultura")))
                                .build());

        assertThat(outcomes(run(), PRESENTATION)).containsExactly(Outcome.MERGED);
        assertThat(only().title()).isEqualTo("Dom sąsiadów");
        assertThat(only().category()).contains(new Slug("kultura"));
        assertThat(only().presentation().isEmpty()).isFalse();
        assertThat(take(run(), SUMMARY.replace("Krótko", "Krócej")).problem()).contains(Problem.EDITED_SINCE_IMPORT);
    }

    @Test
    void aPageNeverReplacesASectionWrittenHere() {
        outcomes(run(), SUMMARY);
        Presentation own =
                new Presentation(List.of(new Section("Rezultaty wdrożenia", RichText.ofPlainText("Własne"))));
        praktyki.practices()
                .save(ADMINISTRATOR, only().toBuilder().presentation(own).build());

        assertThat(take(run(), PRESENTATION).problem()).contains(Problem.EDITED_SINCE_IMPORT);
        assertThat(only().presentation()).isEqualTo(own);
    }

    @Test
    void anUnknownSectionIsAFindingAndThePracticeIsImported() {
        ImportLine line = take(run(), SUMMARY.replace("Usługi społeczne", "Usługi nieznane"));

        assertThat(line.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(line.findings()).contains(new Finding("category", "Usługi nieznane", Problem.NOT_A_CATEGORY));
        assertThat(only().category()).isEmpty();
        assertThat(only().isPublic()).isTrue();
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        String[] pages = {
            SUMMARY,
            PRESENTATION,
            PRESENTATION,
            SUMMARY.replace("Krótko", "Krócej"),
            SUMMARY.replace("Usługi społeczne", "Dialog społeczny"),
            "P|Kultura|" + "x".repeat(Practice.MAX_TITLE + 1) + "|Długo",
            "news"
        };
        ImportRun dry = praktyki.imports().start(ADMINISTRATOR, true);
        List<ImportLine> said = new ArrayList<>();
        for (String page : pages) {
            said.add(take(dry, page));
        }
        assertThat(all()).isEmpty();
        assertThat(storage.changes().last()).isZero();

        ImportRun real = run();
        List<ImportLine> done = new ArrayList<>();
        for (String page : pages) {
            done.add(take(real, page));
        }
        assertThat(said).usingRecursiveComparison().ignoringFields("saved").isEqualTo(done);
        assertThat(done)
                .map(ImportLine::outcome)
                .containsExactly(
                        Outcome.CREATED,
                        Outcome.MERGED,
                        Outcome.UNCHANGED,
                        Outcome.REJECTED,
                        Outcome.CREATED,
                        Outcome.REJECTED,
                        Outcome.REJECTED);
    }

    @Test
    void equalTitlesInTwoSectionsAreTwoPractices() {
        ImportRun run = run();
        assertThat(take(run, SUMMARY).slug()).contains(new Slug("dom-sasiedzki"));
        assertThat(take(run, SUMMARY.replace("Usługi społeczne", "Dialog społeczny"))
                        .slug())
                .contains(new Slug("dom-sasiedzki-2"));
    }

    @Test
    void titlesInAnotherScriptAreToldApart() {
        assertThat(outcomes(run(), SUMMARY.replace("Dom sąsiedzki", "Дім"), SUMMARY.replace("Dom sąsiedzki", "Школа")))
                .containsExactly(Outcome.CREATED, Outcome.CREATED);
    }

    @Test
    void anotherPracticeOfTheSameNameDoesNotOverwriteTheFirst() {
        ImportRun run = run();
        outcomes(run, SUMMARY, PRESENTATION);
        Practice first = only();

        for (String page : List.of(SUMMARY.replace("Krótko", "Inaczej"), PRESENTATION.replace("Długo", "Inaczej"))) {
            assertThat(take(run, page).problem()).contains(Problem.TAKEN);
        }
        assertThat(take(run(), "S|Usługi społeczne|Dom sąsiedzki|Inaczej|2011-01-05|Bieliny")
                        .problem())
                .contains(Problem.TAKEN);
        assertThat(only()).isEqualTo(first);
    }

    @Test
    void aCorrectedDayIsNoOtherPractice() {
        outcomes(run(), SUMMARY);

        assertThat(outcomes(run(), SUMMARY.replace("2016-04-30", "2016-05-01"))).containsExactly(Outcome.UPDATED);
    }

    @Test
    void aPageThatAnotherRunTookMeanwhileIsMergedAllTheSame() {
        ImportRun slow = run();
        assertThat(outcomes(run(), SUMMARY)).containsExactly(Outcome.CREATED);
        assertThat(outcomes(slow, PRESENTATION, SUMMARY)).containsExactly(Outcome.MERGED, Outcome.UNCHANGED);
    }

    @Test
    void whatIsNoPageIsRejectedByName() {
        ImportRun run = run();

        assertThat(run.file(ImportFile.of("aktualność.txt", "news".getBytes(UTF_8))))
                .containsExactly(new ImportLine(
                        Place.of("aktualność.txt"),
                        Outcome.REJECTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(Problem.NOT_A_PRACTICE)));
        assertThat(run.file(ImportFile.of("film.mp4", new byte[PageReader.MAX_BYTES + 1])))
                .map(line -> line.problem().orElseThrow())
                .containsExactly(Problem.FILE_TOO_LARGE);
    }

    @Test
    void onlyWhoMayImportsStartsARun() {
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> praktyki.imports().start(new Actor("recenzja", Set.of(Role.REVIEWER)), true));
    }
}
