package org.praktyki.persistence.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.exchange.ImportResult;
import org.praktyki.core.exchange.Progress;
import org.praktyki.core.exchange.StagedImport;
import org.praktyki.core.exchange.StagedLine;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.ReversedPractice;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** Files of all formats, looked at and put right before they are imported. */
class StagedFilesTest {

    private final Installations here = new Installations();

    @AfterEach
    void close() {
        here.close();
    }

    private StagedImport stage(String name, byte[] content) {
        return here.praktyki
                .imports()
                .stage(Installations.ADMINISTRATOR, List.of(ImportFile.of(name, content)), Progress.NONE);
    }

    private StagedImport stage(String name, String content) {
        return stage(name, content.getBytes(UTF_8));
    }

    private Practice imported(StagedImport staged) {
        staged.decide(0, true);
        assertThat(staged.carryOut(Progress.NONE).lines())
                .extracting(ImportLine::problem)
                .containsOnly(Optional.empty());
        return here.only();
    }

    private static List<String> fields(StagedLine line) {
        return line.correctable().stream().map(Finding::field).toList();
    }

    @Test
    void valuesOfARowArePutRight() {
        StagedImport staged = stage("a.csv", """
                Tytuł;Skrót;Kod pocztowy;Osoba 1: nazwa;recordCard.contacts[0].phones;recordCard.websites
                Dom;Krótko;1234;Wydział;12 345 67 89;www.example.org
                """.replace("Osoba 1: nazwa", "recordCard.contacts[0].name")
                .replace("12 345 67 89;", "\"12 345 67 89\nbrak\";"));
        assertThat(fields(staged.line(0)))
                .containsExactlyInAnyOrder("recordCard.postcode", "recordCard.contacts[0].phones[1]");

        StagedLine right = staged.correct(
                0, Map.of("recordCard.postcode", "60-123", "recordCard.contacts[0].phones[1]", "61 123 45 67"));

        assertThat(right.line().findings()).isEmpty();
        Practice practice = imported(staged);
        assertThat(practice.recordCard().postcode()).contains("60-123");
        assertThat(practice.recordCard().contacts().getFirst().phones())
                .containsExactly(new PhoneNumber("+48123456789"), new PhoneNumber("+48611234567"));
        assertThat(practice.recordCard().websites()).containsExactly(new WebAddress("http://www.example.org"));
    }

    @Test
    void aValueThatNobodyKnowsIsLeftOut() {
        StagedImport staged = stage("a.csv", """
                Tytuł;Skrót;recordCard.emails
                Dom;Krótko;"biuro@example.org
                brak"
                """);
        assertThat(fields(staged.line(0))).containsExactly("recordCard.emails[1]");
        assertThat(staged.correct(0, Map.of("recordCard.emails[1]", " ")).needsAttention())
                .isFalse();
        assertThat(imported(staged).recordCard().emails()).containsExactly(new EmailAddress("biuro@example.org"));
    }

    @Test
    void aRecordThatCannotBeTakenAtAllIsPutRight() {
        StagedImport staged = stage("a.json", """
                [{"title": " ", "summary": "<p>Krótko</p>", "status": "GOTOWA"}]""");
        assertThat(staged.line(0).line().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(fields(staged.line(0))).contains("status", "title");

        assertThat(staged.correct(0, Map.of("status", "published", "title", "Dom"))
                        .accepted())
                .isTrue();

        Practice practice = imported(staged);
        assertThat(practice.title()).isEqualTo("Dom");
        assertThat(practice.status()).isEqualTo(PracticeStatus.PUBLISHED);
    }

    @Test
    void aTopicIsPutRightByItsCode() {
        StagedImport staged = stage("a.json", """
                {"title": "Dom", "summary": "<p>Krótko</p>", "category": {"path": ["Nie ma takiego"]}}""");
        assertThat(fields(staged.line(0))).containsExactly("category");
        assertThat(staged.correct(0, Map.of("category", "kultura")).needsAttention())
                .isFalse();
        assertThat(imported(staged).category()).contains(new Slug("kultura"));
    }

    @Test
    void whatARecordSaysOfAnEarlierImportIsPutRightBesideItsGoodValues() {
        StagedImport staged = stage("a.json", """
                {"title": "Dom", "summary": "<p>Krótko</p>",
                 "recordCard": {"websites": ["https://example.org/"], "contacts": {"name": "Wydział", "phones": ["12"]}},
                 "findings": [{"field": "recordCard.websites[0]", "value": "www", "problem": "NOT_A_WEB_ADDRESS"},
                              {"field": "recordCard.population", "value": "sporo", "problem": "NOT_A_NUMBER"}]}""");
        staged.correct(
                0,
                Map.of(
                        "recordCard.websites[0]",
                        "https://example.org/drugi",
                        "recordCard.population",
                        "12 000 (2023)",
                        "recordCard.contacts[0].phones[0]",
                        "12 345 67 89"));
        assertThat(staged.line(0).line().findings()).isEmpty();

        Practice practice = imported(staged);
        assertThat(practice.recordCard().websites())
                .containsExactly(new WebAddress("https://example.org/"), new WebAddress("https://example.org/drugi"));
        assertThat(practice.recordCard().population()).contains(12_000L);
        assertThat(practice.recordCard().contacts().getFirst().phones())
                .containsExactly(new PhoneNumber("+48123456789"));
        assertThat(practice.recordCard().contacts().getFirst().name()).isEqualTo("Wydział");
    }

    @Test
    void oneCoordinateAloneIsNoPlaceUntilTheOtherIsGiven() {
        StagedImport staged = stage("a.json", """
                {"title": "Dom", "summary": "<p>Krótko</p>", "recordCard": {"point": {"lat": "53,178"}}}""");
        assertThat(fields(staged.line(0))).containsExactly("recordCard.point.lat");

        staged.correct(0, Map.of("recordCard.point.lon", "22.059"));
        assertThat(staged.line(0).line().findings()).isEmpty();
        assertThat(imported(staged).recordCard().point()).contains(new GeoPoint(53.178, 22.059));
    }

    @Test
    void aPageOfTheOldDatabaseIsPutRightAndKnownAgain() {
        String page = Pages.card("Liczba mieszkańców: sporo\nMiejscowość: Żabia Wólka\nStrona WWW: nie ma\n");
        StagedImport staged = stage("strona.txt", page);
        assertThat(fields(staged.line(0))).contains("recordCard.population");

        staged.correct(0, Map.of("recordCard.population", "900", "title", "Inny tytuł"));

        Practice practice = imported(staged);
        assertThat(practice.recordCard().population()).contains(900L);
        assertThat(practice.recordCard().locality()).contains("Żabia Wólka");
        assertThat(practice.title()).isEqualTo("Dom sąsiedzki");
        assertThat(practice.findings()).extracting(Finding::field).doesNotContain("recordCard.population");
        assertThat(stage("strona.txt", page).line(0).line().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aPageThatGoesWithAnotherIsJudgedWithIt() {
        List<ImportFile> files = new ArrayList<>();
        for (String name : List.of("summary.txt", "presentation.txt")) {
            files.add(ImportFile.of(name, Pages.resource(name).getBytes(UTF_8)));
        }
        StagedImport staged = here.praktyki.imports().stage(Installations.ADMINISTRATOR, files, Progress.NONE);
        assertThat(staged.lines())
                .extracting(line -> line.line().outcome())
                .containsExactly(Outcome.CREATED, Outcome.MERGED);
        assertThat(staged.differences(1))
                .extracting(difference -> difference.path().replaceAll("\\d", "n"))
                .contains("presentation[n].html")
                .doesNotContain("title", "summary");

        staged.decide(0, false);
        assertThat(staged.correct(1, Map.of()).line().outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void anArchiveComesWithItsFilesAndGoesAgain() {
        byte[] archive;
        try (Installations there = new Installations()) {
            there.fill();
            archive = there.export(PracticeFormats.zip());
        }
        StagedImport staged = stage("wszystko.zip", archive);
        assertThat(staged.lines())
                .hasSize(4)
                .noneMatch(line -> line.line().problem().isPresent());
        int withFiles = staged.lines().stream()
                .filter(line -> line.line().title().equals(Optional.of("Biblioteka jeździ dalej")))
                .findFirst()
                .orElseThrow()
                .number();
        assertThat(staged.line(withFiles).line().findings())
                .extracting(Finding::problem)
                .doesNotContain(Problem.FILE_MISSING);
        staged.lines().forEach(line -> staged.decide(line.number(), true));

        ImportResult result = staged.carryOut(Progress.NONE);

        assertThat(here.all()).hasSize(4);
        List<ReversedPractice> undone =
                here.praktyki.importHistory().undo(Installations.ADMINISTRATOR, result.run(), "Cofnięty import");
        assertThat(undone)
                .extracting(ReversedPractice::outcome)
                .containsOnly(ReversedPractice.Outcome.WITHDRAWN)
                .hasSize(4);
        assertThat(here.all()).noneMatch(practice -> practice.isLive() || practice.isPublic());

        StagedImport again = stage("wszystko.zip", archive);
        again.lines().forEach(line -> again.decide(line.number(), true));
        again.carryOut(Progress.NONE);
        assertThat(here.all())
                .filteredOn(Practice::isLive)
                .extracting(Practice::title)
                .contains("Archiwalna; ze średnikiem", "Biblioteka jeździ dalej");
    }

    @Test
    void whatIsNoFileOfPracticesIsNamedAndTheRestStays() {
        List<ImportFile> files = List.of(
                ImportFile.of("nic.zip", new byte[] {'P', 'K', 3, 4, 0, 0}),
                ImportFile.of("dobre.csv", "Tytuł;Skrót\nDom;Krótko\n".getBytes(UTF_8)),
                ImportFile.of("puste.csv", new byte[0]));
        StagedImport staged = here.praktyki.imports().stage(Installations.ADMINISTRATOR, files, Progress.NONE);
        assertThat(staged.lines())
                .extracting(line -> line.line().outcome())
                .containsExactly(Outcome.REJECTED, Outcome.CREATED, Outcome.REJECTED);
        assertThat(staged.line(0).correctable()).isEmpty();
        assertThat(staged.carryOut(Progress.NONE).lines()).hasSize(1);
        assertThat(here.only().title()).isEqualTo("Dom");
    }

    @Test
    void theSamplesOfTheContractComeWithoutAnythingToPutRight() {
        try (Installations there = new Installations()) {
            there.storage.practices().save(Samples.published("Most"), Deeds.SAVED);
            StagedImport staged = stage("jeden.json", there.export(PracticeFormats.json()));
            assertThat(staged.lines()).noneMatch(StagedLine::needsAttention);
        }
    }
}
