package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypographyTest {

    private static final String NO_BREAK = "\u00a0";

    @Test
    void aOneLetterWordStaysWithTheNext() {
        assertThat(shown("Współpraca z gminą i w powiecie")).isEqualTo("Współpraca z~gminą i~w~powiecie");
        assertThat(shown("W domu. O nas (a także z nami) „z bliska”"))
                .isEqualTo("W~domu. O~nas (a~także z~nami) „z~bliska”");
    }

    @Test
    void otherWordsMayBreak() {
        assertThat(shown("do nas, po 5 zł, ala ma kota, typ A-a i"))
                .isEqualTo("do nas, po 5 zł, ala ma kota, typ A-a i");
    }

    @Test
    void otherLanguagesAreLeftAlone() {
        assertThat(Typography.text("I have a house", "en")).isEqualTo("I have a house");
        assertThat(Typography.text("A w domu", "pl-PL")).isEqualTo("A\u00a0w\u00a0domu");
    }

    @Test
    void tagsAreLeftAlone() {
        String html = "<p>Idź z nami <a href=\"https://example.org/\" title=\"a i o\">i z nimi</a> o &lt;w domu</p>";
        assertThat(Typography.html(html, "pl").replace(NO_BREAK, "~"))
                .isEqualTo(
                        "<p>Idź z~nami <a href=\"https://example.org/\" title=\"a i o\">i~z~nimi</a> o~&lt;w domu</p>");
    }

    @Test
    void signsThatMeanSomethingToRegularExpressionsSurvive() {
        assertThat(Typography.html("<p>za $1 i \\2</p>", "pl").replace(NO_BREAK, "~"))
                .isEqualTo("<p>za $1 i~\\2</p>");
    }

    private static String shown(String text) {
        return Typography.text(text, "pl").replace(NO_BREAK, "~");
    }
}
