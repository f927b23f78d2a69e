package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What an administrator does in the panel. */
final class Panel {

    private Panel() {}

    static void signIn(Visitor admin, String password) {
        Page page = admin.page();
        page.getByLabel("Nazwa użytkownika").fill("admin");
        admin.pageIsAccessible("panel-sign-in");
        page.getByLabel("Hasło").first().fill(password);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Praktyki");
        admin.pageIsAccessible("panel-list");
    }

    static void openPractice(Visitor admin, String title) {
        Page page = admin.page();
        page.getByLabel("Szukaj w tytułach").fill(title);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        assertThat(page.getByLabel("Tytuł")).hasValue(title);
        admin.pageIsAccessible("panel-editor");
    }

    static void changeTitle(Visitor admin, String title) {
        Page page = admin.page();
        page.getByLabel("Tytuł").fill(title);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Zapisz").setExact(true))
                .click();
        assertThat(page.getByText("Zapisano")).isVisible();
    }
}
