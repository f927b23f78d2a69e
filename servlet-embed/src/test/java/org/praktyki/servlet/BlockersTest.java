package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.servlet.Blockers.Ours;
import org.praktyki.servlet.Blockers.Verdict;
import org.praktyki.servlet.Obstacle.Kind;

class BlockersTest {

    private static final String SCRIPT = "https://portal.example.org/praktyki/embed/v1/praktyki.js";
    private static final String ELEMENT = """
            <script type="module" src="%s" crossorigin></script>
            <praktyki-list portal="https://portal.example.org/praktyki"></praktyki-list>
            """.formatted(SCRIPT);
    private static final String FRAME =
            "<iframe src=\"https://portal.example.org/praktyki/embed/v1/frame/list?size=3\"></iframe>";
    private static final Optional<URI> TOWN = Optional.of(URI.create("https://gmina.example.org/wspolpraca"));

    private final Blockers blockers = new Blockers(new Ours(
            URI.create("https://portal.example.org/praktyki"),
            Map.of("/embed/v1/praktyki.abc.js", "sha384-AbC"),
            Set.of("list", "map"),
            host -> !host.endsWith("stranger.example.org")));

    private Verdict on(String pasted) {
        return blockers.on(HostPage.pasted(TOWN, pasted));
    }

    private static List<Kind> kinds(List<Obstacle> obstacles) {
        return obstacles.stream().map(Obstacle::kind).toList();
    }

    @Test
    void aPageWithoutAPolicyShowsBoth() {
        assertThat(on("HTTP/2 200\ncontent-type: text/html").isFree()).isTrue();
        assertThat(on("<!doctype html>" + ELEMENT + FRAME).isFree()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default-src 'self'; connect-src https://portal.example.org | default-src 'self' | script-src 'self' https://portal.example.org",
                "script-src 'none'; connect-src * | script-src 'none' | script-src https://portal.example.org",
                "script-src *; script-src-elem 'self' 'unsafe-inline' | script-src-elem 'self' 'unsafe-inline' | script-src-elem 'self' 'unsafe-inline' https://portal.example.org",
                "script-src https://portal.example.org:8443 | script-src https://portal.example.org:8443 | script-src https://portal.example.org:8443 https://portal.example.org"
            })
    void aPolicyThatForbidsTheScriptIsNamedWithTheLineThatAllowsIt(String policy, String line, String instead) {
        assertThat(on("Content-Security-Policy: " + policy).toComponent())
                .containsExactly(Obstacle.of(Kind.SCRIPT, line, instead));
    }

    @Test
    void whatTheAdvisedLinesSayIsEnough() {
        Verdict before = on("Content-Security-Policy: default-src 'self'");
        assertThat(kinds(before.toComponent())).containsExactly(Kind.SCRIPT, Kind.CONNECT);
        assertThat(kinds(before.toFrame())).containsExactly(Kind.FRAME);
        StringBuilder better = new StringBuilder("Content-Security-Policy: default-src 'self'");
        before.toComponent()
                .forEach(obstacle ->
                        better.append("; ").append(obstacle.instead().orElseThrow()));
        before.toFrame()
                .forEach(obstacle ->
                        better.append("; ").append(obstacle.instead().orElseThrow()));
        assertThat(on(better.toString()).isFree()).isTrue();
    }

    @Test
    void everyPolicyOfAPageCounts() {
        String pasted = """
                content-security-policy: script-src https://portal.example.org, connect-src 'self'
                content-security-policy: frame-src 'self'

                <head><meta http-equiv="content-security-policy" content="script-src 'self'"></head>
                """ + ELEMENT + FRAME;
        assertThat(kinds(on(pasted).toComponent())).containsExactly(Kind.CONNECT, Kind.SCRIPT);
        assertThat(kinds(on(pasted).toFrame())).containsExactly(Kind.FRAME);
    }

    @Test
    void aPolicyThatOnlyReportsBlocksNothing() {
        assertThat(on("Content-Security-Policy-Report-Only: default-src 'none'").isFree())
                .isTrue();
    }

    @Test
    void strictDynamicWantsANonceWhateverElseItNames() {
        String policy =
                "Content-Security-Policy: script-src 'strict-dynamic' 'nonce-Zm9v' https://portal.example.org\n";
        assertThat(kinds(on(policy).toComponent())).containsExactly(Kind.STRICT_DYNAMIC);
        assertThat(on(policy + ELEMENT.replace("<script", "<script nonce=\"Zm9v\""))
                        .toComponent())
                .isEmpty();
    }

    @Test
    void aSandboxWithoutScriptsIsSaid() {
        assertThat(on("Content-Security-Policy: sandbox allow-forms").toComponent())
                .containsExactly(Obstacle.of(Kind.SANDBOX, "sandbox allow-forms", "sandbox allow-forms allow-scripts"));
    }

    @Test
    void trustedTypesMatterOnlyWhereTheyAreAskedFor() {
        String names = "Content-Security-Policy: trusted-types dompurify\n";
        assertThat(on(names).isFree()).isTrue();
        assertThat(on(names + "Content-Security-Policy: require-trusted-types-for 'script'")
                        .toComponent())
                .containsExactly(
                        Obstacle.of(Kind.TRUSTED_TYPES, "trusted-types dompurify", "trusted-types dompurify praktyki"));
        assertThat(on("Content-Security-Policy: require-trusted-types-for 'script'")
                        .isFree())
                .isTrue();
        assertThat(on("Content-Security-Policy: require-trusted-types-for 'script'; trusted-types a praktyki")
                        .isFree())
                .isTrue();
    }

    @Test
    void isolationKeepsFramesAwayAndNothingElse() {
        Verdict verdict = on("Cross-Origin-Embedder-Policy: require-corp");
        assertThat(kinds(verdict.toFrame())).containsExactly(Kind.ISOLATION);
        assertThat(verdict.toComponent()).isEmpty();
    }

    @Test
    void onlyWhatThePageTakesIsLookedAt() {
        Verdict framed = on("content-security-policy: script-src 'self'\n\n" + "<p>" + FRAME);
        assertThat(framed.component()).isFalse();
        assertThat(framed.isFree()).isTrue();
        Verdict component = on("content-security-policy: frame-src 'self'\n\n" + "<p>" + ELEMENT);
        assertThat(component.frame()).isFalse();
        assertThat(component.isFree()).isTrue();
    }

    @Test
    void aPageWithoutTheScriptOrTheElementIsToldSo() {
        assertThat(kinds(on("<p><praktyki-list></praktyki-list>").toComponent()))
                .containsExactly(Kind.NO_SCRIPT);
        assertThat(kinds(on("<script type=module src=" + SCRIPT + "></script>").toComponent()))
                .containsExactly(Kind.NO_ELEMENT);
        assertThat(kinds(on("<p>Nic").toComponent())).containsExactly(Kind.NO_ELEMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "type=\"module\", type=\"text/javascript\", NOT_A_MODULE",
        "type=\"module\" , '', NOT_A_MODULE",
        "portal.example.org/praktyki/embed, other.example.org/embed, OTHER_PORTAL",
        "crossorigin, integrity=\"sha384-old\" crossorigin, INTEGRITY",
        "praktyki-list portal, praktyki-lista portal, UNKNOWN_WIDGET"
    })
    void aMistakeInTheSourceIsNamed(String right, String wrong, Kind kind) {
        assertThat(kinds(on("<p>" + ELEMENT.replace(right, wrong)).toComponent()))
                .containsExactly(kind);
    }

    @Test
    void theHashOfThisVersionIsRightAndThatOfAnotherIsNot() {
        String hashed = ELEMENT.replace("praktyki.js\"", "praktyki.abc.js\" integrity=\"sha384-AbC\"");
        assertThat(on("<p>" + hashed).isFree()).isTrue();
        assertThat(on("<p>" + hashed.replace("AbC", "XyZ")).toComponent())
                .singleElement()
                .satisfies(obstacle -> {
                    assertThat(obstacle.kind()).isEqualTo(Kind.INTEGRITY);
                    assertThat(obstacle.instead()).contains("sha384-AbC");
                });
    }

    @Test
    void aPageThatMayNotBeFramedIsNamed() {
        assertThat(on("<iframe src=\"https://portal.example.org/praktyki/practices\"></iframe>")
                        .toFrame())
                .singleElement()
                .satisfies(obstacle -> assertThat(obstacle.kind()).isEqualTo(Kind.NOT_FRAMED));
    }

    @Test
    void aSiteThatMayNotEmbedIsToldSo() {
        HostPage page = HostPage.pasted(Optional.of(URI.create("https://stranger.example.org/")), "server: x");
        assertThat(kinds(blockers.on(page).toComponent())).containsExactly(Kind.NOT_ALLOWED);
    }

    @Test
    void aPageOverHttpsLoadsNothingOverHttp() {
        Blockers plain =
                new Blockers(new Ours(URI.create("http://portal.example.org"), Map.of(), Set.of("list"), host -> true));
        assertThat(kinds(plain.on(HostPage.pasted(TOWN, "server: x")).toComponent()))
                .containsExactly(Kind.MIXED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Security-Policy: default-src 'self'",
                "< HTTP/2 200\n< content-security-policy: default-src 'self'",
                "content-security-policy:\ndefault-src 'self'",
                "content-type:\ntext/html\ncontent-security-policy:\ndefault-src 'self'",
                "Content-Security-Policy: default-src\n   'self'",
                "default-src 'self'",
                "default-src 'self';\nimg-src *"
            })
    void headersAreReadAsToolsShowThem(String pasted) {
        assertThat(kinds(on(pasted).toFrame())).containsExactly(Kind.FRAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "nic z tego"})
    void whatIsNoneOfThatIsNothing(String pasted) {
        assertThat(HostPage.pasted(Optional.empty(), pasted).isEmpty()).isTrue();
    }

    @Test
    void hostileTextIsOnlyText() {
        Verdict verdict = on("Content-Security-Policy: script-src <script>alert(1)</script>; " + "x".repeat(100_000));
        assertThat(verdict.component()).isTrue();
        assertThat(on("<praktyki-\"><script src=//x/embed/v1/praktyki.js\u0000>")
                        .component())
                .isTrue();
    }
}
