package org.praktyki.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMarkupTest {

    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<ul>",
            "</ul>",
            "<ol>",
            "</ol>",
            "<li>",
            "</li>",
            "<h3>",
            "</h3>",
            "<h4>",
            "</h4>",
            "<strong>",
            "</strong>",
            "<em>",
            "</em>",
            "<u>",
            "</u>",
            "<sub>",
            "</sub>",
            "&amp;",
            "&lt;",
            "&gt;",
            "&#34;",
            "&#39;",
            "&#43;",
            "&#61;",
            "&#64;",
            "&#96;",
            "&nbsp;",
            "&",
            "<",
            ">",
            "\"",
            "'",
            "=",
            "@",
            "+",
            "`",
            "{",
            "}",
            "{{",
            "\\",
            " ",
            "  ",
            "\n",
            "\t",
            "\u00a0",
            "\u00ad",
            "\u0000",
            "\u007f",
            "\u2028",
            "\ud83d",
            "\ude00",
            "\ufeff",
            "ż",
            "Ó",
            "słowo",
            "1",
            "-",
            "–",
            "„",
            "”",
            "…",
            ".",
            "/",
            "!",
            "[",
            "]",
            "|",
            "~",
            "^",
            "#",
            "%",
            "$",
            "*",
            "(",
            ")",
            ":",
            ";",
            ",",
            "?",
            "_",
            "α",
            "Ж",
            "<p class=x>",
            "<a href=\"https://example.org/\">",
            "</a>",
            "<script>",
            "</script>",
            "<br>",
            "<br />",
            "<!--",
            "-->",
            "<b>",
            "<P>",
            "<p ",
            "javascript:",
            "%3Cp%3E");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Zażółć gęślą jaźń.</p>",
                "<h3>Cel</h3><p>Mniej <strong>śmieci</strong>, więcej <em>zieleni</em></p>",
                "<ul><li>raz</li><li>dwa &amp; trzy</li></ul>",
                "<p><strong>Urząd</strong> „Wielki”, 12–14 m&lt;sup&gt;</p>"
            })
    void whatPeopleWriteIsPlain(String html) {
        assertThat(PlainMarkup.is(html)).isTrue();
        assertThat(sanitized(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<p></p>",
                "<p> </p>",
                "<p>a",
                "<p>a</p> ",
                "<p>a</p>b",
                "<p class=\"x\">a</p>",
                "<p onclick=\"x()\">a</p>",
                "<script>a</script>",
                "<p><script>a</script></p>",
                "<p>a</ul>",
                "<ul></ul>",
                "<ul>a</ul>",
                "<p><strong>a</p></strong>",
                "<p>&lt;script&gt</p>",
                "<p>&copy;</p>",
                "<p>{{a}}</p>",
                "<P>a</P>"
            })
    void everythingElseIsForTheSanitizer(String html) {
        assertThat(PlainMarkup.is(html)).isFalse();
    }

    /** Mixed from what HTML is made of, and from whatever else might stand between. */
    @Test
    void theSanitizerChangesNothingThatIsPlain() {
        Random random = new Random(2026);
        int plain = 0;
        for (int i = 0; i < 60_000; i++) {
            String html = random.nextBoolean() ? mixed(random) : nearlyPlain(random);
            if (PlainMarkup.is(html)) {
                plain++;
                assertThat(sanitized(html)).as(html).isEqualTo(html);
                assertThat(PlainMarkup.text(html)).as(html).isNotEmpty().isEqualTo(Sanitizer.plainText(html));
            }
        }
        assertThat(plain).isGreaterThan(5_000);
    }

    /** Each character that may stand in plain text, at the beginning, in the middle and at the end of it. */
    @Test
    void theSanitizerKeepsEachPlainCharacter() {
        int plain = 0;
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            for (String html : List.of(
                    "<p>" + (char) c + "</p>", "<p>a" + (char) c + "a</p>", "<ul><li>a" + (char) c + "</li></ul>")) {
                if (PlainMarkup.is(html)) {
                    plain++;
                    assertThat(sanitized(html)).isEqualTo(html);
                    assertThat(PlainMarkup.text(html)).isEqualTo(Sanitizer.plainText(html));
                }
            }
        }
        assertThat(plain).isGreaterThan(1_000);
    }

    private static String mixed(Random random) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(10); i >= 0; i--) {
            html.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return html.toString();
    }

    /** Well formed, with one piece put in somewhere. */
    private static String nearlyPlain(Random random) {
        List<String> pieces = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String block = List.of("p", "h3", "h4", "ul", "ol").get(random.nextInt(5));
            boolean list = block.endsWith("l");
            pieces.addAll(List.of("<" + block + ">", list ? "<li>" : "", "słowo", " ", "<em>", "i", "</em>", "&amp;"));
            pieces.addAll(List.of(list ? "</li>" : "", "</" + block + ">"));
        }
        pieces.add(random.nextInt(pieces.size() + 1), PIECES.get(random.nextInt(PIECES.size())));
        if (random.nextInt(4) == 0) {
            pieces.remove(random.nextInt(pieces.size()));
        }
        return String.join("", pieces);
    }

    private static String sanitized(String html) {
        return Sanitizer.sanitize(html, new ArrayList<>()).strip();
    }
}
