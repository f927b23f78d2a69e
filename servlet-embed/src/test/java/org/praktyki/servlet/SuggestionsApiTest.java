package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What is suggested over HTTP; how a browser shows it is tested with the portal. */
@TestInstance(Lifecycle.PER_CLASS)
class SuggestionsApiTest {

    private final Portal portal = Portal.start();

    @BeforeAll
    void fill() {
        Town.build(portal);
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    /** The values of one property, in the order of the suggestions. */
    private List<String> values(String address, String property) {
        List<String> values = new ArrayList<>();
        try (JsonParser json = new JsonFactory()
                .createParser(ObjectReadContext.empty(), portal.get(address).body())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME
                        && json.currentName().equals(property)) {
                    json.nextToken();
                    values.add(json.getString());
                }
            }
        }
        return values;
    }

    @Test
    void whatIsSuggestedLeadsSomewhere() {
        List<String> urls = values("/api/v1/suggestions?q=us", "url");
        assertThat(urls)
                .isNotEmpty()
                .allSatisfy(
                        url -> assertThat(portal.get(url.substring(portal.base().length()))
                                        .statusCode())
                                .isEqualTo(200));
    }

    @Test
    void nothingTypedIsAnsweredWithNothing() {
        HttpResponse<String> empty = portal.get("/api/v1/suggestions");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(values("/api/v1/suggestions?q=", "label")).isEmpty();
    }

    @Test
    void whatIsTypedComesBackAsText() {
        assertThat(values("/api/v1/suggestions?q=%22%5C%3Cb%3E", "q")).containsExactly("\"\\<b>");
    }

    @Test
    void aBadParameterIsNamed() {
        HttpResponse<String> refusal = portal.get("/api/v1/suggestions?foo=1&q=a");
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(values("/api/v1/suggestions?foo=1", "detail"))
                .singleElement()
                .asString()
                .contains("foo");
    }

    @Test
    void pagesWithASearchFieldBringTheScriptAndItsWords() {
        for (String path : List.of("/", "/practices", "/en/")) {
            var page = portal.page(path);
            String script = page.select("script[type=module]").attr("src");
            assertThat(portal.get(script.substring(portal.base().length())).body())
                    .contains("combobox");
            assertThat(page.select("template#suggesting").attr("data-address")).endsWith(SuggestionsApi.PATH);
        }
    }
}
