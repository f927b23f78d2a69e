package org.praktyki.persistence.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;

/** Files that mean no good, or are broken: each bad record is named, each good one stays. */
class HostileFilesTest {

    private static final String GOOD = "{\"title\":\"Dom sąsiedzki\",\"summary\":\"<p>Krótko</p>\"}\n";

    private final Installations here = new Installations();

    @AfterEach
    void close() {
        here.close();
    }

    private static List<Problem> problems(List<ImportLine> lines) {
        return lines.stream().flatMap(line -> line.problem().stream()).toList();
    }

    private void assertOnlyTheGoodOneIsHere() {
        assertThat(here.only().title()).isEqualTo("Dom sąsiedzki");
    }

    @Test
    void aBrokenLineSpoilsNoOther() {
        List<ImportLine> lines = here.take("a.jsonl", GOOD + "{\"title\":\n" + "\n[1]\n{\"summary\":\"x\"}\n");

        assertThat(lines)
                .map(line -> line.place().toString() + " " + line.outcome())
                .containsExactly("a.jsonl:1 CREATED", "a.jsonl:2 REJECTED", "a.jsonl:4 REJECTED", "a.jsonl:5 REJECTED");
        assertThat(lines.getLast().findings()).contains(new Finding("title", "", Problem.REQUIRED));
        assertOnlyTheGoodOneIsHere();
    }

    @Test
    void badBytesInALineRejectThatLine() {
        byte[] bad = (GOOD + "{\"title\":\"?\"}\n").getBytes(UTF_8);
        bad[bad.length - 4] = (byte) 0xff;

        assertThat(problems(here.take("a.jsonl", bad))).containsExactly(Problem.MALFORMED);
        assertOnlyTheGoodOneIsHere();
    }

    @Test
    void whatComesBeforeABrokenPlaceInAnArrayStays() {
        List<ImportLine> lines = here.take("a.json", "[\n" + GOOD + ",\n{\"title\": nonsense}]");

        assertThat(problems(lines)).containsExactly(Problem.MALFORMED);
        assertThat(lines.getLast().place().line()).contains(4L);
        assertOnlyTheGoodOneIsHere();
    }

    @Test
    void jsonWithoutBottomIsRefused() {
        assertThat(problems(here.take("a.json", "[" + "{\"live\":".repeat(100_000))))
                .containsExactly(Problem.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.json"})
    void aRecordWithoutEndIsRefused(String name) {
        String endless = "{\"title\":\"" + "x".repeat(Metered.MAX_RECORD + 100_000) + "\"}\n";
        List<ImportLine> lines =
                here.take(name, name.endsWith("l") ? GOOD + endless + GOOD : "[" + GOOD + "," + endless + "]");

        assertThat(lines.getFirst().outcome()).isEqualTo(Outcome.CREATED);
        assertThat(problems(lines)).containsExactly(Problem.RECORD_TOO_LARGE);
        assertOnlyTheGoodOneIsHere();
    }

    @Test
    void valuesThatCannotBeReadAreKeptAndThoseThatDecideAreRefused() {
        here.take(
                "a.json",
                "{\"title\":\"A\",\"recordCard\":{\"postcode\":\"abc\",\"enteredOn\":\"dawno\"},\"color\":1}");

        assertThat(here.only().findings())
                .containsExactly(
                        new Finding("recordCard.enteredOn", "dawno", Problem.NOT_A_DATE),
                        new Finding("recordCard.postcode", "abc", Problem.NOT_A_POSTCODE));
        List<ImportLine> bad = here.take("b.json", "{\"title\":\"B\",\"status\":\"HIDDEN\",\"id\":\"7\"}");
        assertThat(bad.getFirst().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(bad.getFirst().findings()).map(Finding::field).contains("id");
    }

    @Test
    void scriptsAreTakenOut() {
        here.take("a.json", "{\"title\":\"A\",\"summary\":\"<p onclick='x()'>Tak<script>alert(1)</script></p>\"}");

        assertThat(here.only().summary().html()).isEqualTo("<p>Tak</p>");
        assertThat(here.only().findings()).map(Finding::problem).containsOnly(Problem.UNSAFE_MARKUP);
    }

    @Test
    void aTableOfAnOfficeIsRead() {
        String csv = "Tytuł;Skrót;Dział;Kod pocztowy;Kontakt 1: nazwa;Kontakt 1: telefon;Kolor\r\n"
                + "\"Żłobek; nowy\";\"Pierwszy akapit.\n- raz\n- dwa\";Usługi społeczne;00-950;Wydział Środowiska;"
                + "12 345 67 89;zielony\r\n";

        for (Charset charset : List.of(UTF_8, Charset.forName("windows-1250"), Charset.forName("UTF-16"))) {
            List<ImportLine> lines = here.take("tabela.csv", csv.getBytes(charset));
            assertThat(problems(lines)).isEmpty();
        }
        assertThat(here.only().title()).isEqualTo("Żłobek; nowy");
        assertThat(here.only().summary().html()).contains("<ul>");
        assertThat(here.only().category()).isPresent();
        assertThat(here.only()
                        .recordCard()
                        .contacts()
                        .getFirst()
                        .phones()
                        .getFirst()
                        .value())
                .isEqualTo("+48123456789");
    }

    @Test
    void brokenUtf8InATableIsNoText() {
        byte[] bad = "Tytuł;Skrót\nŻłobek;Łąka\nŹrebię;?".getBytes(UTF_8);
        bad[bad.length - 1] = (byte) 0xff;

        assertThat(problems(here.take("a.csv", bad))).containsExactly(Problem.NOT_TEXT);
    }

    @Test
    void aRowWithTooManyValuesIsRefusedAndAnUnclosedQuoteEndsTheTable() {
        String csv = "Tytuł;Skrót\nDom sąsiedzki;Krótko\nA;b;c\nB;\"bez końca\n";
        List<ImportLine> lines = here.take("a.csv", csv);

        assertThat(problems(lines)).containsExactly(Problem.WRONG_NUMBER_OF_VALUES, Problem.MALFORMED);
        assertThat(lines.get(1).place()).hasToString("a.csv:3");
        assertOnlyTheGoodOneIsHere();
    }

    @Test
    void formulasAreDisarmedOnTheWayOutAndBackOnTheWayIn() {
        here.take("a.json", "{\"title\":\"=HYPERLINK(1)\",\"keywords\":[\"+1\",\"'@x\"],\"summary\":\"<p>x</p>\"}");

        String csv = here.text(PracticeFormats.csv(Locale.ROOT));
        assertThat(csv).contains(";'=HYPERLINK(1);").contains("'+1");
        assertThat(csv.lines().skip(1)).noneMatch(line -> line.contains(";=") || line.contains(";+"));
        assertThat(here.take("a.csv", csv)).map(ImportLine::outcome).containsExactly(Outcome.UNCHANGED);
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.json", "/a.json", "C:a.json", "x\\..\\a.json", "x/../../a.json", "B.json"})
    void anArchiveWithANameThatLeadsElsewhereOrRepeatsIsRefused(String name) throws IOException {
        assertThat(problems(here.take("a.zip", zip("b.json", GOOD, name, GOOD))))
                .containsExactly(Problem.UNSAFE_ARCHIVE);
        assertThat(here.all()).isEmpty();
    }

    @Test
    void anArchiveInAnArchiveIsRefusedAndTheRestIsRead() throws IOException {
        byte[] inner = zip("b.json", GOOD);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(inner);
            zip.putNextEntry(new ZipEntry("good.json"));
            zip.write(GOOD.getBytes(UTF_8));
        }

        assertThat(problems(here.take("a.zip", out.toByteArray()))).containsExactly(Problem.NESTED_ARCHIVE);
        assertOnlyTheGoodOneIsHere();
    }

    @Test
    void aBombIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("bomb.jsonl"));
            zip.write(GOOD.getBytes(UTF_8));
            byte[] line = (" ".repeat(99_999) + "\n").getBytes(UTF_8);
            for (int i = 0; i < 500; i++) {
                zip.write(line);
            }
        }

        assertThat(problems(here.take("a.zip", out.toByteArray()))).containsExactly(Problem.ARCHIVE_TOO_LARGE);
    }

    @Test
    void aWorkbookThatDefinesEntitiesIsRefused() throws IOException {
        byte[] laughs = zip(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>");

        assertThat(problems(here.take("a.xlsx", laughs))).containsExactly(Problem.MALFORMED);
    }

    @Test
    void filesOfAnArchiveAreFoundByNameAndAMissingOneIsSaid() throws IOException {
        byte[] archive = zip(
                "tabela.csv",
                "Tytuł;Skrót;Załącznik 1;Załącznik 2\nA;b;plan.txt;nie ma.pdf\n",
                "attachments/plan.txt",
                "Plan");

        assertThat(problems(here.take("a.zip", archive))).isEmpty();
        assertThat(here.only().attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("plan.txt");
            assertThat(file.size()).isEqualTo(4);
        });
        assertThat(here.only().findings())
                .containsExactly(new Finding("attachments[1]", "nie ma.pdf", Problem.FILE_MISSING));
        assertThat(here.take("a.zip", archive)).map(ImportLine::outcome).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void whatWasEditedHereIsNotOverwrittenAndAnOlderStateIsNot() {
        here.take("a.json", GOOD);
        String first = here.text(PracticeFormats.json());
        here.praktyki
                .practices()
                .save(
                        Installations.ADMINISTRATOR,
                        here.only().toBuilder().keywords(List.of("nasze")).build());

        assertThat(problems(here.take("a.json", GOOD.replace("Krótko", "Inaczej"))))
                .containsExactly(Problem.EDITED_SINCE_IMPORT);
        assertThat(problems(here.take("b.json", first))).containsExactly(Problem.EDITED_SINCE_IMPORT);
        String exported = here.text(PracticeFormats.json());
        assertThat(here.take("c.json", exported.replace("nasze", "poprawione")))
                .map(ImportLine::outcome)
                .containsExactly(Outcome.UPDATED);
    }
}
