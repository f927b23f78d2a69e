package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.praktyki.core.account.Actor;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Section;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/** Writing rich text in a real browser, on a practice that holds all of its structure. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditorTest {

    private static final String TITLE = "Ogród deszczowy przy szkole";
    private static final String SLUG = "ogrod-deszczowy-przy-szkole";

    /** Every element that rich text keeps. */
    private static final RichText ALL = RichText.ofHtml("""
            <h3>Przebieg</h3><p>Tekst <strong>ważny</strong>, <em>obcy</em>, <u>podkreślony</u>, H<sub>2</sub>O, m<sup>2</sup>\
            <br>i <a href="https://example.org/" title="Strona">odnośnik</a>.</p>\
            <ul><li>jeden<ul><li>zagnieżdżony</li></ul></li><li><p>dwa</p><p>akapity</p></li></ul><ol><li>krok</li></ol>\
            <h4>Koszty</h4><blockquote>Sam tekst</blockquote><blockquote><p>Akapit</p></blockquote><hr>\
            <table><caption>Zestawienie</caption><thead><tr><th colspan="2">Rok</th></tr></thead>\
            <tbody><tr><td>2024</td><td rowspan="2">razem</td></tr><tr><td>2025</td></tr></tbody></table>\
            <dl><dt>Retencja</dt><dd>Zatrzymanie wody</dd></dl><p>Koniec.</p>""");

    private static RunningPortal portal;
    private static Browser browser;

    private static PracticeId id;

    @BeforeAll
    static void start(Browser shared, RunningPortal sharedPortal) {
        browser = shared;
        portal = sharedPortal;
        Practice written = Practice.draft(TITLE)
                .status(PracticeStatus.PUBLISHED)
                .summary(ALL)
                .recordCard(RecordCard.builder().implementingBody("Urząd Gminy").build())
                .presentation(
                        new Presentation(List.of(new Section("Przebieg prac", RichText.ofHtml("<p>Początek</p>")))))
                .build();
        id = written.id();
        portal.inStore(praktyki -> praktyki.practices().save(Actor.system("test"), written));
    }

    private static Practice stored() {
        return portal.inStore(
                praktyki -> praktyki.practices().published(new Slug(SLUG)).orElseThrow());
    }

    /** Opens the practice in the panel; the list need not know it yet. */
    private static Page open(Visitor admin) {
        Panel.signIn(admin, portal);
        Page page = admin.open(portal.panel("/practices/" + id));
        assertThat(editor(page, "Skrót")).isVisible();
        return page;
    }

    private static Locator editor(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator field(Page page, String label) {
        return page.locator("praktyki-rich-text").filter(new Locator.FilterOptions().setHas(editor(page, label)));
    }

    private static void press(Locator field, String button) {
        field.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        settle(field.page());
    }

    private static void key(Page page, String key) {
        page.keyboard().press(key);
        settle(page);
    }

    /** A person takes longer between two keys than the browser takes to tell the editor where the cursor went. */
    private static void settle(Page page) {
        page.waitForTimeout(150);
    }

    private static void save(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Zapisz").setExact(true))
                .click();
        assertThat(page.getByText("Zapisano", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static String value(Locator field) {
        return (String) field.evaluate("field => field.value");
    }

    @Test
    @Order(1)
    void whatIsOnlyLookedAtStaysAsItWas() {
        try (Visitor admin = browser.visitor()) {
            Page page = open(admin);
            editor(page, "Skrót").click();
            settle(page);
            key(page, "Tab");
            assertThat(value(field(page, "Skrót"))).isEqualTo(ALL.html());
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Praktyki").setExact(true))
                    .click();
            assertThat(page.getByLabel("Szukaj w tytułach")).isVisible();
            assertThat(stored().version()).isEqualTo(1);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void aChangeInOnePlaceLeavesAllTheRest() {
        try (Visitor admin = browser.visitor()) {
            Page page = open(admin);
            editor(page, "Skrót").getByText("Koniec.").click();
            settle(page);
            key(page, "End");
            page.keyboard().type(" Naprawdę.");
            save(page);
            assertThat(stored().summary())
                    .isEqualTo(RichText.ofHtml(ALL.html().replace("Koniec.", "Koniec. Naprawdę.")));
            admin.askedOnly(portal.origin());
        }
    }

    @Test
    @Order(3)
    void whatIsTypedAndPastedShowsOnThePublicPageWithoutScriptsAndStyles() {
        try (Visitor admin = browser.visitor()) {
            Page page = open(admin);
            Locator field = field(page, "Treść");
            editor(page, "Treść").getByText("Początek").click();
            settle(page);
            key(page, "End");
            key(page, "Enter");
            press(field, "Pogrubienie");
            page.keyboard().type("Gruby");
            key(page, "Enter");
            press(field, "Lista punktowana");
            page.keyboard().type("punkt");
            key(page, "Enter");
            key(page, "Enter");
            paste(page, """
                    <h2 style="color: red">Z edytora</h2><script>window.evil = 1</script><style>p { color: red }</style>\
                    <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>raz</p>\
                    <p class="MsoNormal" style="margin: 0"><span style="font-size: 20pt">Zwykły</span><o:p></o:p></p>""");
            assertThat(field.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Z edytora")))
                    .isVisible();
            save(page);
            assertThat(stored().presentation().sections().get(0).body())
                    .isEqualTo(RichText.ofHtml("<p>Początek</p><p><strong>Gruby</strong></p>"
                            + "<ul><li>punkt</li></ul>"
                            + "<h3>Z edytora</h3><ul><li>raz</li></ul><p>Zwykły</p>"));
        }
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open(portal.page("/practices/" + SLUG + "/presentation"));
            assertThat(page.getByRole(AriaRole.MAIN)
                            .locator("strong", new Locator.LocatorOptions().setHasText("Gruby")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("punkt")))
                    .isVisible();
            assertThat(page.content()).doesNotContain("evil", "mso-", "color: red");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void paste(Page page, String html) {
        page.evaluate("""
                html => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData('text/html', html);
                  document.activeElement.dispatchEvent(
                      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
                }""", html);
    }

    @Test
    @Order(4)
    void markupThatWouldBeLostIsNamedAndNotSaved() {
        try (Visitor admin = browser.visitor()) {
            Page page = open(admin);
            long before = stored().version();
            Locator field = field(page, "Skrót");
            press(field, "Źródło HTML");
            editor(page, "Skrót, Źródło HTML").fill("<p>Nowe</p><iframe src='https://example.org'></iframe>");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Zapisz").setExact(true))
                    .click();
            assertThat(page.getByText("Pominięto: iframe")).isVisible();
            assertThat(editor(page, "Skrót, Źródło HTML")).hasAttribute("aria-invalid", "true");
            assertThat(stored().version()).isEqualTo(before);
            page.getByText("Usuń te znaczniki").click();
            save(page);
            assertThat(stored().summary()).isEqualTo(RichText.ofHtml("<p>Nowe</p>"));
        }
    }

    @Test
    @Order(5)
    void itIsUsableWithAKeyboardAndAScreenReader() {
        try (Visitor admin = browser.visitor();
                Visitor phone = browser.visitorOnAPhone()) {
            Page page = open(admin);
            editor(page, "Skrót").click();
            settle(page);
            key(page, "Control+End");
            key(page, "Shift+Tab");
            key(page, "End");
            key(page, "ArrowLeft");
            key(page, "ArrowRight");
            assertThat(field(page, "Skrót").getByLabel("Źródło HTML").first()).isFocused();
            key(page, "Tab");
            assertThat(editor(page, "Skrót")).isFocused();
            press(field(page, "Skrót"), "Wstaw tabelę");
            page.keyboard().type("Rok");
            for (int column : new int[] {1, 2}) {
                editor(page, "Skrót").locator("th").nth(column).click();
                settle(page);
                page.keyboard().type("Kolumna");
            }
            press(field(page, "Skrót"), "Odnośnik");
            admin.pageIsAccessible("panel-rich-text");
            open(phone);
            phone.pageIsAccessible("phone-panel-rich-text");
            assertThat((Integer) phone.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
    }
}
