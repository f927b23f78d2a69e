package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Cost;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Life;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Relations;
import org.praktyki.core.practice.Section;
import org.praktyki.core.practice.Step;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.WebAddress;

/** Languages, relations, funders, the archive: what a practice has beside its text and card. */
@TestInstance(Lifecycle.PER_CLASS)
class PracticeDetailsTest {

    private final Portal portal = Portal.start();

    @AfterAll
    void stop() {
        portal.close();
    }

    private Document page(Practice practice) {
        return portal.page("/practices/" + practice.slug());
    }

    @Test
    void keywordsLeadToWhatElseIsFoundWithThem() {
        Practice practice = portal.save(Samples.published("Słowa").toBuilder()
                .keywords(List.of("zieleń w mieście"))
                .build());
        assertThat(page(practice).select(".keywords a").attr("href"))
                .isEqualTo("/praktyki/practices?q=ziele%C5%84%20w%20mie%C5%9Bcie");
        assertThat(page(portal.save(Samples.published("Bez słów"))).select(".keywords"))
                .isEmpty();
    }

    private static Practice about(String title, String summary) {
        return Samples.published(title).toBuilder()
                .summary(RichText.ofPlainText(summary))
                .build();
    }

    @Test
    void whatIsSimilarIsShownUnlessItIsNamedAlready() {
        String rain = "Ogrody deszczowe zatrzymują deszczówkę, rynny odłączono od kanalizacji.";
        Practice like = portal.save(about("Deszczówka w mieście", rain));
        Practice named = portal.save(about("Deszczówka na wsi", rain));
        Practice practice = portal.save(about("Deszczówka na podwórku", rain).toBuilder()
                .relations(new Relations(List.of(named.id()), Optional.empty(), Optional.empty()))
                .build());
        Document page = page(practice);
        assertThat(page.select("section[aria-labelledby=similar] .title").eachText())
                .startsWith("Deszczówka w mieście")
                .doesNotContain("Deszczówka na wsi", "Deszczówka na podwórku");
        assertThat(page.select("section[aria-labelledby=related] .title").eachText())
                .containsExactly("Deszczówka na wsi");
        assertThat(page.select("section[aria-labelledby=similar] h2").text()).isEqualTo("Podobne praktyki");
        portal.take(like, Step.WITHDRAW, "na prośbę gminy");
        assertThat(page(practice).select("section[aria-labelledby=similar]").text())
                .doesNotContain("Deszczówka w mieście");
    }

    @Test
    void aPartThatIsNotTranslatedSaysSoAndStandsInItsOwnLanguage() {
        Translation half = new Translation(
                "Half",
                RichText.EMPTY,
                new Presentation(List.of(
                        new Section("Before", RichText.ofPlainText("It was dark.")), new Section("x", RichText.EMPTY))),
                List.of());
        Practice practice = portal.save(Samples.published("Do połowy").toBuilder()
                .presentation(new Presentation(List.of(
                        new Section("Przedtem", RichText.ofPlainText("Było ciemno.")),
                        new Section("Potem", RichText.ofPlainText("Jest jasno.")))))
                .translations(Map.of("en", half))
                .build());
        Document summary = portal.page("/en/practices/" + practice.slug());
        assertThat(summary.select("h1[lang=en]").text()).isEqualTo("Half");
        assertThat(summary.select(".prose .instead").text())
                .isEqualTo("This part has not been translated. Language of the original: Polish.");
        assertThat(summary.select(".prose div").attr("lang")).isEqualTo("pl");
        Document presentation = portal.page("/en/practices/" + practice.slug() + "/presentation");
        assertThat(presentation.select(".prose h2").eachText()).containsExactly("Before", "Potem");
        assertThat(presentation.select(".prose h2, .prose section > div").eachAttr("lang"))
                .containsExactly("en", "en", "pl", "pl");
        assertThat(presentation.select(".prose .instead")).hasSize(1);
        assertThat(page(practice).select(".instead")).isEmpty();
    }

    @Test
    void theLanguagesOfAPracticeLeadToTheSamePageInThem() {
        Practice practice = portal.save(Samples.full());
        String path = "/practices/" + practice.slug() + "/presentation";
        Document page = portal.page(path);
        assertThat(page.select(".tongues a").eachText()).containsExactly("polski", "English");
        assertThat(page.select(".tongues a").eachAttr("href"))
                .containsExactly("/praktyki" + path, "/praktyki/en" + path);
        assertThat(page.select(".tongues a[aria-current]").text()).isEqualTo("polski");
        assertThat(portal.page("/en" + path).select(".tongues a[aria-current]").text())
                .isEqualTo("English");
    }

    @Test
    void aPracticeInNoLanguageOfThePageSaysInWhichItIs() {
        Practice practice = portal.save(Samples.published("Tylko po polsku"));
        Document page = portal.page("/en/practices/" + practice.slug());
        assertThat(page.select(".sheet > .instead").text())
                .isEqualTo("This practice is not available in the language of this page. It is described in: Polish.");
        assertThat(page.select(".tongues, .prose .instead")).isEmpty();
        assertThat(page.select("h1").attr("lang")).isEqualTo("pl");
    }

    @Test
    void relativesAreCardsAsFarAsTheyArePublic() {
        Practice origin = portal.save(Samples.published("Pierwowzór"));
        Practice near = portal.save(Samples.published("Pokrewna"));
        Practice draft = portal.save(Samples.published("Szkic pokrewnej").toBuilder()
                .status(PracticeStatus.DRAFT)
                .build());
        Practice practice = portal.save(Samples.published("Z rodziną").toBuilder()
                .relations(
                        new Relations(List.of(draft.id(), near.id()), Optional.of(origin.id()), Optional.of(near.id())))
                .build());
        Document page = page(practice);
        assertThat(page.select(".relatives h2").eachText()).startsWith("Powstała na podstawie", "Zobacz też");
        assertThat(page.select(".relatives:not([aria-labelledby=similar]) .card h3")
                        .eachText())
                .containsExactly("Pierwowzór", "Pokrewna");
        assertThat(page(origin).select(".relatives").text()).startsWith("Powstały na jej podstawie Z rodziną");
        assertThat(page.select(".archived"))
                .as("a successor is named once it is needed")
                .isEmpty();
    }

    @Test
    void anArchivedPracticeSaysSinceWhenWhyAndWhatReplacesIt() {
        Practice next = portal.save(Samples.published("Nowsza"));
        Practice practice = portal.take(
                portal.save(Samples.published("Starsza").toBuilder()
                        .relations(new Relations(List.of(), Optional.empty(), Optional.of(next.id())))
                        .build()),
                Step.ARCHIVE,
                "projekt się skończył");
        for (String part : List.of("", "/presentation")) {
            Document page = portal.page("/practices/" + practice.slug() + part);
            assertThat(page.select(".archived").text())
                    .isEqualTo("Praktyka archiwalna Ten opis nie jest już aktualizowany. W archiwum od 2 marca 2026 r. "
                            + "Powód: projekt się skończył Zastępuje ją: Nowsza");
            assertThat(page.select(".archived a").attr("href")).isEqualTo("/praktyki/practices/nowsza");
        }
        assertThat(portal.page("/practices?q=starsza").select(".card .state").text())
                .isEqualTo("archiwalna");
        assertThat(portal.page("/embed/v1/list?q=starsza")
                        .select(".card .state")
                        .text())
                .isEqualTo("archiwalna");
        assertThat(portal.page("/practices?q=nowsza").select(".card .state")).isEmpty();
    }

    @Test
    void itsAgeIsSaid() {
        Practice practice = portal.save(Samples.published("Potwierdzona"));
        portal.confirm(practice);
        assertThat(page(practice).select("article > .facts").text())
                .isEqualTo("Wprowadzono 2 marca 2026 r. Ostatnia zmiana 2 marca 2026 r. "
                        + "Aktualność potwierdzono 2 marca 2026 r.");
        assertThat(page(practice).select(".due")).isEmpty();
        Practice overdue = portal.save(Samples.published("Po terminie").toBuilder()
                .life(Life.NEW.withReviewBy(Optional.of(LocalDate.of(2026, 3, 2))))
                .build());
        assertThat(page(overdue).select(".due").text()).startsWith("Minął termin przeglądu");
    }

    @Test
    void fundersHaveTheirSiteAndTheirSign() {
        Funder funder = new Funder(
                "Województwo",
                Optional.of(new WebAddress("https://wojewodztwo.example.org/")),
                Optional.of(portal.picture("znak.png")));
        Funder described = new Funder(
                "Fundusz",
                Optional.empty(),
                Optional.of(portal.picture("herb.png").described("Herb z trzema wieżami", "")));
        Practice practice = portal.save(Samples.published("Ze znakiem").toBuilder()
                .funding(new Funding(List.of(), List.of(funder, described)))
                .build());
        Document page = page(practice);
        assertThat(page.select(".funding li:last-child img").attr("alt")).isEqualTo("Herb z trzema wieżami");
        assertThat(page.select(".funding li a").attr("href")).isEqualTo("https://wojewodztwo.example.org/");
        assertThat(page.select(".funding img").attr("alt")).isEmpty();
        HttpResponse<String> logo =
                portal.send("GET", URI.create(page.select(".funding img").attr("abs:src")));
        assertThat(logo.statusCode()).isEqualTo(200);
        assertThat(logo.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(logo.headers().firstValue("Content-Disposition")).contains("inline");
        assertThat(logo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(logo.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        Document preview = portal.page(portal.preview(practice));
        assertThat(portal.send("GET", URI.create(preview.select(".funding img").attr("abs:src")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDrawingIsNeverShownWithinThePage() {
        byte[] svg =
                "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".getBytes(StandardCharsets.UTF_8);
        Funder funder =
                new Funder("Związek", Optional.empty(), Optional.of(portal.picture("znak.svg", "image/svg+xml", svg)));
        Practice practice = portal.save(Samples.published("Z rysunkiem").toBuilder()
                .funding(new Funding(List.of(), List.of(funder)))
                .build());
        assertThat(page(practice).select(".funding img")).isEmpty();
        String key = funder.logo().orElseThrow().key().value();
        assertThat(portal.get("/practices/" + practice.slug() + "/logos/" + key).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, 1000 zł, 'PLN 1,000'",
        "40000, 55000, 40 000–55 000 zł, 'PLN 40,000–55,000'",
        "40000, , co najmniej 40 000 zł, 'at least PLN 40,000'",
        ", 1234567, najwyżej 1 234 567 zł, 'at most PLN 1,234,567'"
    })
    void costsAreWrittenAsTheLanguageDoes(String from, String to, String polish, String english) {
        Cost cost = new Cost(
                Optional.ofNullable(from).map(Long::valueOf),
                Optional.ofNullable(to).map(Long::valueOf));
        Practice plain = Samples.published("Koszt " + from + " " + to);
        Practice practice = portal.save(plain.toBuilder()
                .recordCard(plain.recordCard().toBuilder().cost(cost).build())
                .build());
        assertThat(page(practice).select(".metric dl").text().replace('\u00a0', ' '))
                .contains("Koszt " + polish);
        assertThat(portal.page("/en/practices/" + practice.slug())
                        .select(".metric dl")
                        .text()
                        .replace('\u00a0', ' '))
                .contains("Cost " + english);
    }
}
