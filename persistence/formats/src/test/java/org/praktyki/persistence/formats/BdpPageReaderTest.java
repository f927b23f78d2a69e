package org.praktyki.persistence.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.exchange.PageKind;
import org.praktyki.core.exchange.ParsedPage;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Contact.Visibility;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Section;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.WebAddress;

/** Whole pages, as text and as HTML. */
class BdpPageReaderTest {

    private static final RecordCard CARD = RecordCard.builder()
            .enteredOn(LocalDate.of(2014, 3, 2))
            .updatedOn(LocalDate.of(2015, 10, 31))
            .unitType(UnitType.GMINA_MIEJSKO_WIEJSKA)
            .locality("Żabia Wólka")
            .powiat("świętojański")
            .voivodeship(Voivodeship.SLASKIE)
            .postcode("00-950")
            .postOffice("Żabia Wólka")
            .implementingBody("Biblioteka Gminna w Żabiej Wólce")
            .street("ul. Źródlana 5")
            .websites(List.of(new WebAddress("biblioteka.example.org"), new WebAddress("www.example.org/bibliobus")))
            .emails(List.of(new EmailAddress("biblioteka@example.org")))
            .population(12_345L)
            .contacts(List.of(
                    new Contact(
                            "Dział Udostępniania Zbiorów",
                            Optional.of("prowadzi bibliobus"),
                            List.of(PhoneNumber.read("12 345 67 89")),
                            Optional.of(new EmailAddress("bibliobus@example.org")),
                            Visibility.PUBLIC),
                    new Contact(
                            "Sekretariat",
                            Optional.empty(),
                            List.of(),
                            Optional.of(new EmailAddress("sekretariat@example.org")),
                            Visibility.PUBLIC)))
            .build();

    private static final Funding FUNDING = new Funding(
            List.of("Wsparcie udzielone przez Fundusz Dobrych Pomysłów i Fundusz Wymiany"),
            List.of(Funder.named("Stowarzyszenie Gmin Uczących się i Pomysłowych")));

    @ParameterizedTest
    @ValueSource(strings = {"summary.txt", "summary.html"})
    void aSummaryPageGivesSummaryAndRecordCard(String name) {
        ParsedPage page = Pages.read(Pages.resource(name));

        assertThat(page.kind()).isEqualTo(PageKind.SUMMARY);
        assertThat(page.title()).isEqualTo("Książka jedzie pod blok – bibliobus w każdej dzielnicy");
        assertThat(page.topics()).containsExactly("Usługi społeczne", "Oświata");
        assertThat(page.summary().plainText().lines())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("1.200 osób.");
        assertThat(page.recordCard()).isEqualTo(CARD);
        assertThat(page.funding()).isEqualTo(FUNDING);
        assertThat(page.findings()).isEmpty();
        assertThat(page.presentation()).isEqualTo(Presentation.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"presentation.txt", "presentation.html"})
    void aPresentationPageGivesTheSectionsAsSafeText(String name) {
        ParsedPage page = Pages.read(Pages.resource(name));

        assertThat(page.kind()).isEqualTo(PageKind.PRESENTATION);
        assertThat(page.presentation().sections())
                .map(Section::heading)
                .containsExactlyElementsOf(Presentation.STANDARD_HEADINGS);
        assertThat(page.presentation().sections().get(0).body()).isEqualTo(RichText.ofPlainText("""
                        Filie zamykano jedną po drugiej. Zostały dwie, obie w rynku.
                        Mieszkańcy mówili o trzech kłopotach:
                        - do rynku nie jeździł autobus,
                        - filie zamykano o piętnastej,
                        - nie było gdzie usiąść."""));
        assertThat(page.presentation().sections().get(1).body().html())
                .contains(
                        "<p>Kupiono", "<br />— regały", "<a href=\"http://biblioteka.example.org/rozklad\"", "nofollow")
                .doesNotContain("script", "alert", "target");
        assertThat(page.findings())
                .containsExactly(new Finding("presentation[1].html", "script", Problem.UNSAFE_MARKUP));
        assertThat(page.funding()).isEqualTo(FUNDING);
    }

    @Test
    void textAndHtmlOfOnePageReadAlike() {
        assertThat(Pages.read(Pages.resource("presentation.html")).presentation())
                .isEqualTo(Pages.read(Pages.resource("presentation.txt")).presentation());
        assertThat(Pages.read(Pages.resource("summary.html")).summary())
                .isEqualTo(Pages.read(Pages.resource("summary.txt")).summary());
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.txt", "presentation.txt"})
    void theLayoutOfTheHtmlDoesNotMatter(String name) {
        ParsedPage page = Pages.read(Pages.resource(name));
        String escaped = Entities.escape(Pages.resource(name)).replace("  ", "&nbsp; ");
        String broken = escaped.replace("\n", "<br>\n");
        String divided = "<div>" + escaped.replace("\n", "</div>\n<div>") + "</div>";

        assertThat(Pages.read("<html><body><pre>" + escaped + "</pre></body></html>"))
                .isEqualTo(page);
        assertThat(Pages.read("<html><body>" + broken)).isEqualTo(page);
        assertThat(Pages.read("<!doctype html>" + divided).recordCard().contacts())
                .hasSameSizeAs(page.recordCard().contacts());
        assertThat(Pages.read("<!doctype html>" + divided).presentation()).isEqualTo(page.presentation());
    }

    @Test
    void anHtmlPageTellsItsAddress() {
        assertThat(Pages.read(Pages.resource("summary.html")).address())
                .contains(new WebAddress("http://baza.example.org/index.php?p1=1&p2=2&art=17&s=1"));
        assertThat(Pages.read(Pages.resource("summary.txt")).address()).isEmpty();
    }

    @Test
    void windowsLineEndsMakeNoDifference() {
        String page = Pages.resource("summary.txt");

        assertThat(Pages.read(page.replace("\n", "\r\n"))).isEqualTo(Pages.read(page));
        assertThat(Pages.read(page.replace("\n", "\r"))).isEqualTo(Pages.read(page));
    }

    @Test
    void theBarsOfOtherPagesAreNoContent() {
        ParsedPage page = Pages.read(Pages.resource("summary.html"));

        assertThat(page.toString()).doesNotContain("2.345.678", "Strona główna", "Załączniki", "licznik", "Mapa");
    }

    @Test
    void aNewsPageIsRefused() {
        assertThatExceptionOfType(UnreadablePageException.class)
                .isThrownBy(() -> Pages.read(Pages.resource("news.txt")))
                .returns(Problem.NOT_A_PRACTICE, UnreadablePageException::problem);
    }

    @Test
    void aPageWithoutTitleIsRefused() {
        assertThatExceptionOfType(UnreadablePageException.class)
                .isThrownBy(() -> Pages.read(Pages.card("Powiat: kielecki").replace("Dom sąsiedzki\n", "")))
                .returns(Problem.NO_TITLE, UnreadablePageException::problem);
    }

    @Test
    void aPageOfAttachmentsIsNoPractice() {
        assertThatExceptionOfType(UnreadablePageException.class)
                .isThrownBy(() -> Pages.read(Pages.framed("Regulamin.pdf\nUmowa.doc")))
                .returns(Problem.NOT_A_PRACTICE, UnreadablePageException::problem);
    }

    @Test
    void aTitleMayBeBrokenOverLinesAndHoldAColon() {
        String page =
                Pages.card("Powiat: kielecki").replace("Dom sąsiedzki", "Dom sąsiedzki : wspólna kuchnia\ni ogród");

        assertThat(Pages.read(page).title()).isEqualTo("Dom sąsiedzki : wspólna kuchnia i ogród");
        assertThat(Pages.read(page).topics()).containsExactly("Usługi społeczne", "Kultura");
    }

    @Test
    void aPageWithoutTabBarsIsReadByItsHeadings() {
        String page = Pages.card("Powiat: kielecki").replaceAll("(?m)^\\.:.*$", "");

        assertThat(Pages.read(page).title()).isEqualTo("Dom sąsiedzki");
        assertThat(Pages.read(page).summary().plainText()).isEqualTo("Krótko.");
        assertThat(Pages.read(page).recordCard().powiat()).contains("kielecki");
    }

    @Test
    void aCardWithoutItsHeadingIsRecognisedByItsLabels() {
        ParsedPage page = Pages.read(Pages.framed("Krótko.\nPowiat: kielecki\nMiejscowość: Bieliny"));

        assertThat(page.summary().plainText()).isEqualTo("Krótko.");
        assertThat(page.recordCard().locality()).contains("Bieliny");
    }

    @Test
    void markupInTheSummaryIsMadeSafeToo() {
        ParsedPage page =
                Pages.read(Pages.card("").replace("Krótko.", "<p onclick=\"x()\">Krótko &amp; <b>jasno</b>.</p>"));

        assertThat(page.summary().html()).isEqualTo("<p>Krótko &amp; <strong>jasno</strong>.</p>");
        assertThat(page.findings()).containsExactly(new Finding("summary", "p@onclick", Problem.UNSAFE_MARKUP));
    }
}
