package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.message.SendingLimits;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.replication.Adoption;
import org.praktyki.core.replication.Claims;
import org.praktyki.core.replication.Replication;
import org.praktyki.core.replication.ReplicationCounts;
import org.praktyki.core.replication.Taker;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;

/** From a claim that a practice was taken over to its source's answer. */
class ReplicationPagesTest {

    private static final String ADDRESS = "https://praktyki.example.org/baza";
    private static final String SOURCE = "urzad@example.org";
    private static final String CLAIMANT = "promocja@przyklad.example.org";
    private static final String HOSTILE = "\"'><script>alert(1)</script></textarea><img src=x onerror=alert(2)>";
    private static final Map<String, String> FILLED = Map.of(
            "taker", "Gmina Przykładowo",
            "name", "Wydział Promocji",
            "email", CLAIMANT,
            "adaptation", "Jedna świetlica zamiast trzech.",
            "results", "Przychodzi 40 osób.");

    private final Portal portal =
            Portal.start(new Site("Dobre praktyki", Optional.empty(), Optional.of(URI.create(ADDRESS))));
    private final Practice practice = portal.save(practice("Ogród społeczny"));
    private final String path = "/practices/" + practice.slug();

    @AfterEach
    void stop() {
        portal.close();
    }

    private static Practice practice(String title) {
        Practice sample = Samples.published(title);
        return sample.toBuilder()
                .recordCard(sample.recordCard().toBuilder()
                        .emails(List.of(new EmailAddress(SOURCE)))
                        .build())
                .build();
    }

    private static Map<String, String> fields(Document page) {
        return page.select("form[method=post] [name]").stream()
                .filter(field -> !field.tagName().equals("button"))
                .collect(Collectors.toMap(
                        field -> field.attr("name"),
                        field -> field.tagName().equals("textarea") ? field.wholeText() : field.attr("value"),
                        (one, other) -> one,
                        HashMap::new));
    }

    private HttpResponse<String> post(String at, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + Links.encode(field.getValue()))
                .collect(Collectors.joining("&"));
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return portal.post(at, body, all);
    }

    private HttpResponse<String> claim(Map<String, String> typed, String... headers) {
        Map<String, String> fields = fields(portal.page(path + "/replicate"));
        fields.putAll(typed);
        portal.pass(RelayForm.TOO_QUICK);
        return post(path + "/replicate", fields, headers);
    }

    /** The last letter to someone. */
    private Mail letterTo(String address) {
        return portal.praktyki().outbox().list(Portal.EDITOR, EnumSet.allOf(MailState.class), 0, 100).stream()
                .map(queued -> queued.mail())
                .filter(mail -> mail.to().value().equals(address))
                .findFirst()
                .orElseThrow();
    }

    /** Where the link in a letter leads, below the servlet's mapping. */
    private String link(String address) {
        String link = letterTo(address).link().orElseThrow().toString();
        assertThat(link).startsWith(ADDRESS + "/");
        return link.substring(ADDRESS.length());
    }

    private HttpResponse<String> answer(String link, String answer, String note) {
        Map<String, String> fields = fields(portal.page(link));
        fields.put("answer", answer);
        fields.put("note", note);
        return post(link.replaceFirst("\\?.*", ""), fields);
    }

    private void vouch() {
        assertThat(claim(FILLED).statusCode()).isEqualTo(303);
        String link = link(CLAIMANT);
        assertThat(post(link.replaceFirst("\\?.*", ""), fields(portal.page(link)))
                        .statusCode())
                .isEqualTo(303);
        portal.pass(RelayForm.TOO_QUICK);
    }

    private ReplicationCounts counts() {
        return portal.praktyki().replications().counts(practice.id());
    }

    private Replication entered(Practice of, String taker, Optional<Practice> own) {
        return portal.praktyki()
                .replications()
                .enter(
                        Portal.EDITOR,
                        of.id(),
                        new Adoption(
                                Taker.named(taker),
                                RichText.ofPlainText("Inaczej: " + taker),
                                RichText.EMPTY,
                                own.map(Practice::id)));
    }

    @Test
    void aClaimIsVouchedForAnsweredAndShown() {
        Element empty = portal.page(path).select(".descent").get(0);
        assertThat(empty.text()).contains("Nikt jeszcze nie zgłosił");
        assertThat(empty.select("a").attr("href")).isEqualTo("/praktyki" + path + "/replicate");

        HttpResponse<String> taken = claim(FILLED, "X-Forwarded-Host", "evil.example.net");
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(portal.page(path + "/replicate/sent").select("h1").text()).isEqualTo("Jeszcze jeden krok");
        assertThat(letterTo(CLAIMANT).text()).doesNotContain("evil");

        String vouching = link(CLAIMANT);
        Document waiting = portal.page(vouching);
        assertThat(waiting.select("h1").text()).isEqualTo("Potwierdź zgłoszenie");
        assertThat(waiting.select("main").text()).contains("Gmina Przykładowo").doesNotContain(CLAIMANT);
        assertThat(counts()).isEqualTo(ReplicationCounts.NONE);
        HttpResponse<String> vouched = post(vouching.replaceFirst("\\?.*", ""), fields(waiting));
        assertThat(vouched.headers().firstValue("Location")).contains("/praktyki" + vouching);
        assertThat(portal.page(vouching).select("main").text()).contains("Dziękujemy");
        assertThat(portal.page(vouching).select("main form")).isEmpty();

        Document claimed = portal.page(path);
        assertThat(claimed.select(".descent .status").eachText()).containsExactly("niepotwierdzone");
        assertThat(claimed.select(".descent").text())
                .contains("1 niepotwierdzone powtórzenie", "Gmina Przykładowo", "Jedna świetlica", "40 osób");
        assertThat(claimed.html()).doesNotContain(CLAIMANT, "Wydział Promocji");

        String answering = link(SOURCE);
        Document asked = portal.page(answering);
        assertThat(asked.select("main").text()).contains("Gmina Przykładowo", "Wydział Promocji, " + CLAIMANT);
        assertThat(asked.select("main button").eachText())
                .containsExactly("Tak, potwierdzam", "Nie, to nie jest powtórzenie");
        assertThat(counts()).isEqualTo(new ReplicationCounts(0, 1));
        portal.pass(RelayForm.TOO_QUICK);
        assertThat(answer(answering, "yes", "Byliśmy u nich.").statusCode()).isEqualTo(303);

        assertThat(portal.page(path).select(".descent .status").eachText()).containsExactly("potwierdzone");
        assertThat(portal.page(path).html()).doesNotContain("Byliśmy u nich");
        assertThat(letterTo(CLAIMANT).text()).contains("Byliśmy u nich.", ADDRESS + path);
        assertThat(portal.page(answering).select("textarea").text()).isEqualTo("Byliśmy u nich.");

        assertThat(answer(answering, "no", "").statusCode()).isEqualTo(303);
        assertThat(portal.page(path).select(".twig")).isEmpty();
    }

    @Test
    void nobodyGetsInWithoutTheLinkOrAfterItsTime() {
        vouch();
        String answering = link(SOURCE);
        String page = answering.replaceFirst("\\?.*", "");

        assertThat(portal.get(page).statusCode()).isEqualTo(404);
        assertThat(portal.get(page + "?token=1.x").statusCode()).isEqualTo(404);
        assertThat(portal.get(answering.replace("/answer", "/claim")).statusCode())
                .isEqualTo(404);
        assertThat(post(page, Map.of("token", "1.x", "answer", "yes")).statusCode())
                .isEqualTo(404);
        Map<String, String> fields = fields(portal.page(answering));
        assertThat(post(page, fields).statusCode()).isEqualTo(303);
        fields.put("answer", "yes");
        assertThat(post(page, fields, "Origin", "https://evil.example.net").statusCode())
                .isEqualTo(403);
        assertThat(counts()).isEqualTo(new ReplicationCounts(0, 1));
        fields.put("note", "x".repeat(1001));
        HttpResponse<String> refused = post(page, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("textarea").text()).hasSize(1001);
        HttpResponse<String> open = portal.get(answering);
        assertThat(open.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(open.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(open.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(portal.get("/en" + answering).body()).contains("Was your practice taken over?");
        assertThat(Jsoup.parse(open.body()).select(".site a[hreflang=en]").attr("href"))
                .isEqualTo("/praktyki/en" + answering);

        portal.pass(Claims.ANSWERING);
        assertThat(Jsoup.parse(portal.get(answering).body()).select("h1").text())
                .isEqualTo("Ten adres nie działa");
    }

    @Test
    void theFormComesBackWithWhatIsWrongAndWhatWasTyped() {
        HttpResponse<String> refused = claim(Map.of("taker", HOSTILE, "adaptation", HOSTILE, "email", "nie adres"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select(".problems li").eachText()).hasSize(2);
        assertThat(page.select("script, img[src=x]")).isEmpty();
        assertThat(fields(page)).containsEntry("taker", HOSTILE).containsEntry("adaptation", HOSTILE);
        assertThat(page.select("[aria-invalid=true]").eachAttr("name")).containsExactly("name", "email");

        Map<String, String> trapped = new HashMap<>(FILLED);
        trapped.put(RelayForm.TRAP, "https://evil.example.net/");
        assertThat(claim(trapped).statusCode()).isEqualTo(422);
        Map<String, String> quick = fields(portal.page(path + "/replicate"));
        quick.putAll(FILLED);
        assertThat(post(path + "/replicate", quick).statusCode()).isEqualTo(422);
        assertThat(post(path + "/replicate", quick, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        for (int i = 0; i < 3; i++) {
            assertThat(claim(FILLED).statusCode()).isEqualTo(303);
        }
        HttpResponse<String> many = claim(FILLED);
        assertThat(many.statusCode()).isEqualTo(429);
        assertThat(many.headers().firstValue("Retry-After")).contains(Long.toString(SendingLimits.WINDOW.toSeconds()));
        assertThat(counts()).isEqualTo(ReplicationCounts.NONE);
    }

    @Test
    void whatHostilePeopleClaimIsShownAsText() {
        Map<String, String> hostile = new HashMap<>(FILLED);
        List.of("taker", "adaptation", "results").forEach(field -> hostile.put(field, HOSTILE));
        assertThat(claim(hostile).statusCode()).isEqualTo(303);
        String link = link(CLAIMANT);
        post(link.replaceFirst("\\?.*", ""), fields(portal.page(link)));

        for (Document page : List.of(portal.page(path), portal.page(link(SOURCE)), portal.page(link))) {
            assertThat(page.select("img[src=x]")).isEmpty();
            assertThat(page.select("main script")).isEmpty();
            assertThat(page.select("main").text()).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void aLineageIsANestedListAndCountsStandOnCards() {
        Practice own = portal.save(practice("Ogród w Przykładowie"));
        Replication first = entered(practice, "Gmina Przykładowo", Optional.of(own));
        portal.praktyki().replications().answer(Portal.EDITOR, first, true, "");
        entered(practice, "Gmina Inna", Optional.empty());
        entered(own, "Gmina Dalsza", Optional.of(practice));

        Document page = portal.page(path);
        assertThat(page.select(".descent > .twigs > .twig > .taker strong").eachText())
                .containsExactly("Gmina Przykładowo", "Gmina Inna");
        assertThat(page.select(".descent .twig .twig .taker strong").eachText()).containsExactly("Gmina Dalsza");
        assertThat(page.select(".descent .own a").eachAttr("href"))
                .containsExactly("/praktyki/practices/" + own.slug(), "/praktyki" + path);
        assertThat(page.select(".descent > p").get(0).text()).isEqualTo("powtórzono w 1 miejscu (niepotwierdzone: 1)");

        String said = "powtórzono w 1 miejscu (niepotwierdzone: 1)";
        assertThat(portal.page("/practices?q=Ogród").select(".card .replicated").eachText())
                .contains(said, "1 niepotwierdzone powtórzenie");
        assertThat(portal.page("/embed/v1/card?practice=" + practice.slug())
                        .select(".replicated")
                        .eachText())
                .containsExactly(said);
        assertThat(portal.page("/embed/v1/list").select(".replicated").eachText())
                .contains(said);
        assertThat(portal.page("/en" + path).select(".descent > p").get(0).text())
                .isEqualTo("taken over in 1 place (unconfirmed: 1)");
        assertThat(portal.page(portal.preview(practice)).select(".descent")).isEmpty();
    }

    @Test
    void aTakerThatIsAPartnerLeadsToItsPage() {
        Partner partner = portal.praktyki()
                .partners()
                .save(
                        Portal.EDITOR,
                        Partner.named("Fundacja Furtka").published(true).build());
        Taker taker = new Taker("Fundacja Furtka", Optional.of(partner.id()), Optional.empty());
        portal.praktyki().replications().enter(Portal.EDITOR, practice.id(), Adoption.by(taker));

        assertThat(portal.page(path).select(".taker a").attr("href")).isEqualTo("/praktyki/partners/" + partner.slug());
    }

    @Test
    void whereTheInstallationDoesNotKnowItsAddressNothingIsClaimed() {
        try (Portal unknown = Portal.start()) {
            Practice there = unknown.save(practice("Ogród"));
            unknown.praktyki().replications().enter(Portal.EDITOR, there.id(), Adoption.by(Taker.named("Gmina")));
            Document page = unknown.page("/practices/" + there.slug());
            assertThat(page.select(".descent .twig")).hasSize(1);
            assertThat(page.select(".descent a")).isEmpty();
            assertThat(unknown.get("/practices/" + there.slug() + "/replicate").statusCode())
                    .isEqualTo(404);
        }
    }
}
