package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Step;

/** A practice from the first word to its withdrawal, led by its author, an editor and a reviewer, each in a browser of their own. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeInBrowserTest {

    private static final String TITLE = "Łąka zamiast trawnika";
    private static final String SLUG = "laka-zamiast-trawnika";
    private static final Actor SYSTEM = Actor.system("test");

    private static RunningPortal portal;
    private static Browser browser;
    private static String address = "";

    @BeforeAll
    static void start(Browser shared, RunningPortal sharedPortal) {
        browser = shared;
        portal = sharedPortal;
        portal.inStore(praktyki -> {
            for (Role role : new Role[] {Role.AUTHOR, Role.EDITOR, Role.REVIEWER}) {
                praktyki.accounts().save(SYSTEM, name(role), RunningPortal.PASSWORD.toCharArray(), Set.of(role));
            }
            return true;
        });
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static PracticeId id() {
        return PracticeId.of(address.substring(address.lastIndexOf('/') + 1));
    }

    private static Practice now() {
        return portal.inStore(
                praktyki -> praktyki.practices().find(SYSTEM, id()).orElseThrow());
    }

    private static void signIn(Visitor visitor, Role role) {
        Page page = visitor.open(portal.panel("/"));
        page.getByLabel("Nazwa użytkownika").fill(name(role));
        page.getByLabel("Hasło").first().fill(RunningPortal.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Praktyki");
    }

    private static Page open(Visitor visitor, Role role) {
        signIn(visitor, role);
        Page page = visitor.open(address);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(TITLE);
        return page;
    }

    private static void type(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
    }

    private static void write(Page page, String label, int index, String text) {
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .nth(index)
                .click();
        page.waitForTimeout(150);
        page.keyboard().type(text);
    }

    private static Locator step(Page page, String name) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator inDialog(Page page, String button) {
        return dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private static void says(Page page, String text) {
        assertThat(page.getByText(text, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static void fitsThePhone(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing lies outside of a narrow screen")
                .isTrue();
    }

    @Test
    @Order(1)
    void anAuthorWritesIsInterruptedAndHandsIn() {
        try (Visitor author = browser.visitor()) {
            signIn(author, Role.AUTHOR);
            Page page = author.open(portal.panel("/practices/new"));
            Locator title =
                    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Tytuł")));
            title.fill(TITLE);
            write(page, "Skrót", 0, "Zamiast kosić, posiano łąkę.");
            assertThat(title).hasValue(TITLE);
            waitForDraft();

            author.open("about:blank");
            page = author.open(portal.panel("/practices/new"));
            assertThat(button(page, "Przywróć zmiany")).isVisible();
            author.pageIsAccessible("panel-draft");
            button(page, "Przywróć zmiany").press("Enter");
            assertThat(page.getByRole(
                            AriaRole.TEXTBOX,
                            new Page.GetByRoleOptions().setName("Skrót").setExact(true)))
                    .containsText("posiano łąkę");
            type(page, "Jednostka wdrażająca", "Urząd Gminy");

            step(page, "Zgłoś do redakcji").click();
            says(page, "Nie zgłoszono. Najpierw popraw lub uzupełnij te pola:");
            author.pageIsAccessible("panel-incomplete");
            for (int i = 0; i < 4; i++) {
                write(page, "Treść", i, "Treść części " + (i + 1));
            }
            step(page, "Zgłoś do redakcji").focus();
            page.keyboard().press("Enter");
            says(page, "Zgłoszono do redakcji");
            page.waitForURL(Pattern.compile(".*/admin/practices/[0-9a-f-]{36}"));
            address = page.url();
            assertThat(button(page, "Zapisz")).isHidden();
            assertThat(now().status()).isEqualTo(PracticeStatus.SUBMITTED);
            Boolean kept = portal.inStore(praktyki -> praktyki.drafts()
                    .findNew(new Actor("author", Set.of(Role.AUTHOR)))
                    .isPresent());
            assertThat(kept).isFalse();
            assertThat(author.complaints()).isEmpty();
        }
    }

    /** Until a portal keeps what was typed; typing it is over by then. */
    private static void waitForDraft() {
        Actor author = new Actor("author", Set.of(Role.AUTHOR));
        for (int i = 0; i < 100; i++) {
            Optional<String> written = portal.inStore(praktyki -> praktyki.drafts()
                    .findNew(author)
                    .map(draft -> draft.content().summary().html()));
            if (written.filter(html -> html.contains("łąkę.")).isPresent()) {
                return;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("What was typed was not kept");
    }

    @Test
    @Order(2)
    void anEditorCommentsAndReturns() {
        try (Visitor editor = browser.visitor()) {
            Page page = open(editor, Role.EDITOR);
            type(page, "Nowa uwaga", "Ile kosztowało koszenie?");
            button(page, "Dodaj uwagę").click();
            says(page, "Uwagi – otwarte: 1");
            editor.pageIsAccessible("panel-submitted");
            step(page, "Zwróć do poprawy").click();
            assertThat(dialog(page)).containsText("Otwarte uwagi, które zobaczy autor: 1.");
            inDialog(page, "Zwróć do poprawy").click();
            assertThat(dialog(page)).containsText("Trzeba podać powód");
            type(page, "Powód", "Brakuje kosztów");
            editor.pageIsAccessible("panel-return");
            inDialog(page, "Zwróć do poprawy").click();
            says(page, "Zwrócono do poprawy");
            assertThat(editor.complaints()).isEmpty();
        }
    }

    @Test
    @Order(3)
    void theAuthorMendsAndTheEditorAccepts() {
        try (Visitor author = browser.visitorOnAPhone()) {
            Page page = open(author, Role.AUTHOR);
            says(page, "Zwrócona do poprawy: Brakuje kosztów");
            says(page, "Ile kosztowało koszenie?");
            author.pageIsAccessible("phone-panel-returned");
            fitsThePhone(page);
            type(page, "Koszt od (zł)", "2000");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Oznacz jako rozwiązaną: Ile kosztowało koszenie?"))
                    .click();
            says(page, "Uwagi – otwarte: 0");
            step(page, "Zgłoś do redakcji").click();
            says(page, "Zgłoszono do redakcji");
            assertThat(author.complaints()).isEmpty();
        }
        try (Visitor editor = browser.visitor()) {
            Page page = open(editor, Role.EDITOR);
            step(page, "Przekaż do recenzji").click();
            says(page, "Przekazano do recenzji");
            assertThat(now().recordCard().cost()).isPresent();
        }
    }

    @Test
    @Order(4)
    void aReviewerSchedulesCallsOffAndPublishes() {
        try (Visitor reviewer = browser.visitor()) {
            Page page = open(reviewer, Role.REVIEWER);
            step(page, "Opublikuj").click();
            page.getByLabel("W wybranym terminie").check();
            inDialog(page, "Opublikuj").click();
            assertThat(dialog(page)).containsText("Podaj dzień i godzinę");
            type(page, "Termin publikacji dzień", "1.7.2004");
            page.keyboard().press("Tab");
            type(page, "Termin publikacji godzina", "8:30");
            page.keyboard().press("Tab");
            inDialog(page, "Opublikuj").click();
            assertThat(dialog(page)).containsText("Termin już minął");
            assertThat(page.getByLabel("Termin publikacji dzień")).isFocused();
            type(page, "Termin publikacji dzień", "1.7.2040");
            page.keyboard().press("Tab");
            reviewer.pageIsAccessible("panel-publish");
            inDialog(page, "Opublikuj").click();
            says(page, "Publikacja zaplanowana na 1.07.2040, 08:30. Każda zmiana przed tym terminem ją odwoła.");
            assertThat(step(page, "Opublikuj")).isFocused();
            button(page, "Odwołaj publikację").click();
            says(page, "Odwołano zaplanowaną publikację");
            assertThat(page.locator(".standing")).isFocused();
            step(page, "Opublikuj").click();
            inDialog(page, "Opublikuj").click();
            says(page, "Opublikowano");
            assertThat(reviewer.complaints()).isEmpty();
        }
        try (Visitor visitor = browser.visitor()) {
            assertThat(heading(visitor.open(publicPage()))).hasText(TITLE);
        }
    }

    @Test
    @Order(5)
    void aNewVersionIsWrittenBesideTheLivePageAndLookedAt() {
        try (Visitor editor = browser.visitor();
                Visitor visitor = browser.visitor()) {
            Page page = open(editor, Role.EDITOR);
            Locator title =
                    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Tytuł")));
            title.fill(TITLE + " przy szkole");
            Page preview = page.waitForPopup(() -> button(page, "Podgląd").click());
            assertThat(preview.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(TITLE + " przy szkole");
            preview.close();
            button(page, "Zapisz").click();
            assertThat(page.getByText("jest widoczna; pracujesz nad wersją")).isVisible();
            button(page, "Porównaj wersje").click();
            assertThat(dialog(page)).containsText(TITLE + " przy szkole");
            editor.pageIsAccessible("panel-beside");
            page.keyboard().press("Escape");
            editor.pageIsAccessible("panel-revision");
            assertThat(heading(visitor.open(publicPage()))).hasText(TITLE);
            button(page, "Porzuć wersję roboczą").click();
            page.getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Porzuć wersję roboczą"))
                    .click();
            says(page, "Porzucono wersję roboczą");
            assertThat(title).hasValue(TITLE);
            assertThat(now().status()).isEqualTo(PracticeStatus.PUBLISHED);
            assertThat(editor.complaints()).isEmpty();
        }
    }

    @Test
    @Order(6)
    void aNewVersionReplacesTheLivePageWhenItIsPublished() {
        try (Visitor editor = browser.visitor();
                Visitor reviewer = browser.visitor();
                Visitor visitor = browser.visitor()) {
            Page page = open(editor, Role.EDITOR);
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Tytuł")))
                    .fill(TITLE + " przy bibliotece");
            button(page, "Zapisz").click();
            assertThat(page.getByText("jest widoczna; pracujesz nad wersją")).isVisible();
            step(page, "Zgłoś do redakcji").click();
            says(page, "Zgłoszono do redakcji");
            step(page, "Przekaż do recenzji").click();
            says(page, "Przekazano do recenzji");
            assertThat(heading(visitor.open(publicPage()))).hasText(TITLE);

            page = open(reviewer, Role.REVIEWER);
            step(page, "Opublikuj").click();
            inDialog(page, "Opublikuj").click();
            says(page, "Opublikowano");
            assertThat(heading(visitor.open(publicPage()))).hasText(TITLE + " przy bibliotece");
            assertThat(reviewer.complaints()).isEmpty();
        }
    }

    private static String publicPage() {
        return portal.page("/practices/" + SLUG);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    @Test
    @Order(7)
    void itIsArchivedInFavourOfAnotherAndWithdrawnInTheEnd() {
        try (Visitor reviewer = browser.visitorOnAPhone();
                Visitor visitor = browser.visitor()) {
            Page page = open(reviewer, Role.REVIEWER);
            reviewer.pageIsAccessible("phone-panel-published");
            fitsThePhone(page);
            more(page, "Przenieś do archiwum").click();
            type(page, "Powód", "Jest lepsza");
            Locator successor = dialog(page).getByRole(AriaRole.COMBOBOX);
            successor.fill("Autobus");
            Locator chosen = page.getByRole(AriaRole.OPTION).first();
            String heir = chosen.innerText();
            chosen.click();
            reviewer.pageIsAccessible("phone-panel-archive");
            inDialog(page, "Przenieś do archiwum").click();
            says(page, "W archiwum: Jest lepsza");
            assertThat(now().relations().successor()).isPresent();
            assertThat(visitor.open(publicPage()).getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(heir)))
                    .isVisible();
            more(page, "Wycofaj").click();
            type(page, "Powód", "Pomyłka");
            inDialog(page, "Wycofaj").click();
            says(page, "Wycofana: Pomyłka");
            assertThat(Step.after(now().status())).containsExactly(Step.REOPEN);
            assertThat(visitor.page().request().get(publicPage()).status()).isEqualTo(410);
            assertThat(reviewer.complaints()).isEmpty();
        }
    }

    /** A step that may have found no room beside the others. */
    private static Locator more(Page page, String name) {
        Locator rest = page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Więcej kroków"));
        page.waitForTimeout(300);
        if (!step(page, name).isVisible() && rest.isVisible()) {
            rest.click();
        }
        return step(page, name);
    }
}
