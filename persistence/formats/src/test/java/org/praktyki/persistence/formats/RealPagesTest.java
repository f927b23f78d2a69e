package org.praktyki.persistence.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.exchange.PageKind;
import org.praktyki.core.exchange.ParsedPage;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Section;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.WebAddress;

/**
 * Pages of the real old database. They are not the project's to give away, so this runs only where someone has put them beside
 * the checkout.
 */
@Tag("real-pages")
@EnabledIf("arePagesHere")
class RealPagesTest {

    static boolean arePagesHere() {
        return folder().isPresent();
    }

    private static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/bdp"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static String page(String name) throws IOException {
        return Files.readString(folder().orElseThrow().resolve(name));
    }

    private static ParsedPage read(String name, String charset) throws IOException {
        return new BdpPageReader().read(page(name).getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "ISO-8859-2", "UTF-16"})
    void theSummaryPageGivesTheRecordCard(String charset) throws IOException {
        ParsedPage page = read("lodz-partnership.summary.txt", charset);
        RecordCard card = page.recordCard();

        assertThat(page.kind()).isEqualTo(PageKind.SUMMARY);
        assertThat(page.topics()).containsExactly("Współpraca między JST");
        assertThat(page.title()).startsWith("Łódzkie Partnerstwo").hasSize(63);
        assertThat(card.enteredOn()).contains(LocalDate.of(2016, 4, 30));
        assertThat(card.updatedOn()).contains(LocalDate.of(2016, 12, 15));
        assertThat(card.unitType()).contains(UnitType.MIASTO_NA_PRAWACH_POWIATU);
        assertThat(card.locality()).contains("Łódż");
        assertThat(card.powiat()).contains("Łódź");
        assertThat(card.voivodeship()).contains(Voivodeship.LODZKIE);
        assertThat(card.postcode()).isEmpty();
        assertThat(card.postOffice()).contains("Łódź");
        assertThat(card.implementingBody()).contains(page.title());
        assertThat(card.population()).contains(1_100_000L);
        assertThat(card.populationYear()).isEmpty();
        assertThat(card.websites())
                .map(WebAddress::display)
                .satisfiesExactly(
                        blog -> assertThat(blog).endsWith("blogspot.com"),
                        social -> assertThat(social).startsWith("www.facebook.com/"));
        assertThat(card.emails()).singleElement().asString().endsWith("@gmail.com");
        assertThat(page.findings()).isEmpty();
    }

    @Test
    void bothContactsAreThereTheFirstWithItsRole() throws IOException {
        RecordCard card = read("lodz-partnership.summary.txt", "UTF-8").recordCard();

        assertThat(card.contacts()).hasSize(2);
        assertThat(card.contacts()).map(contact -> contact.role().isPresent()).containsExactly(true, false);
        assertThat(card.contacts())
                .map(contact -> contact.role().orElse(""))
                .first()
                .asString()
                .endsWith("Partnerstwa");
        assertThat(card.contacts()).allSatisfy(contact -> {
            assertThat(contact.name().split(" ")).hasSize(2);
            assertThat(contact.phones()).isEmpty();
            assertThat(contact.visibility()).isEqualTo(Contact.Visibility.PUBLIC);
        });
        assertThat(card.contacts())
                .map(contact -> contact.email().orElseThrow().value())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("@uni.lodz.pl"),
                        second -> assertThat(second).endsWith("@gmail.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "ISO-8859-2", "UTF-16"})
    void thePresentationPageGivesTheFourSectionsInOrder(String charset) throws IOException {
        ParsedPage page = read("lodz-partnership.presentation.txt", charset);

        assertThat(page.kind()).isEqualTo(PageKind.PRESENTATION);
        assertThat(page.topics()).containsExactly("Współpraca między JST");
        assertThat(page.presentation().sections())
                .map(Section::heading)
                .containsExactlyElementsOf(Presentation.STANDARD_HEADINGS);
        assertThat(page.presentation().sections())
                .allSatisfy(section ->
                        assertThat(section.body().plainText().length()).isGreaterThan(1000));
        assertThat(page.findings()).isEmpty();
    }

    @Test
    void theConferenceLinkIsKeptAndMadeSafe() throws IOException {
        String results = read("lodz-partnership.presentation.txt", "UTF-8")
                .presentation()
                .sections()
                .get(2)
                .body()
                .html();

        assertThat(results).containsOnlyOnce("<a href=\"http://").contains("_archive.html\"", "nofollow", "noopener");
        assertThat(results).doesNotContain("target=", "&lt;p&gt;", "&lt;br");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lodz-partnership.summary.txt", "lodz-partnership.presentation.txt"})
    void menusCounterTabBarAndFooterAreNoContent(String name) throws IOException {
        ParsedPage page = read(name, "UTF-8");
        String content = page.summary() + " " + page.recordCard() + " " + page.presentation() + " " + page.title();

        assertThat(content.toLowerCase(Locale.ROOT))
                .doesNotContain("strona główna", "gości odwiedziło", "skrót i metryka", "załączniki", "mapa praktyk")
                .doesNotContain("norweg", "jst.org.pl", "1.756.530", "1.663.795", "metryka praktyki");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lodz-partnership.summary.txt", "lodz-partnership.presentation.txt"})
    void fundingIsOneSentenceAndOneBody(String name) throws IOException {
        ParsedPage page = read(name, "UTF-8");

        assertThat(page.funding().lines())
                .singleElement()
                .asString()
                .startsWith("Wsparcie")
                .endsWith("Lichtenstein");
        assertThat(page.funding().funders())
                .extracting(Funder::name)
                .singleElement()
                .asString()
                .startsWith("Norweski")
                .endsWith("Regionalnych");
    }

    @Test
    void bothPagesNameTheSamePractice() throws IOException {
        assertThat(read("lodz-partnership.summary.txt", "UTF-8").title())
                .isEqualTo(read("lodz-partnership.presentation.txt", "UTF-8").title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "ISO-8859-2", "UTF-16"})
    void theNewsPageIsRefused(String charset) {
        assertThatExceptionOfType(UnreadablePageException.class)
                .isThrownBy(() -> read("opus-lodz.news.txt", charset))
                .returns(Problem.NOT_A_PRACTICE, UnreadablePageException::problem);
    }
}
