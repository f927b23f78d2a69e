package org.praktyki.persistence.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.exchange.ParsedPage;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Section;

/** Headings and what stands below them. */
class PresentationReaderTest {

    private static ParsedPage page(String content) {
        return Pages.read(Pages.framed(content));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Opis sytuacji przed wdrożeniem                       | 0",
                "OPIS SYTUACJI PRZED WDROŻENIEM PRAKTYKI:             | 0",
                "1. Opis sytuacji przed wdrozeniem                    | 0",
                "Opis ogólnego podejścia i szczegółowych zadań        | 1",
                "Opis  ogólnego podejścia oraz szczegółowych zadań    | 1",
                "Rezultaty wdrożenia                                  | 2",
                "Rezultaty wdrożenia narzędzia                        | 2",
                "<b>Rezultaty wdrożenia</b><br />                     | 2",
                "III. Rezultaty wdrożenia                             | 2",
                "Zalecenia dla instytucji zainteresowanych replikacją | 3"
            })
    void aHeadingGivesTheStandardSection(String heading, int section) {
        assertThat(page(heading + "\nTekst.").presentation().sections())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.heading()).isEqualTo(Presentation.STANDARD_HEADINGS.get(section));
                    assertThat(found.body().html()).isEqualTo("<p>Tekst.</p>");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rezultaty wdrożenia były dobre",
                "Opisano rezultaty wdrożenia",
                "Rezultaty wdrożenia.",
                "Rezultaty wdrożenia: wzrost o połowę"
            })
    void aSentenceWithSuchWordsIsNoHeading(String sentence) {
        assertThat(page("Opis sytuacji przed wdrożeniem\n" + sentence)
                        .presentation()
                        .sections())
                .singleElement()
                .satisfies(section -> assertThat(section.body().plainText()).isEqualTo(sentence));
    }

    @Test
    void sectionsComeInTheStandardOrder() {
        ParsedPage page = page("Rezultaty wdrożenia\nc\nOpis sytuacji przed wdrożeniem\na\nRezultaty wdrożenia\nd");

        assertThat(page.presentation().sections())
                .map(Section::heading)
                .containsExactly("Opis sytuacji przed wdrożeniem", "Rezultaty wdrożenia");
        assertThat(page.presentation().sections().get(1).body().plainText()).isEqualTo("c\nd");
    }

    @Test
    void anEmptySectionStaysASection() {
        assertThat(page("Opis sytuacji przed wdrożeniem\nRezultaty wdrożenia\nc")
                        .presentation()
                        .sections())
                .hasSize(2)
                .first()
                .matches(section -> section.body().isEmpty());
    }

    @Test
    void textBeforeAnyHeadingIsKeptInASectionOfItsOwn() {
        ParsedPage page = page("Najpierw kilka słów.\n\nRezultaty wdrożenia\nc");

        assertThat(page.presentation().sections())
                .map(Section::heading)
                .containsExactly("Wprowadzenie", "Rezultaty wdrożenia");
        assertThat(page.presentation().sections().get(0).body().plainText()).isEqualTo("Najpierw kilka słów.");
        assertThat(page.findings()).containsExactly(new Finding("presentation[0].heading", "", Problem.REQUIRED));
    }

    @Test
    void wordsBesideMarkupStayParagraphsOfTheirOwn() {
        assertThat(page("Rezultaty wdrożenia\nJeden\n<p>Dwa</p>\nTrzy <i>i pół</i>")
                        .presentation()
                        .sections())
                .singleElement()
                .satisfies(section -> assertThat(section.body().html())
                        .isEqualTo("<p>Jeden</p><p>Dwa</p><p>Trzy <em>i pół</em></p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 < 3 i 5 > 4", "a <b c", "R&D", "<nieznany>", "x<y>z"})
    void whatOnlyLooksLikeMarkupStaysText(String text) {
        assertThat(page("Rezultaty wdrożenia\n" + text)
                        .presentation()
                        .sections()
                        .get(0)
                        .body()
                        .plainText())
                .isEqualTo(text);
    }

    @Test
    void markupShownAsTextByAnHtmlPageIsUnderstood() {
        String html = "<html><body>"
                + Pages.framed("Rezultaty wdrożenia\n&lt;p&gt;Wzrost &lt;b class=&quot;x&quot;&gt;o połowę"
                                + "&lt;/b&gt; i <a href=\"http://example.org/\">więcej</a>&lt;/p&gt;")
                        .replace("\n", "<br>\n");

        assertThat(Pages.read(html).presentation().sections().get(0).body().html())
                .startsWith("<p>Wzrost <strong>o połowę</strong> i <a href=\"http://example.org/\"");
    }

    @Test
    void supportNamedBelowTheTextIsFunding() {
        ParsedPage page = page("Rezultaty wdrożenia\nc\nProjekt dofinansowany ze środków Funduszu Gmin.");

        assertThat(page.funding().lines()).containsExactly("Projekt dofinansowany ze środków Funduszu Gmin.");
    }
}
