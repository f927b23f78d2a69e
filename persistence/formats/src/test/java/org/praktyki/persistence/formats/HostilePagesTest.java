package org.praktyki.persistence.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.exchange.ParsedPage;
import org.praktyki.core.exchange.UnreadablePageException;

/** Whatever a file holds, it is read or refused, and soon. */
class HostilePagesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MUCH = 50_000;

    private static Optional<ParsedPage> read(byte[] bytes) {
        try {
            return Optional.of(new BdpPageReader().read(bytes));
        } catch (UnreadablePageException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.txt", "presentation.txt", "summary.html", "presentation.html"})
    void shuffledLinesAreReadOrRefused(String name) {
        List<String> lines = new ArrayList<>(Pages.resource(name).lines().toList());
        Random random = new Random(20);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(lines, random);
            byte[] page = String.join("\n", lines).getBytes(UTF_8);
            assertThatCode(() -> read(page)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.txt", "presentation.txt", "summary.html", "presentation.html"})
    void aFileCutAnywhereIsReadOrRefused(String name) {
        byte[] page = Pages.resource(name).getBytes(UTF_8);
        for (int length = 0; length < page.length; length += 7) {
            byte[] cut = Arrays.copyOf(page, length);
            assertThatCode(() -> read(cut)).doesNotThrowAnyException();
        }
    }

    @Test
    void randomBytesAreReadOrRefused() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            assertThatCode(() -> read(bytes)).doesNotThrowAnyException();
        }
    }

    static Stream<String> huge() {
        return Stream.of(
                "a",
                "a ",
                " ",
                "<",
                "<p>",
                "<b>",
                "&lt;",
                "&lt;a &quot;",
                ":",
                "a:",
                "(",
                "1 ",
                "1.100",
                "12 345 67 89 ",
                "@",
                "a@",
                "a@b.",
                "tel. ",
                "tel/",
                "- ",
                "<a href=",
                "</",
                "<!--",
                "»",
                "Powiat: ",
                "Ł",
                "i ",
                "a,",
                "\u00a0",
                "\t",
                "<br>",
                "<ul><li>",
                "<table><tr><td>",
                "<svg>",
                "Rezultaty wdrożenia ",
                "\n",
                "x\n",
                "Powiat:\n",
                "a : ",
                ".: Skrót i Metryka -> Załączniki :.\n");
    }

    @ParameterizedTest
    @MethodSource("huge")
    void muchOfTheSameIsSoonDone(String piece) {
        String much = piece.repeat(MUCH / piece.length());
        for (String page : List.of(
                "<html>" + much,
                Pages.card("Osoby kontaktowe: " + much),
                Pages.card("Liczba mieszkańców: 1\nWitryna internetowa: " + much),
                "<html><body>"
                        + Pages.framed("Rezultaty wdrożenia\n<br>" + much).replace("\n", "<br>"),
                Pages.framed("Rezultaty wdrożenia\n" + much))) {
            Assertions.assertTimeoutPreemptively(SOON, () -> read(page.getBytes(UTF_8)), piece);
        }
    }

    @Test
    void aSingleLineOfAMegabyteIsSoonDone() {
        String line = "Gmina i jej mieszkańcy. ".repeat(45_000);

        ParsedPage page = Assertions.assertTimeoutPreemptively(
                SOON, () -> Pages.read(Pages.framed("Rezultaty wdrożenia\n" + line)));

        assertThat(page.presentation().sections().get(0).body().plainText()).isEqualTo(line.strip());
    }

    @Test
    void scriptsNeverGetThrough() {
        String attack = "<script>alert(1)</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">x</a>"
                + "<svg/onload=alert(1)><iframe src=//example.org></iframe>&lt;script&gt;alert(1)&lt;/script&gt;"
                + "<p onclick=alert(1) style=\"background:url(javascript:alert(1))\">y</p><style>*{}</style>";
        String text = Pages.framed("Rezultaty wdrożenia\n" + attack);
        String html = "<html><body>" + text.replace("\n", "<br>\n");
        String summary = Pages.card("").replace("Krótko.", attack);

        for (String page : List.of(text, html, summary, "<html>" + summary.replace("\n", "<br>"))) {
            ParsedPage read = Pages.read(page);
            String content = read.summary().html() + read.presentation();
            assertThat(content).contains("y").doesNotContainPattern("(?i)<(script|img|svg|iframe|style)");
            assertThat(content).doesNotContainPattern("(?i)<[^>]*(javascript|onerror|onclick|style=)");
            assertThat(read.findings()).isNotEmpty();
        }
    }
}
