package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map without scripts, with the keyboard alone, with a background from elsewhere, and in the panel. */
@BrowserTest
class MapInBrowserTest {

    private static final String TILES = "https://kafle.example.org";
    private static final String PRACTICE = "Drzewo z paszportem: spis, który pomaga oszczędzić pień";
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'/>";

    @Test
    void practicesAreFoundOnAMap(Browser browser, RunningPortal portal) {
        try (Visitor plain = browser.visitorWithoutScripts()) {
            theServerDraws(plain, portal);
        }
        try (Visitor visitor = browser.visitor()) {
            theDrawingStaysWhereTheScriptsDoNotArrive(visitor, portal);
        }
        try (Visitor visitor = browser.visitor()) {
            aPointIsOpenedWithTheKeyboard(visitor, portal);
        }
        try (Visitor admin = browser.visitor()) {
            aPointIsSetInThePanel(admin, portal);
            aBackgroundIsNamed(admin, portal);
            assertThat(admin.complaints()).isEmpty();
        }
        try (Visitor visitor = browser.visitor()) {
            nothingIsAskedElsewhereUntilTheVisitorAgrees(visitor, portal);
        }
    }

    private static void theServerDraws(Visitor plain, RunningPortal portal) {
        Page page = plain.open(portal.page("/map"));
        assertThat(page.locator("svg.voivodeships a")).hasCount(16);
        assertThat(page.locator(".points")).isHidden();
        Locator region = page.locator("svg.voivodeships a[data-voivodeship=pomorskie]");
        region.focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/map\\?voivodeship=pomorskie$"));
        assertThat(page.locator(".card").first()).containsText("pomorskie");
        assertThat(page.locator(".numbers th[scope=row]")).hasCount(16);
        plain.askedOnly(portal.origin());
    }

    private static void theDrawingStaysWhereTheScriptsDoNotArrive(Visitor visitor, RunningPortal portal) {
        Page page = visitor.page();
        page.route("**/assets/leaflet.*.js", Route::abort);
        visitor.open(portal.page("/map"));
        assertThat(page.locator(".shown")).containsText("Nie udało się pobrać punktów");
        assertThat(page.locator("svg.voivodeships")).isVisible();
        assertThat(page.locator(".points")).isHidden();
        page.getByText("Liczba praktyk według województw").click();
        visitor.pageIsAccessible("map-plain");
        page.setViewportSize(360, 780);
        visitor.pageIsAccessible("map-plain-phone");
    }

    private static void aPointIsOpenedWithTheKeyboard(Visitor visitor, RunningPortal portal) {
        Page page = visitor.open(portal.page("/map"));
        Locator pin = page.locator(".points .pin").first();
        assertThat(pin).isVisible();
        assertThat(page.locator("svg.voivodeships")).isHidden();
        assertThat(page.locator(".shown")).containsText("Praktyki zaznaczone punktem: ");
        visitor.pageIsAccessible("map");
        page.setViewportSize(360, 780);
        visitor.pageIsAccessible("map-phone");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        page.setViewportSize(1280, 900);

        String name = pin.getAttribute("aria-label");
        Locator same = page.locator(".points .pin").and(page.getByLabel(name));
        same.focus();
        page.keyboard().press("Enter");
        Locator way = page.locator(".leaflet-popup-content a");
        assertThat(way).isFocused();
        visitor.pageIsAccessible("map-popup");
        page.keyboard().press("Escape");
        assertThat(way).hasCount(0);
        assertThat(same).isFocused();

        page.keyboard().press("Enter");
        assertThat(way).isFocused();
        String title = way.innerText();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(title);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Praktyki w pobliżu"))
                .click();
        assertThat(page.locator(".chosen")).containsText("do 50 km od punktu");
        visitor.askedOnly(portal.origin());
        visitor.hasNoCookie();
        assertThat(visitor.complaints()).isEmpty();
    }

    private static void aPointIsSetInThePanel(Visitor admin, RunningPortal portal) {
        Panel panel = Panel.signIn(admin, portal);
        Page page = admin.page();
        panel.openPractice(PRACTICE);
        Locator area = page.locator("praktyki-point-map .point-map");
        assertThat(area.locator("path")).hasCount(1);
        Locator latitude = page.getByLabel("Szerokość geograficzna");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Usuń punkt"))
                .click();
        assertThat(latitude).hasValue("");
        area.scrollIntoViewIfNeeded();
        area.click();
        assertThat(latitude).hasValue(Pattern.compile("\\d+\\.\\d+"));
        assertThat(page.getByLabel("Długość geograficzna")).hasValue(Pattern.compile("\\d+\\.\\d+"));
        assertThat(area.locator(".point-map-pin")).isVisible();
        admin.pageIsAccessible("panel-point");
        panel.save();
        panel.isSaved();
        admin.askedOnly(portal.origin());
    }

    private static void aBackgroundIsNamed(Visitor admin, RunningPortal portal) {
        Page page = admin.open(portal.panel("/settings"));
        page.getByLabel("Adres obrazów podkładu").fill(TILES + "/{z}/{x}/{y}.png");
        page.getByLabel("Źródło podkładu").fill("Obrazy: Urząd");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Zapisz").setExact(true))
                .click();
        assertThat(page.getByText("Zapisano", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static void nothingIsAskedElsewhereUntilTheVisitorAgrees(Visitor visitor, RunningPortal portal) {
        Page page = visitor.page();
        List<String> tiles = new CopyOnWriteArrayList<>();
        page.route(TILES + "/**", route -> {
            tiles.add(route.request().url());
            route.fulfill(
                    new Route.FulfillOptions().setContentType("image/svg+xml").setBody(SVG));
        });
        Locator consent = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pokaż mapę podkładową"));
        // what an administrator changed is on every page a moment later
        visitor.open(portal.page("/map"));
        assertThat(consent).isVisible();
        assertThat(page.locator(".consent")).containsText("kafle.example.org");
        page.locator(".leaflet-control-zoom-in").click();
        visitor.pageIsAccessible("map-consent");
        assertThat(tiles).isEmpty();
        visitor.askedOnly(portal.origin());

        consent.click();
        assertThat(page.locator(".leaflet-tile-loaded").first()).isVisible();
        assertThat(page.locator(".leaflet-control-attribution")).containsText("Obrazy: Urząd");
        assertThat(tiles).isNotEmpty().allMatch(url -> url.matches(TILES + "/\\d+/\\d+/\\d+\\.png"));
        visitor.pageIsAccessible("map-tiles");
        visitor.hasNoCookie();
        page.reload();
        assertThat(consent).isVisible();
        assertThat(visitor.complaints()).isEmpty();
    }
}
