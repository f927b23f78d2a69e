package org.praktyki.host.tomcat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.acceptance.Browser;
import org.praktyki.acceptance.BrowserTest;
import org.praktyki.acceptance.Visitor;
import org.praktyki.host.Container;
import org.praktyki.host.Host;

/** The town hall's site as its visitors see it: what tag, include and element show on a JSP page, and the library's own pages below it. */
@BrowserTest
class JspSiteInBrowserTest {

    private static final String ONE = "Łąki kwietne zamiast trawników";

    /** What has the focus, in a shadow tree too: where it leads or which element it is, and whether that is to be seen. A region's border is. */
    private static final String FOCUSED = """
            () => {
                let focused = document.activeElement;
                while (focused.shadowRoot?.activeElement) {
                    focused = focused.shadowRoot.activeElement;
                }
                const border = focused.querySelector('path');
                const seen = border ? getComputedStyle(border).strokeWidth === '6px'
                    : getComputedStyle(focused).outlineStyle !== 'none' || focused === document.body;
                return (focused.getAttribute('href') ?? focused.localName) + (seen ? '' : ' unseen');
            }""";

    /** More keystrokes than the page has places to come to. */
    private static final int ENOUGH = 60;

    @TempDir
    private static Path temporary;

    private static Container container;
    private static String origin;
    private static String site;

    @BeforeAll
    static void deploy() {
        Path data = temporary.resolve("data");
        Host.seed(data, List.of("Mieszkania za remont", "Rowerowy patrol szkolny", ONE));
        container = TomcatContainer.start(temporary.resolve("container"));
        container.deploy(
                "/urzad",
                Host.FOLDER,
                Host.FOLDER.resolve("WEB-INF/web.xml"),
                Map.of("praktyki.data", data.toString()));
        origin = "http://127.0.0.1:" + container.port();
        site = origin + "/urzad";
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @Test
    void whatTagIncludeAndElementShowBelongsToThePage(Browser browser) {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.openWatching(site + "/");
            Locator title = page.locator("main h3").first();
            assertThat(page.locator("main .card")).hasCount(3);
            assertThat(page.locator("praktyki-map svg a")).hasCount(16);
            wearsTheSitesDress(page, title);
            visitor.sawNothingMove();
            visitor.seesAllOfTheWidth();
            visitor.pageIsAccessible("jsp");
            everyLinkIsReachedByKeyboard(page);
            visitor.sawNothingMove();

            page.setViewportSize(360, 780);
            visitor.pageIsAccessible("jsp-phone");
            visitor.seesAllOfTheWidth();

            page.getByLabel("Szukaj praktyk").fill("kwietna łąka");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(site + "/praktyki/practices?q=kwietna+%C5%82%C4%85ka");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(ONE)))
                    .isVisible();
            visitor.askedOnly(origin);
            visitor.hasNoCookie();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** What is included has no style of its own, and what has a shadow takes the colour that the site gives it. */
    private static void wearsTheSitesDress(Page page, Locator title) {
        String red = "rgb(107, 29, 29)";
        String serif = "Georgia, \"DejaVu Serif\", serif";
        assertThat(title).hasCSS("color", red);
        assertThat(title).hasCSS("font-family", serif);
        assertThat(page.getByRole(AriaRole.BUTTON)).hasCSS("background-color", red);
        assertThat(page.locator("main section [style], main style")).hasCount(0);
        assertThat(page.locator("praktyki-map [part=all] a")).hasCSS("color", red);
        assertThat(page.locator("praktyki-map [part=all] a")).hasCSS("font-family", serif);
    }

    private static void everyLinkIsReachedByKeyboard(Page page) {
        List<String> reached = new ArrayList<>();
        for (int stroke = 0; stroke < ENOUGH; stroke++) {
            page.keyboard().press("Tab");
            reached.add((String) page.evaluate(FOCUSED));
        }
        assertThat(reached)
                .containsSubsequence(
                        "./",
                        "praktyki/",
                        "/urzad/praktyki/practices/laki-kwietne-zamiast-trawnikow",
                        "/urzad/praktyki/practices",
                        "input",
                        "button",
                        "summary",
                        "mailto:urzad@example.org")
                .noneMatch(focused -> focused.endsWith("unseen"));
    }

    @Test
    void theLibrarysPagesStandBelowTheSite(Browser browser) {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open(site + "/praktyki/");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            visitor.pageIsAccessible("war-home");

            visitor.open(site + "/praktyki/practices");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(ONE))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(ONE);

            visitor.open(site + "/praktyki/embed");
            assertThat(page.frameLocator("iframe.preview").locator(".card")).hasCount(3);
            assertThat(page.getByText("portal=\"" + site + "/praktyki\"").first())
                    .isVisible();
            visitor.pageIsAccessible("war-embed");
            visitor.askedOnly(origin);
            visitor.hasNoCookie();
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
