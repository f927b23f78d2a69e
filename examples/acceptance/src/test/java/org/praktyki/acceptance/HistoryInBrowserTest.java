package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Section;
import org.praktyki.core.text.RichText;

/** An earlier version of a practice, found and brought back with the keyboard. */
@BrowserTest
class HistoryInBrowserTest {

    private static final String TITLE = "Rower towarowy na godziny";

    @Test
    void anEarlierVersionIsComparedAndRestored(Browser browser, RunningPortal portal) {
        Practice written = Practice.draft(TITLE)
                .status(PracticeStatus.PUBLISHED)
                .summary(RichText.ofPlainText("Mieszkańcy wożą nim zakupy."))
                .recordCard(RecordCard.builder().implementingBody("Urząd Gminy").build())
                .presentation(new Presentation(
                        List.of(new Section("Rezultaty wdrożenia", RichText.ofPlainText("Mniej aut.")))))
                .build();
        PracticeId id = portal.inStore(node -> node.practices().save(Actor.system("test"), written))
                .id();
        try (Visitor admin = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            admin.open(portal.panel("/practices/" + id));
            assertThat(panel.title()).hasValue(TITLE);
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
            assertThat(dialog.getByRole(AriaRole.ROW).last()).containsText(TITLE);
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
            assertThat(panel.title()).hasValue(TITLE);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(TITLE);
            assertThat(admin.complaints()).isEmpty();
        }
    }
}
