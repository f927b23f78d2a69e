package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What an administrator does in the panel. */
final class Panel {

    private final Visitor admin;
    private final Page page;

    private Panel(Visitor admin) {
        this.admin = admin;
        this.page = admin.page();
    }

    /** Signs in from the panel's first page, and looks at both pages on the way. */
    static Panel signIn(Visitor admin, RunningPortal portal) {
        Page page = admin.open(portal.panel("/"));
        page.getByLabel("Nazwa użytkownika").fill("admin");
        admin.pageIsAccessible("panel-sign-in");
        page.getByLabel("Hasło").first().fill(RunningPortal.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Praktyki");
        admin.pageIsAccessible("panel-list");
        return new Panel(admin);
    }

    /** Opens a practice from the filtered list. */
    void openPractice(String title) {
        page.getByLabel("Szukaj w tytułach").fill(title);
        assertThat(page.getByText("Liczba praktyk: 1", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/admin/practices/[0-9a-f-]{36}"));
        assertThat(heading(page)).hasText(title);
        admin.pageIsAccessible("panel-editor");
    }

    /** Opens the practice that stands first in the list, whatever it is called, and returns its title. */
    String openFirstPractice() {
        Locator link = page.locator("vaadin-grid a").first();
        String title = link.innerText();
        link.click();
        assertThat(heading(page)).hasText(title);
        return title;
    }

    void typeTitle(String title) {
        title().fill(title);
    }

    Locator title() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Tytuł")));
    }

    void save() {
        button("Zapisz").click();
    }

    void isSaved() {
        assertThat(page.getByText("Zapisano", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
