package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an integrator's widget comes to be served like the library's own. */
@TestInstance(Lifecycle.PER_CLASS)
class WidgetsTest {

    private final Portal portal = Portal.start(new WelcomePlugin());

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void aContributedWidgetIsServedUnderItsName() {
        HttpResponse<String> response = portal.get("/embed/v1/welcome?place=%C5%81om%C5%BCa%20%3Cb%3E%22&lang=en");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("<p class=\"welcome\"><a href=\"../../en/practices\">Welcome: Łomża &lt;b&gt;&#34;</a></p>");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red, colour",
        "since=1989, since",
        "since=x, since",
        "place=a&place=b, place",
        "place=%ff, place",
        "lang=de, lang",
        "heading=x, heading",
        "'place=12345678901234567890123456789012345678901', place"
    })
    void whatItDoesNotTakeIsRefusedByName(String query, String named) {
        HttpResponse<String> response = portal.get("/embed/v1/welcome?" + query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("„" + named + "”").endsWith("\n");
    }

    @Test
    void whatItRefusesItselfIsSaidInItsWords() {
        HttpResponse<String> response = portal.get("/embed/v1/welcome?place=Atlantyda");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("place: Atlantyda utonęła\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/v1/", "/embed/v1/nothing", "/embed/v1/welcome/", "/embed/v2/welcome"})
    void whereNoWidgetIsNothingIsFound(String path) {
        assertThat(portal.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void twoOfOneNameAreAnErrorThatNamesBoth() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Widgets.of(List.of(new WelcomePlugin.Welcome(), named("welcome"))))
                .withMessageContaining(WelcomePlugin.Welcome.class.getName())
                .withMessageContaining(Named.class.getName());
    }

    @Test
    void aNameThatMeansSomethingElseIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> Widgets.of(List.of(named("frame"))));
        assertThatIllegalStateException().isThrownBy(() -> Widgets.of(List.of(named("x", "heading"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "List", "a b", "a/b", "1a", "a-", "ą"})
    void aNameFitsAnAddressAndAnElement(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Widgets.of(List.of(named(name))));
    }

    private static Widget named(String name, String... options) {
        return new Named(name, List.of(options));
    }

    private record Named(String name, List<String> called) implements Widget {
        @Override
        public String title(Locale locale) {
            return name;
        }

        @Override
        public List<WidgetOption> options() {
            return called.stream()
                    .map(option -> WidgetOption.one(option, new WidgetOption.Text(9), locale -> option))
                    .toList();
        }

        @Override
        public String html(Embedding embedding) {
            return "<p>" + name + "</p>";
        }
    }
}
