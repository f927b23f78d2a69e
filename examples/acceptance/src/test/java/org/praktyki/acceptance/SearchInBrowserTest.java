package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the panel has to do with searching: the field above every view, synonyms that are tried out, what found nothing, the index. */
@BrowserTest
class SearchInBrowserTest {

    private static final String PRACTICE = "Szyld w zgodzie z kamienicą";

    @Test
    void whatWasLookedForInVainIsFoundByASynonym(Browser browser, RunningPortal portal) {
        try (Visitor reader = browser.visitor();
                Visitor admin = browser.visitor()) {
            for (int i = 0; i < 3; i++) {
                reader.open(portal.page("/practices?q=Wihajster"));
            }
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            aPracticeIsOpenedFromAnywhere(admin, page);
            theQueriesInVainAreFound(admin, page, panel);
            aSynonymIsTriedOutAndSaved(admin, page, panel);
            theIndexIsMadeAnew(admin, page, panel);
            assertThat(admin.complaints()).isEmpty();

            Page list = reader.open(portal.page("/practices?q=Wihajster"));
            assertThat(list.locator("mark").first()).isVisible();
        }
    }

    private static void aPracticeIsOpenedFromAnywhere(Visitor admin, Page page) {
        page.keyboard().press("Control+k");
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Szukaj w panelu"));
        assertThat(box).isFocused();
        page.keyboard().type(PRACTICE);
        Locator option = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(PRACTICE));
        assertThat(option).isVisible();
        admin.pageIsAccessible("panel-everywhere");
        page.setViewportSize(360, 780);
        assertThat(box).isVisible();
        fits(page);
        page.setViewportSize(1280, 900);
        box.focus();
        box.fill("");
        page.keyboard().type(PRACTICE);
        assertThat(option).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText(PRACTICE);
    }

    private static void theQueriesInVainAreFound(Visitor admin, Page page, Panel panel) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Szukaj w panelu"));
        box.focus();
        page.keyboard().type("bez odpowiedzi");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Pytania bez odpowiedzi")))
                .isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Pytania bez odpowiedzi");
        assertThat(page.getByText("wihajster", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        page.setViewportSize(360, 780);
        admin.pageIsAccessible("panel-unanswered-phone");
        fits(page);
        page.setViewportSize(1280, 900);
        panel.button("Wypróbuj: wihajster").focus();
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Synonimy");
    }

    private static void aSynonymIsTriedOutAndSaved(Visitor admin, Page page, Panel panel) {
        assertThat(page.getByLabel("Pytanie")).hasValue("wihajster");
        assertThat(page.getByText("Nic nie znaleziono.")).isVisible();
        Locator lines = page.getByLabel("Grupy określeń o tym samym znaczeniu");
        lines.focus();
        page.keyboard().press("Control+End");
        page.keyboard().type("\nwihajster\n");
        panel.save();
        assertThat(page.getByText("co najmniej dwa różne określenia")).isVisible();
        admin.pageIsAccessible("panel-synonyms-refused");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Wiersz \\d+")))
                .click();
        assertThat(lines).isFocused();
        page.waitForFunction("document.activeElement.selectionStart < document.activeElement.selectionEnd");
        page.keyboard().type("wihajster, gmina");
        assertThat(page.getByText("Z listą po zmianach")).isVisible();
        assertThat(page.getByText("tylko tutaj").first()).isVisible();
        admin.pageIsAccessible("panel-synonyms");
        panel.save();
        panel.isSaved();
        assertThat(page.getByText("Z listą po zmianach")).isHidden();
        page.setViewportSize(360, 780);
        admin.pageIsAccessible("panel-synonyms-phone");
        fits(page);
    }

    private static void theIndexIsMadeAnew(Visitor admin, Page page, Panel panel) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Indeks wyszukiwania"))
                .click();
        assertThat(heading(page)).hasText("Indeks wyszukiwania");
        panel.button("Zbuduj od nowa").click();
        assertThat(page.getByText("Indeks zbudowano od nowa.")).isVisible();
        assertThat(page.getByText("LuceneSearch")).isVisible();
        admin.pageIsAccessible("panel-index-phone");
        fits(page);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing lies outside of a narrow screen")
                .isTrue();
    }
}
