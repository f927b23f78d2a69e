package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
                "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "curl/8.5.0",
                "Wget/1.21",
                "python-requests/2.31.0",
                "Java/21.0.1",
                "Java-http-client/25",
                "Mozilla/5.0 (Linux; Android 9; CUBOT_X19) Googlebot"
            })
    void programsThatNameThemselvesAreKnown(String userAgent) {
        assertThat(Robots.KNOWN.include(userAgent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
                        + "Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36",
                "Mozilla/5.0 (compatible; Konqueror/4.14; Linux) KHTML/4.14",
                "Opera/9.80 (Windows NT 6.1; zażółć) Presto/2.12.388 Version/12.18"
            })
    void browsersAreVisitors(String userAgent) {
        assertThat(Robots.KNOWN.include(userAgent)).isFalse();
    }

    @Test
    void anInstallationKnowsMore() {
        Robots more = Robots.knownAnd("Miejski-Sprawdzacz, !wycieczkobot");
        assertThat(more.include("miejski-sprawdzacz/1.0")).isTrue();
        assertThat(more.include("Googlebot")).isTrue();
        assertThat(more.include("Wycieczkobot dla ludzi")).isFalse();
        assertThat(Robots.KNOWN.include("miejski-sprawdzacz/1.0")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Robots.knownAnd("sprawdzać"));
    }
}
