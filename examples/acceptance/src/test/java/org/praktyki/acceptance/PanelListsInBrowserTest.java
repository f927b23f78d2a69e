package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.text.EmailAddress;

/** The list of practices, a change of many and the settings, with the keyboard and on a narrow screen. */
@BrowserTest
class PanelListsInBrowserTest {

    @TempDir
    private static Path data;

    private static RunningPortal portal;

    @BeforeAll
    static void start() throws IOException {
        portal = RunningPortal.start(data);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void manyPracticesAreFoundChangedAndChangedBack(Browser browser) {
        try (Visitor admin = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            whatIsLookedForStandsInTheAddress(page, panel);
            twoAreChangedAndChangedBack(admin, page, panel);
            page.setViewportSize(360, 780);
            page.reload();
            assertThat(page.locator("vaadin-grid a").first()).isVisible();
            admin.pageIsAccessible("panel-list-phone");
            fits(page);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    private static void whatIsLookedForStandsInTheAddress(Page page, Panel panel) {
        Locator all = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Wszystkie")));
        assertThat(all).hasAttribute("aria-current", "true");
        Locator due =
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Do sprawdzenia")));
        due.focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/admin/?\\?due=yes$"));
        assertThat(due).hasAttribute("aria-current", "true");
        assertThat(page.getByText("Nic tu nie czeka.")).isVisible();
        page.goBack();
        assertThat(all).hasAttribute("aria-current", "true");
        assertThat(page.locator("vaadin-grid a").first()).isVisible();

        page.getByLabel("Szukaj w tytułach").fill("xyzxyz");
        assertThat(page).hasURL(Pattern.compile(".*\\?q=xyzxyz$"));
        assertThat(page.getByText("Żadna praktyka nie spełnia tych warunków.")).isVisible();
        panel.button("Pokaż wszystkie praktyki").click();
        assertThat(page.locator("vaadin-grid a").first()).isVisible();
        assertThat(page.getByLabel("Szukaj w tytułach")).hasValue("");

        page.navigate(portal.panel("/?status=PUBLISHED&scheduled=no"));
        assertThat(page.getByText("Filtry: 2", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.locator("vaadin-grid a").first()).isVisible();
    }

    private static void twoAreChangedAndChangedBack(Visitor admin, Page page, Panel panel) {
        Locator boxes =
                page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Zaznacz: ")));
        for (int i = 0; i < 2; i++) {
            boxes.nth(i).focus();
            page.keyboard().press("Space");
        }
        assertThat(page.getByText("Zaznaczono: 2", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        admin.pageIsAccessible("panel-list-chosen");
        panel.button("Zmień zaznaczone…").focus();
        page.keyboard().press("Enter");
        choose(page, "Co zmienić", "Dodaj słowo kluczowe");
        page.getByLabel("Słowo kluczowe", new Page.GetByLabelOptions().setExact(true))
                .fill("wspólne");
        admin.pageIsAccessible("panel-bulk-choice");
        panel.button("Pokaż, co się zmieni").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Zmieni się: 2. Bez zmian: 0. Nie da się zmienić: 0."))
                .isVisible();
        admin.pageIsAccessible("panel-bulk-preview");
        page.setViewportSize(360, 780);
        admin.pageIsAccessible("panel-bulk-preview-phone");
        fits(page);
        page.setViewportSize(1280, 900);
        panel.button("Zmień (2)").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Zmieniono: 2. Bez zmian: 0. Nie zmieniono: 0.")
                        .first())
                .isVisible();
        admin.pageIsAccessible("panel-bulk-done");
        page.keyboard().press("Enter");
        assertThat(panel.dialog()).isHidden();

        panel.button("Cofnij zmianę zbiorczą").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Cofnięto zmianę zbiorczą. Praktyki: 2")).isVisible();
    }

    /** Opens a list of choices with the keyboard, and takes one. */
    private static void choose(Page page, String label, String choice) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("vaadin-select-value-button")
                .focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice))
                .focus();
        page.keyboard().press("Enter");
    }

    @Test
    void theSettingsAreChangedWithTheKeyboard(Browser browser) {
        try (Visitor admin = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ustawienia"))
                    .focus();
            page.keyboard().press("Enter");
            Locator headings = page.getByLabel("Nagłówek: polski");
            assertThat(headings).hasCount(4);
            String moved = headings.first().inputValue();
            admin.pageIsAccessible("panel-settings");

            panel.button("Niżej").first().focus();
            page.keyboard().press("Enter");
            assertThat(headings.nth(1)).hasValue(moved);
            assertThat(page.locator("vaadin-button:focus")).hasText("Niżej");
            panel.save();
            panel.isSaved();
            page.setViewportSize(360, 780);
            page.reload();
            assertThat(headings.nth(1)).hasValue(moved);
            admin.pageIsAccessible("panel-settings-phone");
            fits(page);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void theFirstHostThatMayEmbedIsNamedAndItsCountsAreSeen(Browser browser) {
        try (Visitor admin = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            RequestOptions fromThere = RequestOptions.create().setHeader("Origin", "https://www.example.org");
            assertThat(page.request()
                            .get(portal.page("/embed/v1/list"), fromThere)
                            .status())
                    .isEqualTo(200);
            page.navigate(portal.panel("/embedding"));
            assertThat(page.getByText("Teraz osadzać może każdy serwis.")).isVisible();
            page.getByLabel("Serwer").fill("www.example.org");
            page.keyboard().press("Enter");
            assertThat(page.getByText("To pierwszy serwer wskazany dla całej bazy."))
                    .isVisible();
            admin.pageIsAccessible("panel-embedding-first");
            panel.button("Dodaj i ogranicz do listy").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByText("Teraz osadzać mogą tylko serwery z listy."))
                    .isVisible();
            assertThat(panel.button("Usuń: www.example.org, Całą bazę")).isVisible();
            assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("www.example.org Lista 1")))
                    .isVisible();
            admin.pageIsAccessible("panel-embedding");
            page.setViewportSize(360, 780);
            admin.pageIsAccessible("panel-embedding-phone");
            fits(page);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void howTheSiteIsUsedIsSeenAndTheCounterIsShown(Browser browser) {
        try (Visitor admin = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            // of its own accord this browser says that it is a robot
            RequestOptions asPeopleDo = RequestOptions.create()
                    .setHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
            assertThat(page.request().get(portal.page("/map"), asPeopleDo).status())
                    .isEqualTo(200);
            page.navigate(portal.panel("/usage"));
            assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Mapa 1")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Wizyty")))
                    .isVisible();
            admin.pageIsAccessible("panel-usage");
            page.getByText("Pokaż jako tabelę").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Wizyty")))
                    .isVisible();
            onAPhone(admin, "panel-usage-phone");

            page.navigate(portal.panel("/settings"));
            page.getByLabel("Pokazuj licznik odwiedzin w stopce i w widżecie").focus();
            page.keyboard().press("Space");
            page.getByLabel("Ilu gości policzono wcześniej").fill("123 456");
            page.getByLabel("Od kiedy liczy").fill("1.03.2009");
            panel.save();
            panel.isSaved();
            page.navigate(portal.page("/"));
            assertThat(page.locator("footer .counter strong"))
                    .hasText(Pattern.compile("^123\\s4\\d\\d\\sgo.*\\sod\\s1\\smarca\\s2009\\sr\\.$"));
            admin.pageIsAccessible("home-counter");
            onAPhone(admin, "home-counter-phone");
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void anAccountIsMadeAndTheLogSaysSo(Browser browser) {
        try (Visitor admin = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            page.navigate(portal.panel("/accounts"));
            panel.button("Nowe konto").focus();
            page.keyboard().press("Enter");
            page.getByLabel("Nazwa użytkownika").fill("autorka");
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("autor"))
                    .first()
                    .focus();
            page.keyboard().press("Space");
            admin.pageIsAccessible("panel-account");
            panel.save();
            assertThat(page.getByText("Hasło konta autorka")).isVisible();
            admin.pageIsAccessible("panel-account-password");
            panel.button("Hasło przekazane").click();
            admin.pageIsAccessible("panel-accounts");

            page.navigate(portal.panel("/audit"));
            panel.button("Sprawdź dziennik").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByText(Pattern.compile("^Dziennik jest nienaruszony")))
                    .isVisible();
            page.setViewportSize(360, 780);
            admin.pageIsAccessible("panel-audit-phone");
            fits(page);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void whereNothingIsSentALetterIsCopiedAndHandedOver(Browser browser) {
        URI link = URI.create("https://baza.example.org/praktyki/potwierdzenie?token=1790000000000.a-B_c");
        portal.inStore(node -> node.outbox()
                .send(new Mail(
                                "próba",
                                new EmailAddress("wydzial-srodowiska@urzad.gmina.example.org"),
                                "Prośba o potwierdzenie: gmina przejęła Państwa praktykę",
                                "Dzień dobry,\n\nprosimy o potwierdzenie pod adresem:\n" + link,
                                "pl",
                                Subject.of(Subject.Kind.INSTALLATION))
                        .withLink(link)));
        try (Visitor admin = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            Locator way = page.getByRole(
                    AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Poczta wychodząca")));
            assertThat(way).containsText("(czeka: 1)");
            way.focus();
            page.keyboard().press("Enter");
            Locator letter = page.locator("vaadin-grid a").first();
            assertThat(letter).isVisible();
            admin.pageIsAccessible("panel-outbox");
            page.setViewportSize(360, 780);
            admin.pageIsAccessible("panel-outbox-phone");
            fits(page);
            letter.focus();
            page.keyboard().press("Enter");
            assertThat(panel.button("Kopiuj link")).isVisible();
            admin.pageIsAccessible("panel-mail-phone");
            fits(page);
            page.setViewportSize(1280, 900);
            admin.pageIsAccessible("panel-mail");
            panel.button("Kopiuj link").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByText("Link jest w schowku")).isVisible();
            panel.button("Oznacz jako przekazany").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".badge").first()).hasText("przekazany");
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void aPartnerAndAPartnershipAreEnteredWithTheKeyboard(Browser browser) {
        try (Visitor admin = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            page.navigate(portal.panel("/partners/new"));
            page.getByLabel("Nazwa").first().fill("Żabia Wspólnota Sąsiedzka");
            panel.save();
            panel.isSaved();
            admin.pageIsAccessible("panel-partner");
            onAPhone(admin, "panel-partner-phone");

            page.navigate(portal.panel("/partnerships/new"));
            page.getByLabel("Nazwa").first().fill("Żabie Partnerstwo");
            panel.button("Dodaj członkostwo").focus();
            page.keyboard().press("Enter");
            Locator member =
                    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Partner")));
            member.fill("żabia");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Żabia Wspólnota Sąsiedzka"))
                    .waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.getByLabel("Od dnia").nth(2).fill("zima 2014");
            assertThat(page.getByText("zima 2014: od 1.01.2014 do 21.03.2015")).isVisible();
            panel.save();
            panel.isSaved();
            assertThat(page.getByText(Pattern.compile("^Należy w dniu"))).isVisible();

            for (String list : List.of("partners", "partners/duplicates", "partnerships")) {
                page.navigate(portal.panel("/" + list));
                assertThat(page.locator("h1")).isVisible();
                admin.pageIsAccessible("panel-" + list.replace('/', '-'));
                onAPhone(admin, "panel-" + list.replace('/', '-') + "-phone");
            }
            page.locator("vaadin-grid a").first().click();
            assertThat(page.getByText(Pattern.compile("w dniu \\d")).first()).isVisible();
            admin.pageIsAccessible("panel-partnership");
            onAPhone(admin, "panel-partnership-phone");
            assertThat(admin.complaints()).isEmpty();
        }
    }

    private static void onAPhone(Visitor admin, String name) {
        admin.page().setViewportSize(360, 780);
        admin.pageIsAccessible(name);
        fits(admin.page());
        admin.page().setViewportSize(1280, 900);
    }

    private static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing lies outside of a narrow screen")
                .isTrue();
    }
}
