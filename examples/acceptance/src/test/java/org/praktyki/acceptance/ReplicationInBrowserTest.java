package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.account.Actor;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.QueuedMail;

/** From the form on a practice's page, through two letters, to the lineage there: without an account, without scripts up to the answer. */
@BrowserTest
class ReplicationInBrowserTest {

    private static final String PRACTICE = "/practices/drzewo-z-paszportem-spis-ktory-pomaga-oszczedzic-pien";
    private static final String CLAIMANT = "promocja@przykladowo.example.org";

    /** Longer than a form has to be open before it is taken. */
    private static final int LONG_ENOUGH = 3100;

    @TempDir
    private Path data;

    @Test
    void aClaimGoesThroughTwoLettersToTheLineage(Browser browser) throws Exception {
        try (RunningPortal portal = RunningPortal.startWithAddress(data)) {
            try (Visitor claimant = browser.visitorWithoutScripts()) {
                claim(claimant, portal);
            }
            try (Visitor source = browser.visitor()) {
                look(source, portal);
                answer(source, portal);
            }
            try (Visitor editor = browser.visitor()) {
                panel(editor, portal);
            }
            assertThat(String.join("\n", portal.said())).doesNotContain(CLAIMANT, "token=");
        }
    }

    /** Where the last letter to the claimant leads, or to whoever else was written to. */
    private static String link(RunningPortal portal, boolean claimant) {
        List<QueuedMail> letters =
                portal.inStore(node -> node.outbox().list(Actor.system("test"), EnumSet.allOf(MailState.class), 0, 10));
        String link = letters.stream()
                .map(QueuedMail::mail)
                .filter(mail -> mail.to().value().equals(CLAIMANT) == claimant)
                .map(Mail::link)
                .findFirst()
                .orElseThrow()
                .orElseThrow()
                .toString();
        assertThat(link).startsWith(portal.page("/replications/"));
        return link;
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void claim(Visitor claimant, RunningPortal portal) {
        Page page = claimant.open(portal.page(PRACTICE));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Powtórzyliśmy to u nas"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Powtórzyliśmy to u nas");
        page.getByLabel("Kto powtórzył praktykę").fill("Gmina Przykładowo");
        page.getByLabel("Co zrobiono inaczej").fill("Spis objął tylko drzewa przy szkołach.");
        page.getByLabel("Jakie są rezultaty").fill("W rok opisano 400 drzew.");
        page.getByLabel("Imię i nazwisko lub nazwa komórki").fill("Wydział Promocji");
        page.getByLabel("Adres e-mail").fill(CLAIMANT);
        page.waitForTimeout(LONG_ENOUGH);
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Jeszcze jeden krok");

        claimant.open(link(portal, true));
        assertThat(heading(page)).hasText("Potwierdź zgłoszenie");
        button(page, "Potwierdzam zgłoszenie").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Dziękujemy");
        claimant.askedOnly(portal.origin());
        claimant.hasNoCookie();
    }

    private static void look(Visitor visitor, RunningPortal portal) {
        Page page = visitor.open(portal.page(PRACTICE + "/replicate"));
        both(visitor, "replicate-form");
        button(page, "Wyślij zgłoszenie").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        both(visitor, "replicate-refused");
        visitor.open(portal.page(PRACTICE + "/replicate/sent"));
        both(visitor, "replicate-sent");
        visitor.open(link(portal, true));
        both(visitor, "claim-vouched");
    }

    private static void answer(Visitor source, RunningPortal portal) {
        Page page = source.open(portal.page(PRACTICE));
        Locator descent = page.locator(".descent");
        assertThat(descent).containsText("niepotwierdzone");
        both(source, "descent-unconfirmed");

        source.open(link(portal, false));
        assertThat(heading(page)).hasText("Czy to powtórzenie Państwa praktyki?");
        both(source, "claim-asked");
        page.getByLabel("Wiadomość do osoby, która to zgłosiła").fill("Gratulujemy.");
        button(page, "Tak, potwierdzam").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Odpowiedź: tak");
        both(source, "claim-answered");

        source.open(portal.page(PRACTICE));
        assertThat(descent).containsText("powtórzono w 1 miejscu");
        assertThat(descent.locator(".status")).hasText("potwierdzone");
        descent.locator("summary").click();
        assertThat(descent.getByText("W rok opisano 400 drzew.")).isVisible();
        both(source, "descent-confirmed");
        assertThat(page.content()).doesNotContain(CLAIMANT, "Wydział Promocji", "Gratulujemy");
        source.open(portal.page("/practices?q=paszport"));
        assertThat(page.locator(".card .replicated").first()).hasText("powtórzono w 1 miejscu");
        both(source, "descent-card");
        source.askedOnly(portal.origin());
        source.hasNoCookie();
    }

    private static void panel(Visitor editor, RunningPortal portal) {
        Panel panel = Panel.signIn(editor, portal);
        Page page = editor.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Powtórzenia"))
                .click();
        Locator taker = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gmina Przykładowo"));
        assertThat(taker).isVisible();
        both(editor, "panel-replications");
        taker.click();
        assertThat(heading(page)).hasText("Gmina Przykładowo");
        both(editor, "panel-replication");
        panel.button("Popraw").click();
        assertThat(panel.dialog()).containsText("Kto powtórzył");
        both(editor, "panel-replication-dialog");
        assertThat(editor.complaints()).isEmpty();
    }

    /** On a desk and on the narrowest telephone. */
    private static void both(Visitor visitor, String name) {
        Page page = visitor.page();
        visitor.pageIsAccessible(name);
        page.setViewportSize(360, 780);
        visitor.pageIsAccessible(name + "-phone");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + ": nothing stands beyond the edge")
                .isEqualTo(true);
        page.setViewportSize(1280, 900);
    }
}
