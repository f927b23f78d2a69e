package org.praktyki.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rich text is safe, however it is made. */
class RichTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>x",
                "<SCRIPT SRC=//example.org/x.js></SCRIPT>x",
                "<img src=x onerror=alert(1)>x",
                "<svg onload=alert(1)>x</svg>",
                "<svg><script>alert(1)</script></svg>x",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>x",
                "<iframe src=javascript:alert(1)></iframe>x",
                "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>x",
                "<object data=javascript:alert(1)></object>x",
                "<embed src=javascript:alert(1)>x",
                "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button></form>",
                "<input autofocus onfocus=alert(1)>x",
                "<a href=javascript:alert(1)>x</a>",
                "<a href=' java\tscript:alert(1)'>x</a>",
                "<a href='&#106;avascript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='vbscript:alert(1)'>x</a>",
                "<a href='//example.org' onclick=alert(1)>x</a>",
                "<p style='background:url(javascript:alert(1))'>x</p>",
                "<style>@import 'javascript:alert(1)';</style>x",
                "<meta http-equiv=refresh content='0;javascript:alert(1)'>x",
                "<base href='javascript:alert(1)//'>x",
                "<link rel=stylesheet href='javascript:alert(1)'>x",
                "<body onload=alert(1)>x",
                "<video><source onerror=alert(1)></video>x",
                "<details ontoggle=alert(1) open>x</details>",
                "<p>x<!--[if IE]><script>alert(1)</script><![endif]--></p>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">x</noscript>",
                "<template><script>alert(1)</script></template>x",
                "<<script>alert(1)//<</script>x",
                "<p/onclick=alert(1)>x",
                "x<a title='\"><script>alert(1)</script>' href='http://example.org'>y</a>"
            })
    void nothingThatRunsGetsThrough(String hostile) {
        String html = RichText.ofHtml(hostile).html();

        assertThat(html).contains("x");
        assertThat(html)
                .doesNotContainPattern(
                        "(?i)<\\s*(script|style|iframe|svg|math|img|object|embed|form|input|meta|base|link)");
        assertThat(html).doesNotContainPattern("(?i)<[^>]*\\s(on\\w+|style|srcdoc|formaction)\\s*=");
        assertThat(html).doesNotContainPattern("(?i)href=\"\\s*(java|vb|data)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tekst",
                "<p>Ąę &amp; „cudzysłów” – 2 &lt; 3 @ {{x}} = + `</p>",
                "<p>a<br>b</p><ul><li>c<ul><li>d</li></ul></li></ul><ol><li>e</li></ol>",
                "<h1>a</h1><h3>b</h3><h5>c</h5><div>d<b>e</b><i>f</i></div>",
                "<p><a href='http://example.org/?a=1&b=2' title='T'>a</a> <a href='mailto:a@example.org'>b</a></p>",
                "<table><caption>x</caption><tr><th colspan=2>a</th></tr><tr><td>b</td><td>c</td></tr></table>",
                "<p>a<p>b<blockquote>c</blockquote><dl><dt>d<dd>e</dl>",
                "<li>bez listy</li></p></div><b>otwarte",
                "<td>komórka bez tabeli"
            })
    void safeTextStaysAsItIs(String html) {
        RichText once = RichText.ofHtml(html);

        assertThat(RichText.ofHtml(once.html())).isEqualTo(once);
        assertThat(RichText.Sanitized.of(once.html()).dropped()).isEmpty();
    }

    @Test
    void linksAreKeptAndMadeHarmless() {
        assertThat(RichText.ofHtml("<a href='https://example.org/' target='_blank'>x</a>")
                        .html())
                .contains("href=\"https://example.org/\"", "nofollow", "noopener")
                .doesNotContain("target");
    }

    @Test
    void headingsStandBelowThePagesOwn() {
        assertThat(RichText.ofHtml("<h1>a</h1><h2>b</h2><h4>c</h4><h6>d</h6>").html())
                .isEqualTo("<h3>a</h3><h3>b</h3><h4>c</h4><h4>d</h4>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div><p>a</p><p>b</p></div>            | <p>a</p><p>b</p>",
                "<div>a<div>b</div>c</div>              | <p>a</p><p>b</p>c",
                "<div><ul><li><p>a</p></li></ul></div>  | <ul><li><p>a</p></li></ul>",
                "<div> <table><tr><td><div>a</div></td></tr></table></div> "
                        + "| <table><tbody><tr><td><p>a</p></td></tr></tbody></table>",
                "<p></p><p>a</p><p> </p>                | <p>a</p>",
                "<div><b>a</b> b<h2>c</h2></div>        | <p><strong>a</strong> b</p><h3>c</h3>"
            })
    void paragraphsHoldNoBlocksAndAreNotEmpty(String html, String valid) {
        assertThat(RichText.ofHtml(html).html()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a</p><script>x</script>         | script",
                "<img src='x'>                      | img",
                "<p onclick='x'>a</p>               | p@onclick",
                "<a href='javascript:x'>a</a>       | a",
                "<iframe src='//example.org'></iframe> | iframe"
            })
    void whatIsLostIsTold(String html, String lost) {
        assertThat(RichText.Sanitized.of(html).dropped()).contains(lost);
    }

    @Test
    void mereLooksAreNotTold() {
        String html = "<div class='a'><font color='red'>a</font> <b>b</b> <i>c</i> <span style='x'>d</span>"
                + "<h1>e</h1><a href='http://example.org' target='_blank'>f</a></div>";

        assertThat(RichText.Sanitized.of(html).dropped()).isEmpty();
    }

    @Test
    void markupWithoutWordsIsNoText() {
        assertThat(RichText.ofHtml("<p> &nbsp;<br></p><ul><li></li></ul>")).isEqualTo(RichText.EMPTY);
        assertThat(RichText.ofHtml("<script>x</script>").isEmpty()).isTrue();
    }

    @Test
    void plainTextBecomesParagraphsAndLists() {
        assertThat(RichText.ofPlainText("Wstęp:\n- jeden\n– dwa\n\n• trzy\nDalej\n1. raz\n2) dwa\n\nKoniec - już")
                        .html())
                .isEqualTo("<p>Wstęp:</p><ul><li>jeden</li><li>dwa</li><li>trzy</li></ul><p>Dalej</p>"
                        + "<ol><li>raz</li><li>dwa</li></ol><p>Koniec - już</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5 stopni", "2016 r. był suchy", "1.5 mln", "*gwiazdka*", "– "})
    void aLineThatOnlyLooksLikeAnItemIsAParagraph(String line) {
        assertThat(RichText.ofPlainText(line).html()).startsWith("<p>");
    }

    @Test
    void markupInPlainTextShowsAsText() {
        RichText text = RichText.ofPlainText("<b>a</b> & &amp; 2 < 3");

        assertThat(text.plainText()).isEqualTo("<b>a</b> & &amp; 2 < 3");
        assertThat(text.html()).doesNotContain("<b>", "<strong>");
    }

    @Test
    void plainTextHasALineForEachBlock() {
        assertThat(RichText.ofHtml("<p>a  <b>b</b></p><ul><li>c</li><li>d</li></ul>e<br>f")
                        .plainText())
                .isEqualTo("a b\nc\nd\ne\nf");
    }
}
