package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message from the page of a practice, written without scripts and with the keyboard alone, to the inbox of the panel. */
@BrowserTest
class RelayInBrowserTest {

    private static final String PRACTICE = "/practices/drzewo-z-paszportem-spis-ktory-pomaga-oszczedzic-pien";
    private static final String TEXT = "Dzień dobry, <b>ile</b> kosztował spis jednego drzewa?";

    /** Longer than a form has to be open before it is taken. */
    private static final int LONG_ENOUGH = 3100;

    @TempDir
    private Path data;

    @Test
    void aMessageIsWrittenWithoutScriptsAndHandledInThePanel(Browser browser) throws Exception {
        try (RunningPortal portal = RunningPortal.start(data)) {
            try (Visitor plain = browser.visitorWithoutScripts()) {
                write(plain, portal);
            }
            try (Visitor visitor = browser.visitor()) {
                look(visitor, portal);
            }
            try (Visitor admin = browser.visitor()) {
                handle(admin, portal);
            }
            assertThat(String.join("\n", portal.said())).doesNotContain("kosztował", "sekretariat@example.org");
        }
    }

    private static Locator toTheForm(Page page) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Napisz wiadomość: Wydział Komunalny"));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void write(Visitor plain, RunningPortal portal) {
        Page page = plain.open(portal.page(PRACTICE));
        assertThat(page.content()).doesNotContain("drzewa.szczecinek@example.org");
        toTheForm(page).focus();
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Napisz wiadomość");

        page.getByLabel("Imię i nazwisko").focus();
        page.keyboard().type("Sekretariat Wydziału");
        page.keyboard().press("Tab");
        page.keyboard().type("to nie adres");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type(TEXT);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Wiadomość nie została wysłana");
        Locator wrong = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Adres e-mail: To nie jest adres e-mail"));
        wrong.focus();
        page.keyboard().press("Enter");
        Locator email = page.getByLabel("Adres e-mail");
        assertThat(email).isFocused();
        assertThat(email).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("Wiadomość", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(TEXT);
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("sekretariat@example.org");
        page.waitForTimeout(LONG_ENOUGH);
        page.keyboard().press("Enter");

        assertThat(heading(page)).hasText("Wiadomość wysłana");
        assertThat(page).hasURL(Pattern.compile(".*/sent$"));
        page.reload();
        assertThat(heading(page)).hasText("Wiadomość wysłana");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wróć do praktyki"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(heading(page)).containsText("Drzewo z paszportem");
        plain.askedOnly(portal.origin());
        plain.hasNoCookie();
    }

    /** Each page on a desk and on the narrowest telephone. */
    private static void look(Visitor visitor, RunningPortal portal) {
        Page page = visitor.open(portal.page(PRACTICE));
        toTheForm(page).scrollIntoViewIfNeeded();
        both(visitor, "relay-practice");
        toTheForm(page).click();
        assertThat(heading(page)).hasText("Napisz wiadomość");
        both(visitor, "relay-form");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wyślij wiadomość"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        both(visitor, "relay-refused");
        visitor.open(page.url() + "/sent");
        assertThat(heading(page)).hasText("Wiadomość wysłana");
        both(visitor, "relay-sent");
        visitor.askedOnly(portal.origin());
        visitor.hasNoCookie();
    }

    private static void both(Visitor visitor, String name) {
        Page page = visitor.page();
        visitor.pageIsAccessible(name);
        page.setViewportSize(360, 780);
        visitor.pageIsAccessible(name + "-phone");
        fits(page);
        page.setViewportSize(1280, 900);
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing stands beyond the edge")
                .isEqualTo(true);
    }

    private static void handle(Visitor admin, RunningPortal portal) {
        Panel panel = Panel.signIn(admin, portal);
        Page page = admin.page();
        Locator inbox =
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Wiadomości")));
        assertThat(inbox).containsText("(czeka: 1)");
        inbox.focus();
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Wiadomości");
        Locator message = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sekretariat Wydziału"));
        assertThat(message).isVisible();
        both(admin, "panel-messages");

        message.focus();
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Wiadomość");
        assertThat(page.getByText(TEXT, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Odpowiedz")))
                .hasAttribute(
                        "href", Pattern.compile("^mailto:sekretariat@example\\.org\\?subject=Odp\\.%3A%20Drzewo.*"));
        both(admin, "panel-message");

        press(panel, page, "Oznacz jako obsłużoną");
        assertThat(heading(page)).hasText("Wiadomości");
        assertThat(inbox).not().containsText("czeka:");
        message.focus();
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Wiadomość");
        press(panel, page, "Usuń");
        assertThat(panel.dialog()).containsText("zniknie na zawsze");
        admin.pageIsAccessible("panel-message-removal");
        press(panel, page, "Usuń wiadomość");
        assertThat(page.getByText("Nie ma tu wiadomości")).isVisible();
        both(admin, "panel-messages-none");
        assertThat(admin.complaints()).isEmpty();
    }

    private static void press(Panel panel, Page page, String button) {
        panel.button(button).focus();
        page.keyboard().press("Enter");
    }
}
