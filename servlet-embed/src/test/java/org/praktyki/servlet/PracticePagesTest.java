package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Contact.Visibility;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.PhoneNumber;

@TestInstance(Lifecycle.PER_CLASS)
class PracticePagesTest {

    private final Portal portal = Portal.start();
    private final Practice full = portal.save(Samples.full());
    private final String path = "/practices/" + full.slug();

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void theSummaryShowsEveryFieldOfTheRecordCard() {
        Document page = portal.page(path);
        assertThat(page.select("h1").text()).isEqualTo("Biblioteka, która przyjeżdża: książki i prasa pod blokiem");
        assertThat(page.select(".prose div").html()).contains("na <em>ośmiu</em> osiedlach");
        assertThat(page.select(".metric dl > div").eachText())
                .containsExactly(
                        "Jednostka wdrażająca Miejska Biblioteka Publiczna",
                        "Typ jednostki miasto na prawach powiatu",
                        "Miejscowość Łomża",
                        "Powiat Łomża",
                        "Województwo podlaskie",
                        "Ulica ul. Długa 13",
                        "Kod pocztowy 18-400",
                        "Poczta Łomża",
                        "Kod TERYT 2062011",
                        "NIP 1234563218",
                        "REGON 123456785",
                        "KRS 0000012345",
                        "Liczba mieszkańców 62 019 (2023 r.)",
                        "Strony internetowe biblioteka.example.org",
                        "E-mail biblioteka@example.org",
                        "Okres wdrożenia od 1 września 2019 r. do 30 czerwca 2023 r.",
                        "Koszt 40 000–55 000 zł",
                        "Data wprowadzenia 7 kwietnia 2021 r.",
                        "Data aktualizacji 30 listopada 2024 r.",
                        "Kogo zapytać Dział Upowszechniania prowadzi bibliobus +48 12 345 67 89 "
                                + "bibliobus@example.org");
        assertThat(page.select(".metric a").eachAttr("href"))
                .containsExactly(
                        "https://biblioteka.example.org/",
                        "mailto:biblioteka@example.org",
                        "tel:+48123456789",
                        "mailto:bibliobus@example.org");
        assertThat(page.select(".metric time").eachAttr("datetime"))
                .containsExactly("2019-09-01", "2023-06-30", "2021-04-07", "2024-11-30");
    }

    @Test
    void wordsAndNumbersThatBelongTogetherDoNotBreak() {
        assertThat(portal.get(path).body())
                .contains("książki i\u00a0prasa pod blokiem</h1>")
                .contains("Raz w\u00a0tygodniu")
                .contains("62\u00a0019 (2023\u00a0r.)")
                .contains(">7\u00a0kwietnia\u00a02021\u00a0r.</time>")
                .contains(">+48\u00a012\u00a0345\u00a067\u00a089</a>");
    }

    @Test
    void thePageSaysWhatAndWhereItIs() {
        Document page = portal.page(path);
        assertThat(page.title())
                .isEqualTo("Biblioteka, która przyjeżdża: książki i prasa pod blokiem – Dobre praktyki samorządów");
        assertThat(page.select("meta[name=description]").attr("content"))
                .isEqualTo("Raz w tygodniu bibliobus staje na ośmiu osiedlach.");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("/praktyki" + path);
        assertThat(page.select(".breadcrumb a").eachText())
                .containsExactly("Strona główna", "Praktyki", "Usługi społeczne", "Kultura");
        assertThat(page.select(".breadcrumb li:last-child a").attr("href"))
                .isEqualTo("/praktyki/practices?category=kultura");
        assertThat(page.select(".funding").text()).contains("Współfinansowano z budżetu województwa.", "Województwo");
    }

    @Test
    void thePresentationHasATableOfItsContents() {
        Document page = portal.page(path + "/presentation");
        assertThat(page.select(".contents a").eachText())
                .containsExactly("Opis sytuacji przed wdrożeniem", "Rezultaty wdrożenia");
        String anchor = page.select(".contents a").attr("href").substring(1);
        assertThat(page.select("section > h2#" + anchor).text()).isEqualTo("Opis sytuacji przed wdrożeniem");
        assertThat(page.select(".prose li").eachText()).containsExactly("daleko", "drogo");
        assertThat(page.select(".tabs a[aria-current=page]").text()).isEqualTo("Pełna prezentacja");
        assertThat(page.title()).contains(" – Pełna prezentacja – ");
    }

    @Test
    void attachmentsAreListed() {
        Document page = portal.page(path + "/attachments");
        assertThat(page.select(".tabs a").eachText())
                .containsExactly("Skrót i metryka", "Pełna prezentacja", "Załączniki");
        assertThat(page.select(".files li").eachText()).containsExactly("rozkład jazdy.csv CSV, 12 B");
        assertThat(page.select(".gallery figcaption").eachText())
                .containsExactly("Autobus z półkami na książki, przed nim kolejka czytelników "
                        + "Autor: Miejska Biblioteka Publiczna bibliobus.jpg JPG, 205 kB");
        assertThat(page.select(".files a").attr("href"))
                .endsWith("/attachments/" + "0123456789abcdef".repeat(4) + "/rozk%C5%82ad%20jazdy.csv");
    }

    @Test
    void withoutAttachmentsThereIsNoSuchPage() {
        Practice plain = portal.save(Samples.published("Bez załączników").toBuilder()
                .presentation(Presentation.EMPTY)
                .status(PracticeStatus.DRAFT)
                .build());
        String address = portal.preview(plain);
        assertThat(portal.page(address).select(".tabs a").eachText())
                .containsExactly("Skrót i metryka", "Pełna prezentacja");
        assertThat(portal.get(address + "/attachments").statusCode()).isEqualTo(404);
        assertThat(portal.page(address + "/presentation").text()).contains("nie ma jeszcze pełnej prezentacji");
    }

    @Test
    void anUnpublishedPracticeIsNotThere() {
        Practice draft = portal.save(Samples.published("Szkic praktyki").toBuilder()
                .status(PracticeStatus.DRAFT)
                .build());
        assertThat(portal.get("/practices/" + draft.slug()).statusCode()).isEqualTo(404);
        assertThat(portal.get("/practices/" + draft.slug() + "/presentation").statusCode())
                .isEqualTo(404);
        assertThat(portal.get("/practices").body()).doesNotContain("Szkic praktyki");
        assertThat(portal.get("/embed/v1/list").body()).doesNotContain("Szkic praktyki");
    }

    @Test
    void internalContactsAreOnNoPage() {
        for (String page : List.of(path, "/en" + path, path + "/presentation", path + "/attachments", "/practices")) {
            assertThat(portal.get(page).body()).doesNotContain("Sekretariat");
        }
    }

    @Test
    void whatCouldNotBeReadStandsAsTheSourceWroteIt() {
        Practice practice = portal.save(Samples.published("Zapisy ze źródła").toBuilder()
                .recordCard(RecordCard.builder()
                        .contacts(List.of(contact("Wydział Kultury", Visibility.PUBLIC)))
                        .build())
                .findings(List.of(
                        new Finding("recordCard.population", "ok. 60 tys.", Problem.NOT_A_NUMBER),
                        new Finding("recordCard.emails[0]", "poczta(at)example", Problem.NOT_AN_EMAIL),
                        new Finding("recordCard.contacts[0].phones[1]", "wewn. 12", Problem.NOT_A_PHONE),
                        new Finding("recordCard.street", "ul. Inna", Problem.REPEATED)))
                .build());
        Document page = portal.page("/practices/" + practice.slug());
        assertThat(page.select(".metric q").eachText()).containsExactly("ok. 60 tys.", "poczta(at)example", "wewn. 12");
    }

    @Test
    void aTypedValueIsShownInsteadOfWhatTheSourceWrote() {
        assertThat(portal.get(path).body()).doesNotContain("ok. 60 tys.");
    }

    @Test
    void literalNumbersAreHeldBackWhereTheyCouldBelongToAnInternalContact() {
        Practice practice = portal.save(Samples.published("Przestawione kontakty").toBuilder()
                .recordCard(RecordCard.builder()
                        .contacts(List.of(
                                contact("Wydział Kultury", Visibility.PUBLIC), contact("Gabinet", Visibility.INTERNAL)))
                        .build())
                .findings(List.of(new Finding("recordCard.contacts[0].phones[1]", "wewn. 12", Problem.NOT_A_PHONE)))
                .build());
        assertThat(portal.get("/practices/" + practice.slug()).body())
                .contains("Wydział Kultury")
                .doesNotContain("wewn. 12", "Gabinet");
    }

    @Test
    void aContactIsNoLongerShownFromTheDayOfItsExpiry() {
        Practice practice = portal.save(Samples.published("Terminy kontaktów").toBuilder()
                .recordCard(RecordCard.builder()
                        .contacts(List.of(
                                expiring(contact("Wydział Kultury", Visibility.PUBLIC), LocalDate.of(2999, 1, 1)),
                                expiring(contact("Gabinet", Visibility.PUBLIC), LocalDate.of(2020, 1, 1))))
                        .build())
                .build());
        assertThat(portal.get("/practices/" + practice.slug()).body())
                .contains("Wydział Kultury")
                .doesNotContain("Gabinet");
    }

    private static Contact expiring(Contact contact, LocalDate day) {
        return contact.withCustody(new Custody(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(day)));
    }

    @Test
    void theEnglishPageShowsTheEnglishText() {
        Document page = portal.page("/en" + path);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1[lang=en]").text()).isEqualTo("The library that comes to you");
        assertThat(page.select("meta[name=description]").attr("content")).startsWith("Once a week");
        assertThat(page.select(".prose div[lang=en]").text()).startsWith("Once a week the library bus");
        assertThat(page.select(".keywords[lang=en] a").attr("href")).isEqualTo("/praktyki/en/practices?q=library");
        assertThat(page.select(".instead")).isEmpty();
        assertThat(page.select(".metric [lang=pl]").eachText()).contains("ul. Długa 13", "podlaskie");
        assertThat(page.select(".tabs a").eachText())
                .containsExactly("Summary and record card", "Full presentation", "Attachments");
        assertThat(page.select(".metric dl").text())
                .contains("Entered on 7 April 2021", "city with county rights", "62,019 (2023)")
                .contains("from 1 September 2019", "until 30 June 2023", "PLN 40,000–55,000");
        assertThat(page.select(".tabs a").eachAttr("href")).allMatch(href -> href.startsWith("/praktyki/en/"));
    }

    @Test
    void aTopicThatIsGoneLeavesAShorterPath() {
        try (Portal other = Portal.start()) {
            Practice practice = other.save(Samples.full());
            other.topics(CategoryTree.EMPTY);
            assertThat(other.page("/practices/" + practice.slug())
                            .select(".breadcrumb a")
                            .eachText())
                    .containsExactly("Strona główna", "Praktyki");
        }
    }

    private static Contact contact(String name, Visibility visibility) {
        return new Contact(
                name, Optional.empty(), List.of(PhoneNumber.read("12 345 67 89")), Optional.empty(), visibility);
    }
}
