package org.praktyki.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

    private static final Traces TRACES = new Traces(
            List.of("mgr Próbek Kwarcowski"),
            List.of(new EmailAddress("P.Kwarcowski@example.org")),
            List.of(PhoneNumber.read("12 345 67 89")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Próbek Kwarcowski",
                "PRÓBEK KWARCOWSKI",
                "Probek Kwarcowski",
                "Kwarcowski Próbek",
                "Próbka Kwarcowskiego",
                "Próbkowi Kwarcowskiemu",
                "z Próbkiem Kwarcowskim",
                "P. Kwarcowski",
                "Próbek\u00a0Kwarcowski",
                "Próbek\nKwarcowski",
                "Pro\u0301bek Kwarcowski",
                "probek.kwarcowski",
                "p.kwarcowski@example.org",
                "p.kwarcowski (at) example.org",
                "p.kwarcowski [małpa] example.org",
                "12 345 67 89",
                "123456789",
                "12-345-67-89",
                "(12) 345 67 89",
                "0-12 345 67 89",
                "+48 12 345 67 89",
                "0048123456789",
                "(+48) 12/345.67.89",
                "123 456 789",
            })
    void everyUsualSpellingIsFoundAndErasedWhole(String spelling) {
        assertThat(TRACES.in("Pisać: " + spelling + ", w dni robocze")).isEqualTo(1);
        assertThat(TRACES.mayBeIn("{\"text\":\"" + spelling + "\"}")).isTrue();
        String left = TRACES.erasedFrom("Pisać: " + spelling + ", w dni robocze");
        assertThat(left).contains(Traces.MARK).endsWith(", w dni robocze").doesNotContainPattern("\\d{2}|[Kk]warc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kwarcowski",
                "Próbek",
                "Próbek i pan Kwarcowski",
                "Próbeczka Kwarcowskianka",
                "xp.kwarcowski@example.org",
                "1123456789",
                "1234567890",
                "12 345 67",
            })
    void whatIsSomethingElseStays(String other) {
        assertThat(TRACES.in(other)).isZero();
        assertThat(TRACES.erasedFrom(other)).isSameAs(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Był tu Próbek Kwarcowski.</p>|<p>Był tu [usunięto].</p>",
                "<p>Był tu Próbek <strong>Kwarc</strong>owski.</p>|<p>Był tu [usunięto].</p>",
                "<p>tel. 12&nbsp;345&#32;67 89</p>|<p>tel. [usunięto]</p>",
                "<p>Pisz: p.kwarcowski&#64;example.org</p>|<p>Pisz: [usunięto]</p>",
                "<p>Próbek<br />Kwarcowski, a dalej</p>|<p>[usunięto]<br />, a dalej</p>",
                "<p>a &lt; b &amp; Próbek Kwarcowski</p>|<p>a &lt; b &amp; [usunięto]</p>",
                "<p><a href=\"mailto:p.kwarcowski@example.org\">napisz</a></p>|<p>napisz</p>",
                "<p><a href=\"mailto:p.kwarcowski%40example.org\">napisz</a></p>|<p>napisz</p>",
                "<p><a href=\"tel:+48123456789\">zadzwoń</a></p>|<p>zadzwoń</p>",
                "<p><a href=\"https://example.org/probek-kwarcowski\">o nim</a></p>|<p>o nim</p>",
                "<p><a href=\"https://example.org/inne\">inne</a></p>|<p><a href=\"https://example.org/inne\">inne</a></p>",
            })
    void markupNeitherHidesATraceNorIsHarmed(String before, String after) {
        String left = TRACES.erasedFrom(RichText.ofHtml(before)).html();
        assertThat(left.replaceAll("</?strong>| rel=\"[^\"]*\"", "")).isEqualTo(after);
        assertThat(TRACES.in(RichText.ofHtml(left))).isZero();
    }

    @Test
    void aNameOfOneWordIsNoTrace() {
        Traces traces = new Traces(List.of("Sekretariat", "pani Zofia"), List.of(), List.of());
        assertThat(traces.in("Sekretariat czynny jest do 15. Dyżuruje pani Zofia."))
                .isZero();
        assertThat(Traces.canFind("Sekretariat")).isFalse();
        assertThat(Traces.canFind("mgr Próbek Kwarcowski – kierownik")).isTrue();
    }

    @Test
    void theConsonantThatTheLocativeSoftensIsNoHiding() {
        Traces traces = new Traces(List.of("Próbka Kwarcota"), List.of(), List.of());
        assertThat(traces.erasedFrom("o Próbce Kwarcocie")).isEqualTo("o [usunięto]");
    }

    @Test
    void anAddressInALongerDomainIsAnother() {
        Traces traces = new Traces(List.of(), List.of(new EmailAddress("biuro@example.org")), List.of());
        assertThat(traces.in("biuro@example.org.pl")).isZero();
        assertThat(traces.in("Pisz na biuro@example.org.")).isEqualTo(1);
    }

    @Test
    void aSurnameByItselfIsForSomeoneToLookAt() {
        assertThat(TRACES.mayBeNamedIn("pomysł Kwarcowskiego")).isTrue();
        assertThat(TRACES.mayBeNamedIn("pomysł z kwarcu")).isFalse();
    }

    @Test
    void severalTracesAreEachMarked() {
        String text = "Próbek Kwarcowski, tel. 12 345 67 89, p.kwarcowski@example.org";
        assertThat(TRACES.in(text)).isEqualTo(3);
        assertThat(TRACES.erasedFrom(text)).isEqualTo("[usunięto], tel. [usunięto], [usunięto]");
    }

    @Test
    void aMarkIsNoTrace() {
        assertThat(TRACES.in(Traces.MARK)).isZero();
        assertThat(new Traces(List.of(), List.of(), List.of()).mayBeIn("cokolwiek"))
                .isFalse();
    }
}
