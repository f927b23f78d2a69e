package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import from files to its undoing, with the keyboard and on a narrow screen. */
@BrowserTest
class ImportInBrowserTest {

    private static final String JSON = """
            [{"title": "Warsztat naprawczy w bibliotece", "status": "PUBLISHED",
              "summary": "<p>Raz w tygodniu wolontariusze naprawiają przyniesione sprzęty.</p>",
              "recordCard": {"implementingBody": "Urząd Gminy", "population": "8400"}},
             {"title": "Ogród na dachu ratusza", "status": "PUBLISHED", "summary": "<p>Zioła i owady.</p>"}]""";

    private static final String CSV = """
            Tytuł;Skrót;Kod pocztowy;Uwagi własne
            Łąka kwietna przy torach;Zamiast trawnika;61-234;
            Czytelnia na dworcu;Książki dla podróżnych;1234;pytać w czerwcu
            """;

    @TempDir
    private Path files;

    @Test
    void filesAreReviewedPutRightImportedAndTakenBack(Browser browser, RunningPortal portal) throws Exception {
        try (Visitor admin = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            Page page = admin.page();
            link(page, "Import praktyk").focus();
            page.keyboard().press("Enter");
            assertThat(heading(page, "Krok 1 z 4: wybierz pliki")).isVisible();
            admin.pageIsAccessible("panel-import-empty");
            filesAreChosen(admin, page, panel);
            theWrongValueIsPutRight(admin, page, panel);
            String address = whatIsAcceptedIsImported(admin, page, panel, portal);
            itIsTakenBack(admin, page, panel);
            assertThat(page.request().get(address).status()).isEqualTo(410);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    private void filesAreChosen(Visitor admin, Page page, Panel panel) throws IOException {
        Path table = Files.writeString(files.resolve("łąki.csv"), CSV);
        Path archive = files.resolve("praktyki.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("praktyki.json"));
            zip.write(JSON.getBytes(UTF_8));
            zip.closeEntry();
        }
        FileChooser chooser = page.waitForFileChooser(() -> {
            panel.button("Wybierz pliki…").focus();
            page.keyboard().press("Enter");
        });
        chooser.setFiles(new Path[] {archive, table});
        assertThat(page.getByText("Pliki do wczytania: 2", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        unfold(page, "Kolumny: rozpoznano 3 z 4");
        assertThat(page.getByText("nieznana, pomijana")).isVisible();
        admin.pageIsAccessible("panel-import-files");
        onAPhone(admin, page, "panel-import-files-phone");
    }

    private static void theWrongValueIsPutRight(Visitor admin, Page page, Panel panel) {
        panel.button("Sprawdź pliki").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Rekordy: 4. Do wczytania: 3. Wymagają uwagi: 1. Bez zmian: 0."))
                .isVisible();
        assertThat(heading(page, "Krok 2 z 4: przejrzyj rekordy")).isFocused();
        Locator postcode = page.getByLabel("Kod pocztowy");
        assertThat(postcode).hasValue("1234");
        admin.pageIsAccessible("panel-import-review");
        onAPhone(admin, page, "panel-import-review-phone");
        postcode.fill("1234x");
        fix(page);
        assertThat(page.getByText("Czytelnia na dworcu: nadal wymaga uwagi.")).isAttached();
        assertThat(page.getByLabel("Kod pocztowy")).isFocused();
        page.getByLabel("Kod pocztowy").fill("61-235");
        fix(page);
        assertThat(page.getByText("Czytelnia na dworcu: poprawione, przyjęte do wczytania."))
                .isAttached();
        assertThat(box(page, "Czytelnia na dworcu")).isFocused();
        assertThat(box(page, "Czytelnia na dworcu")).isChecked();
    }

    private static void fix(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Popraw i sprawdź ponownie")))
                .focus();
        page.keyboard().press("Enter");
    }

    private static String whatIsAcceptedIsImported(Visitor admin, Page page, Panel panel, RunningPortal portal) {
        page.getByLabel("wszystkie", new Page.GetByLabelOptions().setExact(true))
                .focus();
        page.keyboard().press("Space");
        box(page, "Ogród na dachu ratusza").focus();
        page.keyboard().press("Space");
        assertThat(page.getByText("Rekordy: 4. Do wczytania: 3. Wymagają uwagi: 0. Bez zmian: 0."))
                .isVisible();
        panel.button("Co się zmieni: Warsztat naprawczy w bibliotece").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("8400")).isVisible();
        admin.pageIsAccessible("panel-import-all");
        onAPhone(admin, page, "panel-import-all-phone");
        panel.button("Wczytaj przyjęte (3)").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Dodano praktyk: 3. Zmieniono: 0. Bez zmian: 0. Odrzucono: 0."))
                .isVisible();
        assertThat(heading(page, "Krok 4 z 4: wynik importu")).isFocused();
        assertThat(link(page, "Warsztat naprawczy w bibliotece")).isVisible();
        assertThat(link(page, "Ogród na dachu ratusza")).isHidden();
        admin.pageIsAccessible("panel-import-result");
        onAPhone(admin, page, "panel-import-result-phone");
        String address = portal.page("/practices/warsztat-naprawczy-w-bibliotece");
        assertThat(page.request().get(address).status()).isEqualTo(200);
        return address;
    }

    private static void itIsTakenBack(Visitor admin, Page page, Panel panel) {
        panel.button("Cofnij import").first().focus();
        page.keyboard().press("Enter");
        Locator question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).containsText("zostaną wycofane");
        admin.pageIsAccessible("panel-import-undo");
        question.getByText("Cofnij import", new Locator.GetByTextOptions().setExact(true))
                .focus();
        page.keyboard().press("Enter");
        assertThat(panel.dialog()).containsText("Cofnięto: 3. Pozostawiono: 0.");
        admin.pageIsAccessible("panel-import-undone");
        panel.button("Zamknij").focus();
        page.keyboard().press("Enter");
        assertThat(panel.dialog()).isHidden();
        assertThat(page.getByText(Pattern.compile("^cofnięto "))).isVisible();
        admin.pageIsAccessible("panel-import-past");
        onAPhone(admin, page, "panel-import-past-phone");
    }

    private static void unfold(Page page, String summary) {
        Locator first = page.locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .first();
        first.focus();
        page.keyboard().press("Enter");
        assertThat(first).hasAttribute("aria-expanded", "true");
    }

    private static void onAPhone(Visitor admin, Page page, String picture) {
        page.setViewportSize(360, 780);
        admin.pageIsAccessible(picture);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing lies outside of a narrow screen")
                .isTrue();
        page.setViewportSize(1280, 900);
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator box(Page page, String name) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
