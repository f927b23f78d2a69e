package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.text.Slug;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What other sites are told of pages: oEmbed 1.0, oembed.com. */
@TestInstance(Lifecycle.PER_CLASS)
class OEmbedTest {

    private static final String HOME = "https://baza.example.org/praktyki";
    private static final String PAGE = HOME + "/practices/zielen-i-spolka";

    private final Portal portal =
            Portal.start(new Site("Baza & „praktyki”", Optional.empty(), Optional.of(URI.create(HOME))));

    @BeforeAll
    void fill() {
        Practice practice = portal.save(Samples.published("Zieleń & spółka <b>\"razem\"</b>").toBuilder()
                .slug(new Slug("zielen-i-spolka"))
                .build());
        portal.attach(
                practice,
                "zdjęcie",
                stored -> new Attachment(
                        "park.jpg",
                        "image/jpeg",
                        stored.size(),
                        stored.key(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Dimensions(2000, 1000))));
        portal.save(Samples.published("Bez zdjęcia").toBuilder()
                .slug(new Slug("bez-zdjecia"))
                .build());
        portal.save(Samples.published("Szkic").toBuilder()
                .slug(new Slug("szkic"))
                .status(PracticeStatus.DRAFT)
                .build());
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private HttpResponse<String> ask(String url, String more) {
        return portal.get("/oembed?url=" + Links.encode(url) + more);
    }

    /** The fields of an answer in their order. */
    private Map<String, String> json(String url, String more) {
        HttpResponse<String> response = ask(url, more);
        assertThat(response.statusCode()).as(url).isEqualTo(200);
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), response.body())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    fields.put(name, json.getString());
                }
            }
        }
        return fields;
    }

    private static Element frame(Map<String, String> answer) {
        return Jsoup.parseBodyFragment(answer.getOrDefault("html", ""))
                .select("iframe")
                .get(0);
    }

    @Test
    void aPracticeIsToldInJson() {
        HttpResponse<String> response = ask(PAGE, "&format=json");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(response.body()).contains("\"width\":600", "\"height\":320", "\"cache_age\":3600");
        Map<String, String> answer = json(PAGE, "");
        assertThat(answer.remove("thumbnail_url"))
                .startsWith(PAGE + "/pictures/")
                .endsWith("/960");
        assertThat(answer.remove("html")).startsWith("<blockquote");
        assertThat(answer)
                .containsExactly(
                        entry("type", "rich"),
                        entry("version", "1.0"),
                        entry("title", "Zieleń & spółka <b>\"razem\"</b>"),
                        entry("provider_name", "Baza & „praktyki”"),
                        entry("provider_url", HOME + "/"),
                        entry("cache_age", "3600"),
                        entry("thumbnail_width", "960"),
                        entry("thumbnail_height", "480"),
                        entry("width", "600"),
                        entry("height", "320"));
    }

    @Test
    void whatIsPutIntoAPageIsWhatWordPressTakes() {
        String html = json(PAGE, "").getOrDefault("html", "");
        Document parsed = Jsoup.parseBodyFragment(html);
        assertThat(parsed.body().children()).extracting(Element::tagName).containsExactly("blockquote", "iframe");
        assertThat(parsed.select("blockquote.wp-embedded-content > a").attr("href"))
                .isEqualTo(PAGE);
        assertThat(parsed.select("blockquote > a").text()).isEqualTo("Zieleń & spółka <b>\"razem\"</b>");
        Element frame = parsed.select("iframe").get(0);
        assertThat(frame.attr("src")).isEqualTo(HOME + "/embed/v1/frame/card?practice=zielen-i-spolka");
        assertThat(frame.attr("sandbox")).isEqualTo("allow-scripts");
        assertThat(frame.attr("security")).isEqualTo("restricted");
        assertThat(frame.className()).isEqualTo("wp-embedded-content");
        assertThat(frame.attr("title")).isEqualTo("Zieleń & spółka <b>\"razem\"</b>");
        assertThat(parsed.select("script, style, [onload], b")).isEmpty();
    }

    @Test
    void xmlSaysTheSame() {
        HttpResponse<String> response = ask(PAGE, "&format=xml");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(response.body()).startsWith("<?xml");
        Document xml = Jsoup.parse(response.body(), "", Parser.xmlParser());
        assertThat(xml.select("oembed > *").stream()
                        .map(field -> entry(field.tagName(), field.wholeText()))
                        .toList())
                .isEqualTo(List.copyOf(json(PAGE, "").entrySet()));
    }

    @ParameterizedTest
    @CsvSource({
        "/practices?q=kot, list?q=kot",
        "/practices, list",
        "/en/practices, list?lang=en",
        "/practices?category=kultura&page=2&sort=title, list?category=kultura&sort=title",
        "/map?category=kultura&sort=title, map?category=kultura"
    })
    void listsAndTheMapAreToldWithWhatTheyAreNarrowedDownTo(String path, String frame) {
        Map<String, String> answer = json(HOME + path, "");
        assertThat(answer.get("title")).isEqualTo(portal.page(path).select("h1").text());
        String shown = frame(answer).attr("src");
        assertThat(shown).isEqualTo(HOME + "/embed/v1/frame/" + frame);
        assertThat(portal.get(shown.substring(HOME.length())).statusCode()).isEqualTo(200);
        assertThat(answer).doesNotContainKey("thumbnail_url");
    }

    @ParameterizedTest
    @CsvSource({
        "&maxwidth=400, 400, 320, 320",
        "&maxheight=200, 600, 200, 320",
        "&maxwidth=100&maxheight=50, 100, 50, 0",
        "&maxwidth=9999999999&maxheight=00500, 600, 320, 960",
        "&maxwidth=320&maxheight=160&dnt=true&dnt=true, 320, 160, 320"
    })
    void boundsAreKept(String bounds, int width, int height, int thumbnail) {
        Map<String, String> answer = json(PAGE, bounds);
        assertThat(answer).containsEntry("width", Integer.toString(width));
        assertThat(answer).containsEntry("height", Integer.toString(height));
        assertThat(frame(answer).attr("width")).isEqualTo(Integer.toString(width));
        assertThat(frame(answer).attr("height")).isEqualTo(Integer.toString(height));
        assertThat(answer.getOrDefault("thumbnail_width", "0")).isEqualTo(Integer.toString(thumbnail));
    }

    @Test
    void aPracticeWithoutAPictureHasNone() {
        assertThat(json(HOME + "/practices/bez-zdjecia", ""))
                .doesNotContainKeys("thumbnail_url", "thumbnail_width", "author_name", "author_url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                PAGE + "/presentation",
                PAGE + "/attachments",
                PAGE + "#s2",
                PAGE + "?utm_source=gazeta",
                "http://baza.example.org/praktyki/practices/zielen-i-spolka",
                "HTTPS://BAZA.example.ORG:443/praktyki/practices/zielen-i-spolka",
                HOME + "/en/practices/zielen-i-spolka"
            })
    void aPracticesPagesAreKnownHoweverTheirAddressIsWritten(String url) {
        Map<String, String> answer = json(url, "");
        assertThat(frame(answer).attr("src")).startsWith(HOME + "/embed/v1/frame/card?practice=zielen-i-spolka");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/praktyki/practices/zielen-i-spolka",
                "https://baza.example.org.evil.example/praktyki/practices/zielen-i-spolka",
                "https://baza.example.org@evil.example/praktyki/practices/zielen-i-spolka",
                "https://ola:haslo@baza.example.org/praktyki/practices/zielen-i-spolka",
                "https://evil.example\\@baza.example.org/praktyki/practices/zielen-i-spolka",
                "https://baza.example.org:8443/praktyki/practices/zielen-i-spolka",
                "https://baza.example.org\\praktyki/practices/zielen-i-spolka",
                "//baza.example.org/praktyki/practices/zielen-i-spolka",
                "/praktyki/practices/zielen-i-spolka",
                "ftp://baza.example.org/praktyki/practices/zielen-i-spolka",
                "javascript:https://baza.example.org/praktyki/practices/zielen-i-spolka",
                "data:text/html,https://baza.example.org/praktyki/practices/zielen-i-spolka",
                HOME + "/practices/../practices/zielen-i-spolka",
                HOME + "/practices/%7Aielen-i-spolka",
                HOME + "/practices/%2e%2e/practices/zielen-i-spolka",
                HOME + "%2Fpractices%2Fzielen-i-spolka",
                HOME + "/practices/zielen-i-spolka%252F",
                HOME + "/practices//zielen-i-spolka",
                HOME + "/practices/zielen-i-spolka/",
                HOME + "/practices/zielen-i-spolka;a=b",
                HOME + "/practices/zielen-i-spolka/nothing",
                HOME + "/practices/bez-zdjecia/attachments",
                HOME + "/practices/Zielen-i-spolka",
                HOME + "/pl/practices/zielen-i-spolka",
                HOME + "/de/practices/zielen-i-spolka",
                HOME + "/practices/nie-ma",
                HOME + "/practices/szkic",
                HOME + "/practices?foo=1",
                HOME + "/practices?category=nie-ma",
                HOME + "/practices?q=%zz",
                HOME + "x/practices/zielen-i-spolka",
                "https://baza.example.org/practices/zielen-i-spolka",
                HOME + "/oembed",
                HOME + "/health",
                HOME,
                "nonsense"
            })
    void whatIsNoPageOfThisSiteIsUnknown(String url) {
        HttpResponse<String> response = ask(url, "");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(response.body()).doesNotContain(url);
    }

    @Test
    void whatIsNotPublicIsNotTold() {
        Practice draft = Samples.published("Nikt tego nie zna").toBuilder()
                .slug(new Slug("nikt"))
                .build();
        HttpResponse<String> known = ask(HOME + portal.preview(draft), "");
        HttpResponse<String> made = ask(HOME + "/preview/" + "a".repeat(32) + "/presentation", "&format=xml");
        assertThat(List.of(known.statusCode(), made.statusCode())).containsExactly(401, 401);
        assertThat(known.body()).isEqualTo(made.body()).doesNotContain("Nikt");
    }

    @ParameterizedTest
    @CsvSource({
        "format=html, 501",
        "format=JSON, 501",
        "maxwidth=0, 400",
        "maxwidth=-5, 400",
        "maxheight=wide, 400",
        "maxheight=12345678901, 400",
        "format=json&format=xml, 400",
        "maxwidth=%FF, 400",
        "url=https://baza.example.org/praktyki/practices, 400"
    })
    void whatIsNotUnderstoodIsRefused(String more, int status) {
        assertThat(ask(PAGE, "&" + more).statusCode()).isEqualTo(status);
    }

    @Test
    void anAddressIsNeeded() {
        assertThat(portal.get("/oembed").statusCode()).isEqualTo(400);
        assertThat(portal.get("/oembed?url=").statusCode()).isEqualTo(400);
        assertThat(portal.get("/oembed?format=xml&maxwidth=100").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/practices/zielen-i-spolka",
        "/en/practices/zielen-i-spolka/presentation",
        "/practices?q=zielen&sort=title",
        "/map"
    })
    void pagesSayWhereTheyAreToldOf(String path) {
        Document page = portal.page(path);
        for (String format : List.of("application/json+oembed", "text/xml+oembed")) {
            String address =
                    page.select("link[rel=alternate][type=" + format + "]").attr("href");
            assertThat(address).startsWith(HOME + "/oembed?url=" + Links.encode(HOME + path.split("\\?")[0]));
            assertThat(portal.get(address.substring(HOME.length())).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void otherPagesSayNothing() {
        assertThat(portal.page("/").select("link[type*=oembed]")).isEmpty();
        assertThat(portal.page("/practices/nie-ma").select("link[type*=oembed]"))
                .isEmpty();
        assertThat(portal.page(portal.preview(Samples.published("Szkic"))).select("link[type*=oembed]"))
                .isEmpty();
    }

    @Test
    void noHostOfARequestFindsItsWayIntoAnAnswer() {
        String answer = portal.get(
                        "/oembed?url=" + Links.encode(PAGE),
                        "X-Forwarded-Host",
                        "evil.example",
                        "Forwarded",
                        "host=evil.example")
                .body();
        assertThat(answer).isEqualTo(ask(PAGE, "").body()).doesNotContain("evil", "127.0.0.1");
    }

    @Test
    void aSiteThatDoesNotKnowItsAddressTellsOfNothing() {
        try (Portal unknown = Portal.start()) {
            unknown.save(Samples.published("Ogród").toBuilder()
                    .slug(new Slug("ogrod"))
                    .build());
            assertThat(unknown.page("/practices/ogrod").select("link[type*=oembed]"))
                    .isEmpty();
            String url = unknown.at("/practices/ogrod").toString();
            assertThat(unknown.get("/oembed?url=" + Links.encode(url)).statusCode())
                    .isEqualTo(404);
        }
    }
}
