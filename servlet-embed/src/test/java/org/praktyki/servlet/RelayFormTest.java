package org.praktyki.servlet;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.message.Message;
import org.praktyki.core.message.Sender;
import org.praktyki.core.message.SendingLimits;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Step;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;

/** Writing to a contact that is not shown. */
class RelayFormTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String HOSTILE = "\"'><script>alert(1)</script></textarea><img src=x onerror=alert(2)>";
    private static final Map<String, String> FILLED = Map.of(
            "name", "Sekretariat",
            "email", "sekretariat@example.org",
            "office", "Urząd Gminy Żółć",
            "text", "Dzień dobry,\r\n\r\nile to kosztowało?");

    private final Portal portal = Portal.start();
    private final ContactId office = ContactId.random();
    private final ContactId person = ContactId.random();
    private final Practice practice = portal.save(practice());
    private final String path = "/practices/" + practice.slug() + "/contact/" + office;

    @AfterEach
    void stop() {
        portal.close();
    }

    private static Contact contact(ContactId id, Contact.Kind kind, String name, Contact.Visibility visibility) {
        return new Contact(
                Optional.of(id),
                kind,
                name,
                Optional.of("dane o drzewach"),
                List.of(PhoneNumber.read("12 345 67 89")),
                Optional.of(new EmailAddress("ukryty@example.org")),
                visibility,
                new Custody(
                        Optional.of(Custody.LawfulBasis.CONSENT),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Practice practice() {
        Practice draft = Samples.published("Drzewo z paszportem");
        return draft.toBuilder()
                .recordCard(draft.recordCard().toBuilder()
                        .contacts(List.of(
                                contact(office, Contact.Kind.OFFICE, "Wydział Środowiska", Contact.Visibility.RELAY),
                                contact(person, Contact.Kind.PERSON, "Próbka Kwarcowa", Contact.Visibility.RELAY)))
                        .build())
                .build();
    }

    /** The fields of the form as it is given out, filled in. */
    private Map<String, String> filled(String at) {
        Map<String, String> fields = fields(portal.page(at));
        fields.putAll(FILLED);
        return fields;
    }

    private static Map<String, String> fields(Document page) {
        return page.select("form[method=post] [name]").stream()
                .collect(Collectors.toMap(
                        field -> field.attr("name"),
                        field -> field.tagName().equals("textarea") ? field.wholeText() : field.attr("value"),
                        (one, other) -> one,
                        HashMap::new));
    }

    private static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + Links.encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> post(Map<String, String> fields, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = FORM;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return portal.post(path, body(fields), all);
    }

    private HttpResponse<String> postInTime(Map<String, String> fields, String... headers) {
        portal.pass(RelayForm.TOO_QUICK);
        return post(fields, headers);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static Document parsed(HttpResponse<String> response) {
        return Jsoup.parse(response.body());
    }

    @Test
    void thePracticeShowsWhereToWriteAndNothingElseOfTheContact() {
        Document page = portal.page("/practices/" + practice.slug());
        List<Element> people = page.select(".metric .person");

        assertThat(people).hasSize(2);
        assertThat(people.get(0).text()).isEqualTo("Wydział Środowiska dane o drzewach Napisz wiadomość");
        assertThat(people.get(0).select("a").attr("href")).isEqualTo("/praktyki" + path);
        assertThat(people.get(0).select("a").attr("aria-label")).isEqualTo("Napisz wiadomość: Wydział Środowiska");
        assertThat(people.get(1).text()).isEqualTo("dane o drzewach Napisz wiadomość");
        assertThat(page.html()).doesNotContain("Kwarcowa", "ukryty@", "345");
        assertThat(portal.page(path).html()).doesNotContain("ukryty@", "345");
        Document ofPerson = portal.page(path.replace(office.toString(), person.toString()));
        assertThat(ofPerson.select(".lead").text()).isEqualTo("Do: dane o drzewach");
        assertThat(ofPerson.html()).doesNotContain("Kwarcowa", "ukryty@", "345");
    }

    @Test
    void aPreviewLeadsToNoForm() {
        Document page = portal.page(portal.preview(practice));
        assertThat(page.select(".metric .person").eachText())
                .containsExactly("Wydział Środowiska dane o drzewach", "dane o drzewach");
        assertThat(page.select(".metric .person a")).isEmpty();
    }

    @Test
    void theFormSaysToWhomItGoesAndWhatBecomesOfIt() {
        Document page = portal.page(path);

        assertThat(page.title()).startsWith("Napisz wiadomość – Drzewo z paszportem – ");
        assertThat(page.select("h1").text()).isEqualTo("Napisz wiadomość");
        assertThat(page.select(".letter").text()).contains("Do: Wydział Środowiska", "Drzewo z paszportem");
        assertThat(page.select(".privacy").text()).contains("Najwyżej 12 miesięcy;", "administratorzy");
        assertThat(page.select("form").attr("action")).isEqualTo("/praktyki" + path);
        assertThat(page.select("label").eachText())
                .startsWith("Imię i nazwisko", "Adres e-mail", "Urząd lub miejscowość (nieobowiązkowe)", "Wiadomość");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical]")).isEmpty();
        assertThat(page.select(".preview")).isEmpty();
        assertThat(page.select(".site a[hreflang=en]").attr("href")).isEqualTo("/praktyki/en" + path);

        portal.settings(settings -> settings.withMessageRetention(Period.of(0, 2, 3)));
        assertThat(portal.page("/en" + path).select("main").text())
                .contains("To: Wydział Środowiska", "At most 3 months;", "Send the message");
    }

    @Test
    void nobodyKeepsTheForm() {
        HttpResponse<String> response = portal.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(response, "X-Robots-Tag")).isEqualTo("noindex");
        assertThat(header(response, "Content-Security-Policy")).contains("form-action 'self'", "default-src 'none'");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aMessageIsSentAndThePageAfterItCanBeLoadedAgain() {
        HttpResponse<String> response = postInTime(filled(path));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo("/praktyki" + path + "/sent");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(portal.messages()).singleElement().satisfies(message -> {
            assertThat(message.practice()).isEqualTo(practice.id());
            assertThat(message.contact()).isEqualTo(office);
            assertThat(message.sender())
                    .isEqualTo(new Sender(
                            "Sekretariat",
                            new EmailAddress("sekretariat@example.org"),
                            Optional.of("Urząd Gminy Żółć")));
            assertThat(message.text()).isEqualTo("Dzień dobry,\n\nile to kosztowało?");
        });

        HttpResponse<String> sent = portal.get(path + "/sent");
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(header(sent, "X-Robots-Tag")).isEqualTo("noindex");
        assertThat(parsed(sent).select("main").text()).contains("Wiadomość wysłana", "Wróć do praktyki");
        assertThat(sent.body()).doesNotContain("Sekretariat", "kosztowało");
        assertThat(portal.page("/en" + path + "/sent").select("h1").text()).isEqualTo("The message was sent");
    }

    @Test
    void theEnglishFormLeadsToTheEnglishPage() {
        portal.pass(Duration.ofSeconds(1));
        Map<String, String> fields = filled("/en" + path);
        portal.pass(RelayForm.TOO_QUICK);
        HttpResponse<String> response = portal.post("/en" + path, body(fields), "Content-Type", FORM);
        assertThat(header(response, "Location")).isEqualTo("/praktyki/en" + path + "/sent");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndWhatWasTypedStays() {
        Map<String, String> fields = filled(path);
        fields.put("name", " ");
        fields.put("email", "nie adres");
        fields.put("office", "u".repeat(Sender.MAX_OFFICE + 1));
        fields.put("text", "t".repeat(Message.MAX_TEXT + 1));
        HttpResponse<String> response = postInTime(fields);
        Document page = parsed(response);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.title()).startsWith("Wiadomość nie została wysłana – ");
        assertThat(page.select(".problems a").eachAttr("href"))
                .containsExactly("#relay-name", "#relay-email", "#relay-office", "#relay-text");
        assertThat(page.select(".problems a").eachText())
                .contains("Imię i nazwisko: To pole jest wymagane", "Adres e-mail: To nie jest adres e-mail");
        for (Element link : page.select(".problems a")) {
            Element field = page.expectFirst(link.attr("href"));
            assertThat(field.attr("aria-invalid")).isEqualTo("true");
            for (String id : field.attr("aria-describedby").split(" ")) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
            assertThat(field.attr("aria-describedby")).contains(field.id() + "-problem");
        }
        assertThat(fields(page))
                .contains(
                        entry("name", ""),
                        entry("email", "nie adres"),
                        entry("office", "u".repeat(Sender.MAX_OFFICE + 1)),
                        entry("text", "t".repeat(Message.MAX_TEXT + 1)),
                        entry("ticket", fields.get("ticket")));
        assertThat(portal.messages()).isEmpty();

        Map<String, String> mended = fields(page);
        mended.putAll(FILLED);
        assertThat(post(mended).statusCode()).isEqualTo(303);
    }

    @Test
    void fieldsThatNothingIsWrongWithAreNotMarked() {
        Map<String, String> fields = filled(path);
        fields.put("email", "");
        Document page = parsed(postInTime(fields));
        assertThat(page.select("[aria-invalid]").eachAttr("id")).containsExactly("relay-email");
        assertThat(portal.page(path).select("[aria-invalid], .problems, .problem"))
                .isEmpty();
    }

    @Test
    void whateverIsTypedStaysText() {
        Map<String, String> fields = filled(path);
        fields.replaceAll((name, value) -> name.equals("ticket") || name.equals("website") ? value : HOSTILE);
        Document page = parsed(postInTime(fields));

        assertThat(page.select("script, img")).isEmpty();
        assertThat(fields(page)).contains(entry("name", HOSTILE), entry("text", HOSTILE));

        fields.put("email", "sekretariat@example.org");
        assertThat(post(fields).statusCode()).isEqualTo(303);
        assertThat(portal.messages().get(0).text()).isEqualTo(HOSTILE);
    }

    @Test
    void whoeverIsTooQuickIsAskedOnceMoreAndLosesNothing() {
        Map<String, String> fields = filled(path);
        portal.pass(RelayForm.TOO_QUICK.minusMillis(1));
        HttpResponse<String> response = post(fields);
        Document page = parsed(response);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(page.select(".problems").text()).contains("jeszcze raz", "nie przepadło");
        assertThat(fields(page))
                .contains(entry("name", "Sekretariat"), entry("text", "Dzień dobry,\n\nile to kosztowało?"));
        assertThat(portal.messages()).isEmpty();

        portal.pass(Duration.ofSeconds(1));
        assertThat(post(fields(page)).statusCode()).isEqualTo(303);
    }

    @Test
    void aFormThatLayOpenForDaysIsGivenOutAnewWithWhatWasTyped() {
        Map<String, String> fields = filled(path);
        portal.pass(RelayForm.TOO_OLD.plusMillis(1));
        Document page = parsed(post(fields));

        assertThat(page.select(".problems").text()).contains("jeszcze raz");
        assertThat(portal.messages()).isEmpty();
        assertThat(postInTime(fields(page)).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aTicketThatWasNotGivenOutIsNone(String ticket) {
        Map<String, String> fields = filled(path);
        fields.put("ticket", ticket);
        assertThat(postInTime(fields).statusCode()).isEqualTo(422);
        fields.remove("ticket");
        assertThat(post(fields).statusCode()).isEqualTo(422);
        assertThat(portal.messages()).isEmpty();
    }

    @Test
    void theTicketOfAnotherContactIsNone() {
        Map<String, String> fields = filled(path.replace(office.toString(), person.toString()));
        assertThat(postInTime(fields).statusCode()).isEqualTo(422);
        assertThat(portal.messages()).isEmpty();
    }

    @Test
    void whatOnlyAProgramFillsInSendsNothing() {
        Map<String, String> fields = filled(path);
        fields.put(RelayForm.TRAP, "https://example.org/");
        Document page = parsed(postInTime(fields));

        assertThat(portal.messages()).isEmpty();
        Element trap = page.expectFirst("[name=website]");
        assertThat(trap.attr("tabindex")).isEqualTo("-1");
        assertThat(trap.closest("[aria-hidden=true]")).isNotNull();
        assertThat(post(fields(page)).statusCode())
                .as("what a browser filled in by itself")
                .isEqualTo(303);
    }

    @Test
    void tooManyWithinTheHourAreAskedToComeLater() {
        for (int i = 0; i < SendingLimits.FROM_ONE_PLACE; i++) {
            assertThat(postInTime(filled(path)).statusCode()).isEqualTo(303);
        }
        HttpResponse<String> response = postInTime(filled(path));

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(header(response, "Retry-After")).isEqualTo("3600");
        assertThat(parsed(response).select(".problems").text()).contains("później");
        assertThat(fields(parsed(response))).contains(entry("name", "Sekretariat"));
        assertThat(portal.messages()).hasSize(SendingLimits.FROM_ONE_PLACE);

        portal.pass(SendingLimits.WINDOW);
        assertThat(post(fields(parsed(response))).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://127.0.0.1, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, none, 403",
        "Sec-Fetch-Site, same-origin, 303",
    })
    void whatAnotherSiteSendsIsRefused(String header, String value, int status) {
        HttpResponse<String> response = postInTime(filled(path), header, value);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(portal.messages()).hasSize(status == 303 ? 1 : 0);
    }

    @Test
    void whatTheOwnPageSendsIsTaken() {
        assertThat(postInTime(filled(path), "Origin", portal.origin()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void behindAProxyTheOwnPageIsThatOfThePublicAddress() {
        try (Portal hidden = Portal.start(
                new Site("Praktyki", Optional.empty(), Optional.of(URI.create("https://praktyki.example.org/baza"))))) {
            String at = "/practices/" + hidden.save(practice()).slug() + "/contact/" + office;
            Map<String, String> fields = fields(hidden.page(at));
            fields.putAll(FILLED);
            hidden.pass(RelayForm.TOO_QUICK);

            assertThat(hidden.post(at, body(fields), "Content-Type", FORM, "Origin", "https://inna.example.org")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(hidden.post(at, body(fields), "Content-Type", FORM, "Origin", "https://praktyki.example.org")
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, {}",
        "multipart/form-data; boundary=x, --x--",
        "text/plain, name=x",
        "application/x-www-form-urlencoded, name=%zz",
        "application/x-www-form-urlencoded, %=x",
    })
    void whatIsNoFormIsRefused(String type, String body) {
        HttpResponse<String> response = portal.post(path, body, "Content-Type", type);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Nie udało się odczytać formularza");
    }

    @Test
    void brokenLettersAndAnEmptyBodyAreOnlyWrong() {
        assertThat(portal.post(path, "", "Content-Type", FORM).statusCode()).isEqualTo(422);
        assertThat(portal.post(path, "name=%ff%00&=&&text", "Content-Type", FORM + ";charset=UTF-8")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        assertThat(raw("Content-Length: 999999999\r\n\r\n")).startsWith("HTTP/1.1 413");
    }

    @Test
    void aBodyThatDoesNotSayHowLargeItIsIsReadNoFurtherThanAForm() throws IOException {
        int size = FormBody.MOST_BYTES + 1;
        String chunk = Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n";
        assertThat(raw("Transfer-Encoding: chunked\r\n\r\n" + chunk)).startsWith("HTTP/1.1 413");
        assertThat(portal.messages()).isEmpty();
    }

    /** The answer to the head of a request, and what was sent of its body, while the rest is still to come. */
    private String raw(String rest) throws IOException {
        URI address = portal.at(path);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getRawAuthority()
                                    + "\r\nContent-Type: " + FORM + "\r\n" + rest)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(16), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void theLongestMessageOfTheLongestLettersFits() {
        Map<String, String> fields = filled(path);
        fields.put("text", "\u4e00".repeat(Message.MAX_TEXT));
        assertThat(postInTime(fields).statusCode()).isEqualTo(303);
        assertThat(portal.messages().get(0).text()).hasSize(Message.MAX_TEXT);
    }

    @Test
    void headHasTheHeadersAloneAndOtherMethodsAreRefused() {
        HttpResponse<String> head = portal.send("HEAD", portal.at(path));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Cache-Control")).isEqualTo("no-store");
        for (String method : List.of("OPTIONS", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> refused = portal.send(method, portal.at(path));
            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(header(refused, "Allow")).isEqualTo("GET, HEAD, POST");
        }
        HttpResponse<String> sent = portal.send("POST", portal.at(path + "/sent"));
        assertThat(sent.statusCode()).isEqualTo(405);
        assertThat(header(sent, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void whereNobodyCanBeWrittenToThereIsNoForm() {
        Practice shown = portal.save(Samples.full());
        ContactId other = shown.recordCard().contacts().get(0).id().orElseThrow();
        for (String address : List.of(
                "/practices/" + shown.slug() + "/contact/" + other,
                "/practices/" + practice.slug() + "/contact/" + ContactId.random(),
                "/practices/inna/contact/" + office,
                "/practices/" + practice.slug() + "/contact/x")) {
            assertThat(portal.get(address).statusCode()).as(address).isEqualTo(404);
            assertThat(portal.get(address + "/sent").statusCode()).as(address).isEqualTo(404);
        }
        assertThat(portal.post(
                                "/practices/" + shown.slug() + "/contact/" + other,
                                body(filled(path)),
                                "Content-Type",
                                FORM)
                        .statusCode())
                .isEqualTo(404);

        portal.take(practice, Step.WITHDRAW, "bo tak");
        assertThat(portal.get(path).statusCode()).isEqualTo(410);
        assertThat(portal.post(path, "", "Content-Type", FORM).statusCode()).isEqualTo(410);
        assertThat(portal.messages()).isEmpty();
    }
}
