package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topic tree, changed with the keyboard alone, and found changed on the public pages. */
@BrowserTest
class TopicsInBrowserTest {

    @TempDir
    private Path data;

    private RunningPortal portal;

    /** One for each test: the tree of topics is everybody's. */
    @BeforeEach
    void start() throws IOException {
        portal = RunningPortal.start(data);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void theTreeIsChangedWithTheKeyboard(Browser browser) {
        try (Visitor admin = browser.visitor();
                Visitor reader = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            press(page, page.getByRole(AriaRole.NAVIGATION).getByText("Działy"));
            assertThat(heading(page)).hasText("Działy");
            assertThat(page.locator("nav a[aria-current=page]")).hasText("Działy");
            assertThat(row(page, "Kultura")).isVisible();
            admin.pageIsAccessible("panel-topics");

            choose(page, panel, "Kultura");
            press(page, panel.button("W dół"));
            assertThat(says(page)).hasText("„Kultura”: Usługi społeczne, miejsce 2 z 5.");
            press(page, panel.button("Dodaj poddział"));
            assertThat(page.getByLabel("Nazwa działu")).isFocused();
            page.keyboard().type("Biblioteki");
            admin.pageIsAccessible("panel-topics-name");
            page.keyboard().press("Enter");
            assertThat(panel.dialog()).isHidden();
            assertThat(says(page)).hasText("Dodano „Biblioteki”.");
            assertThat(row(page, "Biblioteki")).isVisible();
            assertThat(panel.button("Dodaj poddział")).isFocused();
            press(page, panel.button("Przenieś…"));
            admin.pageIsAccessible("panel-topics-parent");
            panel.button("Anuluj").focus();
            page.keyboard().press("Enter");
            assertThat(panel.dialog()).hasCount(0);

            choose(page, panel, "Oświata");
            press(page, panel.button("Usuń"));
            assertThat(panel.dialog()).containsText("Liczba praktyk, które tu stoją:");
            panel.dialog().getByRole(AriaRole.BUTTON).first().focus();
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Pomoc społeczna"))
                    .press("Enter");
            admin.pageIsAccessible("panel-topics-remove");
            press(
                    page,
                    panel.dialog()
                            .getByText("Usuń", new Locator.GetByTextOptions().setExact(true))
                            .last());
            assertThat(row(page, "Oświata")).isHidden();

            press(page, panel.button("Zapisz…"));
            assertThat(panel.dialog().getByRole(AriaRole.LISTITEM)).hasCount(4);
            admin.pageIsAccessible("panel-topics-preview");
            press(page, panel.button("Zapisz zmiany"));
            panel.isSaved();
            assertThat(admin.complaints()).isEmpty();

            Page home = reader.open(portal.page("/"));
            assertThat(home.locator("body")).containsText("Pomoc społeczna");
            assertThat(home.locator("body")).not().containsText("Oświata");
        }
    }

    @Test
    void thePanelIsFoundAndUsedOnAPhone(Browser browser) {
        try (Visitor admin = browser.visitor()) {
            Page page = admin.page();
            page.setViewportSize(360, 740);
            Panel panel = Panel.signIn(admin, portal);
            Locator ways = page.locator("nav").first();
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

    @Test
    void theRegisterOfUnitsIsLoadedAndSearched(Browser browser, @TempDir Path files) throws Exception {
        Path file = Files.writeString(files.resolve("TERC.csv"), """
            WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA
            10;;;;ŁÓDZKIE;województwo;2024-01-01
            10;02;;;kutnowski;powiat;2024-01-01
            10;02;01;1;Kutno;gmina miejska;2024-01-01
            99;;;;OBCE;województwo;2024-01-01
            """);
        try (Visitor admin = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            press(page, page.getByRole(AriaRole.NAVIGATION).getByText("Jednostki terytorialne"));
            assertThat(heading(page)).hasText("Jednostki podziału terytorialnego");
            assertThat(page.getByText("Rejestr TERYT w stanie na 26.09.2020.")).isVisible();
            press(page, panel.button("Wczytaj nowszy stan rejestru"));
            page.locator("input[type=file]").setInputFiles(file);
            assertThat(page.getByText("Plik TERC.csv, stan na 1.01.2024.")).isVisible();
            press(page, panel.button("Odrzucone wiersze: 1"));
            assertThat(page.getByText("Wiersz 5:")).isVisible();
            admin.pageIsAccessible("panel-territories-rehearsal");
            press(page, panel.button("Wczytaj ten stan"));
            assertThat(page.getByText("Rejestr TERYT w stanie na 1.01.2024.")).isVisible();

            page.getByLabel("Nazwa lub kod TERYT").fill("lodz");
            assertThat(page.getByText("Liczba jednostek: 1", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            page.setViewportSize(360, 740);
            admin.pageIsAccessible("panel-territories-phone");
            isAsWideAsTheScreen(page);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ŁÓDZKIE"))
                    .click();
            assertThat(heading(page)).hasText("ŁÓDZKIE");
            press(page, page.getByText("kutnowski"));
            assertThat(heading(page)).hasText("kutnowski");
            assertThat(page.getByText("gmina miejska")).isVisible();
            admin.pageIsAccessible("panel-territory-phone");
            isAsWideAsTheScreen(page);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    private static void isAsWideAsTheScreen(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing lies outside of a narrow screen")
                .isTrue();
    }

    /** Goes through the tree with the arrow keys and chooses a topic. */
    private static void choose(Page page, Panel panel, String topic) {
        panel.button("Usuń").focus();
        for (int i = 0; i < 12 && !isInTheTree(page); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Control+Home");
        for (int i = 0; i < 40 && !focused(page).startsWith(topic); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(focused(page)).startsWith(topic);
        page.keyboard().press("Space");
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setSelected(true)))
                .hasCount(1);
    }

    private static boolean isInTheTree(Page page) {
        return (Boolean) page.evaluate("""
            () => {
                const cell = document.querySelector('vaadin-grid').shadowRoot.activeElement;
                return Boolean(cell && cell.closest('#items'));
            }\
            """);
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("""
            () => {
                const cell = document.querySelector('vaadin-grid').shadowRoot.activeElement;
                const slot = cell && cell.querySelector('slot');
                return slot ? slot.assignedElements()[0].textContent : '';
            }\
            """));
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

    private static Locator says(Page page) {
        return page.locator(".says");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
