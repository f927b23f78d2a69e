package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An earlier version of a practice, found and brought back with the keyboard. */
@BrowserTest
class HistoryInBrowserTest {

    @TempDir
    private Path data;

    @Test
    void anEarlierVersionIsComparedAndRestored() throws Exception {
        try (RunningPortal portal = RunningPortal.start(data);
                Browser browser = Browser.launch();
                Visitor admin = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            String title = panel.openFirstPractice();
            panel.typeTitle("Tytuł nie do poznania");
            panel.save();
            panel.isSaved();

            panel.button("Historia").focus();
            page.keyboard().press("Enter");
            Locator dialog = panel.dialog();
            assertThat(dialog.getByRole(AriaRole.RADIO)).hasCount(2);
            assertThat(panel.button("Przywróć tę wersję")).isDisabled();
            dialog.getByRole(AriaRole.RADIO).first().focus();
            page.keyboard().press("ArrowDown");
            assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("Liczba pól, które się różnią: 1.");
            assertThat(dialog.getByRole(AriaRole.ROW).last()).containsText(title);
            admin.pageIsAccessible("panel-history");

            page.setViewportSize(390, 844);
            admin.pageIsAccessible("panel-history-phone");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"
                            + " && [...document.querySelectorAll('.versions td')]"
                            + ".every(cell => cell.getBoundingClientRect().right <= window.innerWidth)"))
                    .as("nothing lies outside of a narrow screen")
                    .isTrue();

            panel.button("Przywróć tę wersję").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByText("Przywrócono wersję 1", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(dialog).isHidden();
            assertThat(panel.title()).hasValue(title);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(title);
            assertThat(admin.complaints()).isEmpty();
        }
    }
}
