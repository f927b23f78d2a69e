package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;

@TestInstance(Lifecycle.PER_CLASS)
class PreviewPagesTest {

    private final Portal portal = Portal.start();
    private final Practice written = Samples.full().toBuilder()
            .status(PracticeStatus.DRAFT)
            .title("Jeszcze nie zapisana")
            .build();
    private final String path = portal.preview(written);

    @AfterAll
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/presentation", "/attachments"})
    void thePagesAreThoseOfThePractice(String part) {
        HttpResponse<String> response = portal.get(path + part);
        Document page = portal.page(path + part);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(page.select("h1").text()).isEqualTo("Jeszcze nie zapisana");
        assertThat(page.select("header .preview").text()).startsWith("Podgląd – nieopublikowane.");
        assertThat(page.select(".tabs a").eachAttr("href"))
                .containsExactly(
                        portal.base() + path,
                        portal.base() + path + "/presentation",
                        portal.base() + path + "/attachments");
        assertThat(page.select(".tabs a[aria-current=page]").attr("href")).isEqualTo(portal.base() + path + part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/presentation", "/attachments", "/nothing"})
    void nobodyKeepsThem(String part) {
        HttpResponse<String> response = portal.get(path + part);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        Document page = portal.page(path + part);
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical], link[rel=alternate]")).isEmpty();
    }

    @Test
    void theySpeakEnglishToo() {
        Document page = portal.page(path);
        String english = page.select(".site a[hreflang=en]").attr("href");
        assertThat(english).isEqualTo(portal.base() + "/en" + path);
        assertThat(portal.page("/en" + path).select(".preview").text()).startsWith("Preview – not published.");
    }

    @Test
    void thePublicPagesDoNotKnowOfIt() {
        assertThat(portal.get("/practices/" + written.slug()).statusCode()).isEqualTo(404);
        assertThat(portal.get("/practices").body()).doesNotContain("Jeszcze nie zapisana");
        assertThat(portal.page("/practices").select(".preview")).isEmpty();
    }

    @Test
    void internalContactsAreNotOnThem() {
        assertThat(portal.get(path).body()).contains("Dział Upowszechniania").doesNotContain("Sekretariat");
    }

    @Test
    void aPreviewThatIsGoneIsAPageThatSaysSo() {
        HttpResponse<String> response = portal.get("/preview/" + "A".repeat(32));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("Tego podglądu już nie ma");
        assertThat(portal.get("/preview/short").statusCode()).isEqualTo(404);
    }
}
