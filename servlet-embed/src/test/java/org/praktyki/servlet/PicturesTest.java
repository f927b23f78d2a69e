package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;

/** The gallery and its small pictures. */
@TestInstance(Lifecycle.PER_CLASS)
class PicturesTest {

    private final Portal portal = Portal.start();
    private final Practice practice = described(picture(
            picture(portal.save(Samples.published("Łąka")), "łąka.jpg", 1600, "duża"), "ikona.png", 64, "mała"));
    private final String page = "/practices/" + practice.slug() + "/attachments";

    @AfterAll
    void stop() {
        portal.close();
    }

    private Practice picture(Practice to, String name, int width, String content) {
        return portal.attach(
                to,
                content,
                stored -> new Attachment(
                        name,
                        name.endsWith("png") ? "image/png" : "image/jpeg",
                        stored.size(),
                        stored.key(),
                        Optional.of("Co widać: " + name),
                        Optional.of("Wydział Środowiska"),
                        Optional.of(new Dimensions(width, width / 2))));
    }

    private Practice described(Practice to) {
        return portal.attach(
                to,
                "%PDF-1.7",
                stored -> new Attachment("regulamin.pdf", "application/pdf", stored.size(), stored.key())
                        .described("Zasady korzystania z łąki", "Rada Osiedla"));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> follow(String href) {
        return portal.get(href.substring(portal.base().length()));
    }

    @Test
    void picturesAreLookedAtAndOtherFilesListed() {
        Document gallery = portal.page(page);
        assertThat(gallery.select("h2").eachText()).startsWith("Zdjęcia i rysunki", "Załączniki do pobrania");
        assertThat(gallery.select(".gallery figcaption").eachText())
                .containsExactly(
                        "Co widać: łąka.jpg Autor: Wydział Środowiska łąka.jpg JPG, 5 B",
                        "Co widać: ikona.png Autor: Wydział Środowiska ikona.png PNG, 5 B");
        assertThat(gallery.select(".files li").eachText())
                .containsExactly("regulamin.pdf PDF, 8 B Zasady korzystania z łąki Autor: Rada Osiedla");
        assertThat(gallery.select("script, [style]")).isEmpty();
    }

    @Test
    void aPictureSaysWhatIsSeenAndKeepsItsPlace() {
        Element image = portal.page(page).select(".gallery img").get(0);
        assertThat(image.attr("alt")).isEqualTo("Co widać: łąka.jpg");
        assertThat(image.attr("width")).isEqualTo("320");
        assertThat(image.attr("height")).isEqualTo("160");
        assertThat(image.attr("srcset")).matches(".*/320 320w, .*/960 960w");
        assertThat(image.attr("loading")).isEqualTo("lazy");
        assertThat(portal.page(page).select(".gallery a:has(img)").attr("href")).endsWith("/960");
    }

    @Test
    void aNarrowPictureIsNotSaidToBeWider() {
        Element image = portal.page(page).select(".gallery img").get(1);
        assertThat(image.attr("width")).isEqualTo("64");
        assertThat(image.attr("srcset")).matches(".*/320 64w");
    }

    @Test
    void aSmallPictureIsShownInlineAndMayBeKeptForGood() {
        String source = portal.page(page).select(".gallery img").attr("src");
        HttpResponse<String> response = follow(source);
        assertThat(response.body()).isEqualTo("small 320");
        assertThat(header(response, "Content-Type")).isEqualTo("image/png");
        assertThat(header(response, "Content-Disposition")).isEqualTo("inline");
        assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(portal.get(source.substring(portal.base().length()), "If-None-Match", header(response, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"321", "0320", "0", "-1", "x", "320.png"})
    void otherWidthsThanThoseThatThereAreDoNotExist(String width) {
        String source = portal.page(page).select(".gallery img").attr("src");
        assertThat(follow(source.replaceFirst("320$", width)).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureHasNoSmallVersion() {
        String pdf = practice.attachments().get(2).key().value();
        String path = "/practices/" + practice.slug() + "/pictures/" + pdf + "/320";
        assertThat(portal.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void picturesOfAPracticeThatIsNotPublicAreNotThere() {
        Practice draft = picture(
                portal.save(Samples.published("Szkic").toBuilder()
                        .status(PracticeStatus.DRAFT)
                        .build()),
                "plan.png",
                400,
                "duża");
        String key = draft.attachments().get(0).key().value();
        assertThat(portal.get("/practices/" + draft.slug() + "/pictures/" + key + "/320")
                        .statusCode())
                .isEqualTo(404);
        String preview = portal.preview(draft);
        HttpResponse<String> response = portal.get(preview + "/pictures/" + key + "/320");
        assertThat(response.body()).isEqualTo("small 320");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whenTooManyAreMadeItIsSaidWhenToComeBack() {
        Practice busy = picture(portal.save(Samples.published("Zajęta")), "plan.png", 400, "busy");
        String source = portal.page("/practices/" + busy.slug() + "/attachments")
                .select(".gallery img")
                .attr("src");
        HttpResponse<String> response = follow(source);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(header(response, "Retry-After")).isEqualTo("5");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aPictureThatNobodyDescribedSaysSo() {
        Practice bare = portal.attach(
                portal.save(Samples.published("Bez opisu")),
                "duża",
                stored -> new Attachment(
                        "plan.png",
                        "image/png",
                        stored.size(),
                        stored.key(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Dimensions(400, 300))));
        Document gallery = portal.page("/en/practices/" + bare.slug() + "/attachments");
        assertThat(gallery.select(".gallery img").attr("alt")).isEqualTo("A picture without a description: plan.png");
        assertThat(gallery.select("#files")).isEmpty();
    }
}
