package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panel's navigation and the topic tree on a narrow screen. */
@BrowserTest
class TopicsInBrowserTest {

    @TempDir
    private Path data;

    @Test
    void thePanelIsFoundAndUsedOnAPhone() throws Exception {
        try (RunningPortal portal = RunningPortal.start(data);
                Browser browser = Browser.launch();
                Visitor admin = browser.visitor()) {
            Page page = admin.page();
            page.setViewportSize(360, 740);
            Panel panel = Panel.signIn(admin, portal);
            Locator ways = page.getByRole(AriaRole.NAVIGATION);
            assertThat(ways).isHidden();
            press(page, panel.button("Pokaż lub ukryj menu"));
            assertThat(ways).isVisible();
            page.waitForFunction("document.querySelector('nav').getBoundingClientRect().left >= 0");
            admin.pageIsAccessible("panel-phone-menu");
            press(page, ways.getByText("Działy"));
            assertThat(heading(page)).hasText("Działy");
            assertThat(ways).isHidden();
            assertThat(row(page, "Kultura")).isVisible();
            admin.pageIsAccessible("panel-phone-topics");
            isAsWideAsTheScreen(page);

            row(page, "Kultura").click();
            panel.button("Usuń").click();
            assertThat(panel.dialog()).containsText("Przenieś te praktyki do działu");
            admin.pageIsAccessible("panel-phone-topics-remove");
            isAsWideAsTheScreen(page);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    private static void isAsWideAsTheScreen(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing lies outside of a narrow screen")
                .isTrue();
    }

    private static void press(Page page, Locator what) {
        what.focus();
        page.keyboard().press("Enter");
    }

    private static Locator row(Page page, String topic) {
        return page.locator("vaadin-grid-cell-content")
                .getByText(topic, new Locator.GetByTextOptions().setExact(true))
                .first();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
