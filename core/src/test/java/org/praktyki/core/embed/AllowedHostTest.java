package org.praktyki.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

class AllowedHostTest {

    @ParameterizedTest
    @CsvSource({
        "' WWW.Example.ORG ', www.example.org",
        "*.example.org, *.example.org",
        "*.example.org:8443, *.example.org:8443",
        "example.org:443, example.org",
        "example.org:80, example.org",
        "example.org:08080, example.org:8080",
        "gmina-żółwin.pl, xn--gmina-win-b7a38f3t.pl",
        "intranet, intranet",
        "localhost:8080, localhost:8080",
        "xn--d-uga.example.org, xn--d-uga.example.org"
    })
    void aNameIsKeptAsTheNetworkWritesIt(String typed, String pattern) {
        AllowedHost host = new AllowedHost(typed);
        assertThat(host.pattern()).isEqualTo(pattern);
        assertThat(new AllowedHost(host.pattern())).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "//example.org",
                "example.org/",
                "example.org/strona",
                "example.org?a=b",
                "example.org#a",
                "user@example.org",
                "*",
                "*.",
                "*.pl",
                "*:80",
                "**.example.org",
                "www.*.org",
                "*example.org",
                "example.*",
                "example..org",
                ".example.org",
                "example.org.",
                "-example.org",
                "example-.org",
                "exam_ple.org",
                "example.org:",
                "example.org:0",
                "example.org:65536",
                "example.org:80a",
                "example.org:80:80",
                "a.example.org b.example.org",
                "a.example.org;",
                "a.example.org,b.example.org",
                "'none'",
                "192.0.2.1",
                "192.0.2.1:8080",
                "3221225985",
                "0xc0000201",
                "[2001:db8::1]",
                "::1",
                "data:",
                "exa\u00admple.org/x",
                "ex\tample.org",
                "a\n.example.org"
            })
    void whatIsNoNameOfAHostIsRefused(String typed) {
        InvalidValueException refusal = catchThrowableOfType(InvalidValueException.class, () -> new AllowedHost(typed));
        assertThat(refusal.problem()).isEqualTo(Problem.NOT_A_HOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsAskedFor(String typed) {
        InvalidValueException refusal = catchThrowableOfType(InvalidValueException.class, () -> new AllowedHost(typed));
        assertThat(refusal.problem()).isEqualTo(Problem.REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org, true",
        "example.org, http://example.org, true",
        "example.org, https://EXAMPLE.org:443/strona?a=b#c, true",
        "example.org, https://example.org:8443, false",
        "example.org, https://www.example.org, false",
        "example.org, https://example.org.evil.example, false",
        "example.org, https://evilexample.org, false",
        "example.org, https://example.org@evil.example, false",
        "example.org, https://evil.example/example.org, false",
        "example.org, https://evil.example\\example.org, false",
        "example.org, ftp://example.org, false",
        "example.org, chrome-extension://example.org, false",
        "example.org, example.org, false",
        "example.org, 'null', false",
        "example.org, '', false",
        "example.org:8443, https://example.org:8443, true",
        "example.org:8443, https://example.org, false",
        "*.example.org, https://www.example.org, true",
        "*.example.org, https://a.b.example.org, true",
        "*.example.org, https://example.org, false",
        "*.example.org, https://evilexample.org, false",
        "*.example.org, https://www.example.org:8443, false",
        "*.example.org:8443, https://www.example.org:8443, true",
        "żółw.example.org, https://xn--w-uga1v8h.example.org, true"
    })
    void aPageIsMeantOrNot(String pattern, String page, boolean meant) {
        assertThat(new AllowedHost(pattern).admits(AskingHost.of(page))).isEqualTo(meant);
    }
}
