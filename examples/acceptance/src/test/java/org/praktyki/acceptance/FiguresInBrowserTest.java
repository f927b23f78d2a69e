package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An indicator is entered, its figures are typed, pasted and corrected, and an outcome is graded by them: with the keyboard, and on a phone. */
@BrowserTest
class FiguresInBrowserTest {

    @Test
    void figuresAreKeptAndShowWhatAPracticeHasChanged(Browser browser, RunningPortal portal) {
        try (Visitor admin = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            anIndicatorIsEntered(admin, page, panel);
            figuresAreTypedAndPasted(admin, page, panel);
            figuresAreCorrected(admin, page, panel);
            figuresAreImported(admin, page, portal);
            anOutcomeIsGraded(admin, page, panel, portal);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    private static void anIndicatorIsEntered(Visitor admin, Page page, Panel panel) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wskaźniki"))
                .first()
                .click();
        assertThat(panel.button("Nowy wskaźnik")).isVisible();
        admin.pageIsAccessible("panel-indicators");
        onAPhone(admin, page, "panel-indicators-phone");
        panel.button("Nowy wskaźnik").click();
        page.getByLabel("Nazwa po polsku").fill("Czytelnicy bibliotek");
        page.getByLabel("Kod", new Page.GetByLabelOptions().setExact(true)).fill("CZYTELNICY-PROBA");
        choose(page, "Szczebel", "województwo");
        page.getByLabel("Kto publikuje dane").fill("Urząd Przykładowy");
        panel.save();
        panel.isSaved();
        assertThat(page.getByText("Nie zapisano jeszcze pomiarów.")).isVisible();
        admin.pageIsAccessible("panel-indicator");
        onAPhone(admin, page, "panel-indicator-phone");
    }

    private static void figuresAreTypedAndPasted(Visitor admin, Page page, Panel panel) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pokaż pomiary"))
                .click();
        Locator cells = page.locator(".sheet tbody tr td:nth-child(2) input");
        assertThat(cells).hasCount(16);
        cells.first().focus();
        page.keyboard().type("1 234,5");
        page.keyboard().press("Enter");
        assertThat(cells.nth(1)).isFocused();
        page.keyboard().type("dużo");
        page.keyboard().press("ArrowDown");
        assertThat(cells.nth(1)).hasAttribute("aria-invalid", "true");
        page.keyboard().press("ArrowUp");
        page.keyboard().type("x");
        page.keyboard().press("ArrowDown");
        assertThat(page.getByText("Niezapisane zmiany: 2")).isVisible();
        assertThat(cells.nth(2)).isFocused();
        cells.nth(2).evaluate("""
            (field, text) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/plain', text);
              field.dispatchEvent(
                  new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """, "10\t11,5\n20\tok. 21\n");
        assertThat(page.getByText("Rozpoznane wartości: 3. Nie zostaną wstawione, bo mają błędy: 1."))
                .isVisible();
        admin.pageIsAccessible("panel-figures-paste");
        onAPhone(admin, page, "panel-figures-paste-phone");
        panel.button("Wstaw do tabeli").click();
        assertThat(page.getByText("Niezapisane zmiany: 5")).isVisible();
        admin.pageIsAccessible("panel-figures-written");
        panel.button("Zapisz pomiary").click();
        assertThat(page.getByText("Zapisano pomiary. Nowe: 5, poprawione: 0, bez zmian: 0."))
                .isVisible();
        admin.pageIsAccessible("panel-figures");
        onAPhone(admin, page, "panel-figures-phone");
    }

    private static void figuresAreCorrected(Visitor admin, Page page, Panel panel) {
        page.locator(".sheet tbody tr td:nth-child(2) input").first().fill("1300");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Niezapisane zmiany: 1")).isVisible();
        panel.button("Zapisz pomiary").click();
        assertThat(page.getByText("Zapisano pomiary. Nowe: 0, poprawione: 1, bez zmian: 0."))
                .isVisible();
        page.locator(".sheet tbody th vaadin-button").first().click();
        assertThat(page.getByText("Poprawione wartości")).isVisible();
        admin.pageIsAccessible("panel-figures-history");
        onAPhone(admin, page, "panel-figures-history-phone");
        panel.button("Zamknij").click();
    }

    private static void figuresAreImported(Visitor admin, Page page, RunningPortal portal) {
        page.navigate(portal.panel("/indicators/import"));
        String table = "wskaźnik;kod;rok;wartość\nCZYTELNICY-PROBA;10;2021;7,5\nCZYTELNICY-PROBA;10;2022;dużo\n";
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("czytelnicy.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("Krok 2 z 3: sprawdź, jak odczytano tabelę")).isVisible();
        assertThat(page.getByText("Nowe: 1, poprawione: 0, bez zmian: 0, odrzucone: 1."))
                .isVisible();
        admin.pageIsAccessible("panel-figures-import");
        onAPhone(admin, page, "panel-figures-import-phone");
        page.navigate(portal.panel("/indicators/sources"));
        assertThat(page.locator("h1")).isVisible();
        admin.pageIsAccessible("panel-sources");
        onAPhone(admin, page, "panel-sources-phone");
    }

    private static void anOutcomeIsGraded(Visitor admin, Page page, Panel panel, RunningPortal portal) {
        page.navigate(portal.panel("/practices/new"));
        panel.typeTitle("Czytanie pod chmurką – próba");
        panel.save();
        panel.isSaved();
        panel.button("Dodaj rezultat").click();
        assertThat(page.getByText(Pattern.compile("^Ocena dowodów: D"))).isVisible();
        Locator indicator = page.getByRole(
                AriaRole.COMBOBOX,
                new Page.GetByRoleOptions().setName("Wskaźnik").setExact(true));
        indicator.fill("czytel");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^Czytelnicy bibliotek")))
                .click();
        page.getByLabel("Praktyka działa od okresu").fill("2022");
        page.getByLabel("Wartość osiągnięta", new Page.GetByLabelOptions().setExact(true))
                .fill("12,5");
        page.getByLabel("Okres wartości osiągniętej").fill("2023");
        page.getByLabel("Źródła", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("Sprawozdanie biblioteki https://biblioteka.example.org/2023");
        page.keyboard().press("Tab");
        assertThat(page.getByText(Pattern.compile("^Ocena dowodów: C"))).isVisible();
        admin.pageIsAccessible("panel-outcome");
        onAPhone(admin, page, "panel-outcome-phone");
        panel.save();
        assertThat(page.getByText(Pattern.compile("^Ocena dowodów: C"))).isVisible();
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

    private static void onAPhone(Visitor admin, Page page, String picture) {
        page.setViewportSize(360, 780);
        admin.pageIsAccessible(picture);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing lies outside of a narrow screen")
                .isTrue();
        page.setViewportSize(1280, 900);
    }
}
