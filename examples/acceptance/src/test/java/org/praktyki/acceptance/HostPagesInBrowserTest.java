package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the portal lends, on pages of others: behind a strict policy, among hostile styles, in frames that keep everything but
 * scripts out, beside another language, and while the portal is away.
 */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostPagesInBrowserTest {

    @TempDir
    private static Path data;

    private static RunningPortal portal;
    private static HostSite site;
    private static Browser browser;

    @BeforeAll
    static void start(Browser shared) throws Exception {
        browser = shared;
        portal = RunningPortal.start(data);
        byte[] script = bytes(portal.page("/embed/v1/praktyki.js"));
        String hash = HexFormat.of().formatHex(Arrays.copyOf(digest("SHA-256", script), 10));
        String origin = portal.origin();
        site = HostSite.start(
                Map.of(
                        "PORTAL",
                        portal.page(""),
                        "LOADER",
                        portal.page("/embed/v1/praktyki." + hash + ".js"),
                        "INTEGRITY",
                        "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", script)),
                        "PRACTICE",
                        slugOfTheNewest()),
                "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self' " + origin
                        + "; connect-src " + origin + "; frame-src " + origin
                        + "; require-trusted-types-for 'script'; trusted-types praktyki");
    }

    @AfterAll
    static void stop() {
        site.close();
        portal.close();
    }

    private static byte[] bytes(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static byte[] digest(String algorithm, byte[] content) throws Exception {
        return MessageDigest.getInstance(algorithm).digest(content);
    }

    private static String slugOfTheNewest() throws IOException, InterruptedException {
        String list = new String(bytes(portal.page("/embed/v1/list?size=1")), StandardCharsets.UTF_8);
        Matcher link = Pattern.compile("practices/([a-z0-9-]+)\"").matcher(list);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** Opens a page, reads it to its end, and looks at all that no page of anybody may suffer from us. */
    private static void isUnharmed(Visitor visitor, String name, Consumer<Page> look) {
        Page page = visitor.openWatching(site.page(name + ".html"));
        look.accept(page);
        visitor.sawNothingMove();
        visitor.seesAllOfTheWidth();
        visitor.pageIsAccessible("host-" + name);
        page.setViewportSize(360, 780);
        visitor.pageIsAccessible("host-" + name + "-phone");
        visitor.seesAllOfTheWidth();
        visitor.askedOnly(portal.origin(), site.origin());
        visitor.hasNoCookie();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        assertThat(page.evaluate("Object.keys(window).filter((name) => /praktyki|widget/i.test(name)).length"))
                .isEqualTo(0);
        // what is asked for wrongly is refused, and the browser says so
        assertThat(visitor.complaints())
                .filteredOn(complaint -> !complaint.contains("400 (Bad Request)"))
                .isEmpty();
    }

    private static Locator widget(Page page, String name) {
        return page.locator("praktyki-" + name).first();
    }

    @Test
    @Order(1)
    void everyWidgetStandsOnAPageBehindAStrictPolicyThatPinsTheScript() {
        try (Visitor visitor = browser.visitor()) {
            isUnharmed(visitor, "strict", page -> {
                assertThat(widget(page, "list").locator("[part=card]")).hasCount(3);
                assertThat(widget(page, "list").getByRole(AriaRole.HEADING).first())
                        .hasText("Najnowsze praktyki");
                page.mouse().move(600, 400);
                for (int i = 0; i < 30; i++) {
                    page.mouse().wheel(0, 150);
                }
                assertThat(widget(page, "map").locator("svg a")).hasCount(16);
                assertThat(widget(page, "topics").locator("[part=branch]").first())
                        .isVisible();
                assertThat(page.locator("praktyki-card").first().locator("[part=title]"))
                        .isVisible();
                assertThat(page.locator("praktyki-card").last().locator("[part=empty]"))
                        .containsText("nie ma już w bazie");
                assertThat(widget(page, "search").locator("input[type=search]")).isVisible();
            });
        }
    }

    @Test
    @Order(2)
    void someoneSearchesWithoutLeavingThePageAndHearsWhatWasFound() {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open(site.page("strict.html"));
            Locator search = widget(page, "search");
            search.scrollIntoViewIfNeeded();
            search.getByLabel("Szukaj praktyk").fill("seniorów");
            page.keyboard().press("Enter");
            assertThat(search.getByRole(AriaRole.STATUS)).containsText(Pattern.compile("\\d+ prakty"));
            assertThat(search.locator("[part=card]").first()).isVisible();
            assertThat(search.getByLabel("Szukaj praktyk")).isFocused();
            assertThat(page).hasURL(site.page("strict.html"));
        }
    }

    @Test
    @Order(3)
    void hostileStylesAndAttributesDoNothingToWhatItShows() {
        try (Visitor visitor = browser.visitor()) {
            isUnharmed(visitor, "hostile", page -> {
                Locator list = widget(page, "list");
                assertThat(list.locator("[part=card]").first()).isVisible();
                assertThat(list.getByRole(AriaRole.HEADING).first()).hasText("<img src=x onerror=alert(1)> Energia");
                assertThat(list.locator("[part=section]")).hasCSS("text-align", "start");
                assertThat(widget(page, "map").locator("svg")).isVisible();
                assertThat(page.getByText("Zły adres bazy")).isVisible();
                assertThat(page.getByText("Zły rozmiar listy")).isVisible();
            });
        }
    }

    @Test
    @Order(4)
    void framesTellTheirHeightAndLeadOutOfASandbox() {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open(site.page("wordpress.html"));
            FrameLocator list = page.frameLocator("iframe.embed");
            assertThat(list.locator(".card")).hasCount(2);
            fits(page, "iframe.embed");
            fits(page, "iframe.own");
            FrameLocator search = page.frameLocator("iframe.find");
            page.locator("iframe.find").scrollIntoViewIfNeeded();
            assertThat(search.locator("input[type=search]")).isVisible();
            // so its script has run
            fits(page, "iframe.find");
            search.locator("input[type=search]").fill("seniorów");
            search.locator("button").click();
            assertThat(search.locator(".total")).containsText("prakty");
            fits(page, "iframe.find");
            visitor.askedOnly(portal.origin(), site.origin());
            visitor.hasNoCookie();
            // before axe, which asks for the style sheets of frames itself, and may not
            assertThat(visitor.complaints()).isEmpty();

            visitor.pageIsAccessible("host-wordpress");
            page.setViewportSize(360, 780);
            fits(page, "iframe.own");
            visitor.pageIsAccessible("host-wordpress-phone");
            list.locator(".card a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/praktyki/practices/[a-z0-9-]+$"));
        }
    }

    /** Waits until a frame is as high as what is in it. */
    private static void fits(Page page, String frame) {
        Locator there = page.locator(frame);
        Locator content = page.frameLocator(frame).locator("html");
        page.waitForCondition(() -> Math.abs(there.boundingBox().height - height(content)) < 2);
    }

    private static double height(Locator element) {
        return ((Number) element.evaluate("html => html.getBoundingClientRect().height")).doubleValue();
    }

    @Test
    @Order(5)
    void withoutScriptsAFrameIsAPageLikeAnyOther() {
        try (Visitor visitor = browser.visitorWithoutScripts()) {
            Page page = visitor.open(site.page("wordpress.html"));
            FrameLocator list = page.frameLocator("iframe.embed");
            assertThat(list.locator(".card")).hasCount(2);
            assertThat(page.frameLocator("iframe.own").locator("svg a")).hasCount(16);
        }
    }

    @Test
    @Order(6)
    void aWidgetSpeaksItsOwnLanguageOnAPageInAnother() {
        try (Visitor visitor = browser.visitor()) {
            isUnharmed(visitor, "foreign", page -> {
                Locator english = widget(page, "list");
                assertThat(english.locator("[part=card]")).hasCount(2);
                assertThat(english.locator("[part=section]")).hasAttribute("lang", "en");
                assertThat(english.locator("[part=all]")).containsText("The whole list");
                assertThat(english.locator("h3[part=heading]")).hasText("Latest practices");
                assertThat(english.locator("h4[part=title]")).hasCount(2);
                assertThat(page.locator("praktyki-list").last().locator("[part=all]"))
                        .containsText("Cała lista");
            });
        }
    }

    @Test
    @Order(7)
    void theLinesForAnotherSiteAreMadeAndTheirWidgetIsSeenAtOnce() {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open(portal.page("/embed"));
            page.getByLabel("Ile praktyk").fill("2");
            page.keyboard().press("Tab");
            assertThat(page.locator("#made pre code").first()).containsText("size=\"2\"");
            assertThat(page.frameLocator("iframe.preview").locator(".card")).hasCount(2);
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kopiuj: Komponent")))
                    .isVisible();
            assertThat(visitor.complaints()).isEmpty();
            visitor.pageIsAccessible("embed");
            page.setViewportSize(360, 780);
            visitor.seesAllOfTheWidth();
            visitor.pageIsAccessible("embed-phone");
        }
    }

    @Test
    @Order(8)
    void whoeverPastesAPolicyIsToldWhichLineBlocksTheWidget() {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open(portal.page("/embed/check"));
            visitor.pageIsAccessible("blank-form");
            page.getByLabel("Nagłówki odpowiedzi albo źródło HTML").fill("Content-Security-Policy: default-src 'self'");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sprawdź"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Oto, co blokuje widżet")))
                    .isFocused();
            assertThat(page.getByText("script-src 'self' " + portal.origin())).isVisible();
            visitor.pageIsAccessible("blank");
            page.setViewportSize(360, 780);
            visitor.seesAllOfTheWidth();
            visitor.pageIsAccessible("blank-phone");
        }
    }

    /** Last, because the portal is another one afterwards. */
    @Test
    @Order(9)
    void aPortalThatGoesAwayLeavesLinksAndIsTakenAgainWhenItIsBack() throws IOException {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open(site.page("strict.html"));
            Locator list = widget(page, "list");
            assertThat(list.locator("[part=card]")).hasCount(3);
            Locator search = widget(page, "search");
            search.scrollIntoViewIfNeeded();
            assertThat(search.locator("input[type=search]")).isVisible();
            int port = portal.port();
            portal.stop();

            assertThat(list.locator("[part=card]")).hasCount(3);
            search.locator("input[type=search]").fill("seniorów");
            page.keyboard().press("Enter");
            assertThat(search.getByRole(AriaRole.STATUS)).containsText("nie odpowiada");
            assertThat(search.getByText("Pokaż wyniki")).isVisible();
            list.evaluate("element => element.setAttribute('size', '2')");
            assertThat(list.getByText("Najnowsze dobre praktyki")).isVisible();

            portal = RunningPortal.start(data, port);
            page.evaluate("dispatchEvent(new Event('online'))");
            assertThat(list.locator("[part=card]")).hasCount(2);
            assertThat(list.getByText("Najnowsze dobre praktyki")).isHidden();
        }
    }
}
