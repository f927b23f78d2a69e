package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.text.Slug;

/** The story of the first path through the house, told step by step in a real browser. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {

    private static final String TITLE = "Wspólny dyżur energetyka dla czterech gmin";
    private static final String NEW_TITLE = "Wspólny energetyk dla czterech gmin";
    private static final String SLUG = "wspolny-dyzur-energetyka-dla-czterech-gmin";

    @TempDir
    private static Path data;

    private static RunningPortal portal;
    private static NeighbourSite neighbour;
    private static Browser browser;

    @BeforeAll
    static void start(Browser shared) throws IOException {
        portal = RunningPortal.start(data);
        neighbour = NeighbourSite.start(portal.origin());
        browser = shared;
    }

    @AfterAll
    static void stop() {
        neighbour.close();
        portal.close();
    }

    @Test
    @Order(1)
    void thePagesOfThePracticeAreImportedBesideTheRunningPortal() throws Exception {
        Command.Answer answer = Command.run(
                "import", file("dyzur-skrot.txt"), file("dyzur-prezentacja.txt"), "--data", data.toString());

        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("created", "merged", SLUG);
    }

    @Test
    @Order(2)
    void anotherImportChangesNothingAndRefusesTheNewsPage() throws Exception {
        Command.Answer answer = Command.run(
                "import",
                file("dyzur-skrot.txt"),
                file("aktualnosc.txt"),
                file("dyzur-prezentacja.txt"),
                "--data",
                data.toString());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out().lines().filter(line -> line.contains(": unchanged")))
                .hasSize(2);
        assertThat(answer.out().lines().filter(line -> line.contains(": rejected")))
                .singleElement()
                .asString()
                .contains("aktualnosc.txt", "Not a page of a practice");
    }

    @Test
    @Order(3)
    void aFileIsAttachedByAnotherNodeOnTheSameDatabase() {
        assertThat(portal.inStore(StoryTest::attach).attachments()).hasSize(1);
    }

    private static Practice attach(Praktyki node) {
        Practice practice = node.practices().published(new Slug(SLUG)).orElseThrow();
        byte[] content = "licznik;moc\n1;12,5\n".getBytes(StandardCharsets.UTF_8);
        try {
            return node.attachments()
                    .add(Actor.system("test"), practice.id(), "spis liczników.csv", new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(4)
    void itIsFoundBySearchAndItsThreePagesAreRead() {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open(portal.page("/"));
            visitor.pageIsAccessible("home");

            page.getByRole(AriaRole.COMBOBOX).first().fill("dyżury energetyków");
            page.keyboard().press("Enter");
            Locator found = page.getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(TITLE));
            assertThat(found).isVisible();
            visitor.pageIsAccessible("search");

            found.click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(TITLE);
            assertThat(page.getByText("5790")).isVisible();
            visitor.pageIsAccessible("practice-summary");

            open(page, "Pełna prezentacja");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Rezultaty wdrożenia")))
                    .isVisible();
            visitor.pageIsAccessible("practice-presentation");

            open(page, "Załączniki");
            Locator file = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("spis liczników.csv"));
            assertThat(page.waitForDownload(file::click).suggestedFilename()).isEqualTo("spis liczników.csv");
            visitor.pageIsAccessible("practice-attachments");

            visitor.askedOnly(portal.origin());
            visitor.hasNoCookie();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void open(Page page, String tab) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(tab))
                .first()
                .click();
        assertThat(page.locator("[aria-current=page]").filter(new Locator.FilterOptions().setHasText(tab)))
                .isVisible();
    }

    @Test
    @Order(5)
    void theNeighboursWidgetShowsIt() {
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open(neighbour.address());
            assertThat(inWidget(page, TITLE)).isVisible();
            visitor.pageIsAccessible("neighbour");
            visitor.askedOnly(portal.origin(), originOf(neighbour.address()));
            visitor.hasNoCookie();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    @Order(6)
    void aChangeInThePanelShowsOnTheNextLoad() {
        try (Visitor admin = browser.visitor();
                Visitor visitor = browser.visitor()) {
            Panel panel = Panel.signIn(admin, portal);
            panel.openPractice(TITLE);
            panel.typeTitle(NEW_TITLE);
            panel.save();
            panel.isSaved();
            admin.askedOnly(portal.origin());

            Page page = visitor.open(neighbour.address());
            assertThat(inWidget(page, NEW_TITLE)).isVisible();
            visitor.open(portal.page("/practices/" + SLUG));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(NEW_TITLE);
        }
    }

    @Test
    @Order(7)
    void aConcurrentEditIsRefusedShowingBothVersionsAndLosingNothing() {
        try (Visitor first = browser.visitor();
                Visitor second = browser.visitorOnAPhone()) {
            Panel one = Panel.signIn(first, portal);
            Panel other = Panel.signIn(second, portal);
            one.openPractice(NEW_TITLE);
            other.openPractice(NEW_TITLE);
            one.typeTitle(NEW_TITLE + " nad Bzurą");
            one.save();
            one.isSaved();
            other.typeTitle(NEW_TITLE + " i miasta");
            other.save();

            assertThat(other.dialog()).containsText(NEW_TITLE + " nad Bzurą");
            assertThat(other.dialog()).containsText(NEW_TITLE + " i miasta");
            second.pageIsAccessible("phone-panel-conflict");
            other.button("Zostań przy edycji").click();
            assertThat(other.title()).hasValue(NEW_TITLE + " i miasta");

            other.save();
            other.button("Wczytaj wersję zapisaną").click();
            assertThat(other.title()).hasValue(NEW_TITLE + " nad Bzurą");
            other.typeTitle(NEW_TITLE);
            other.save();
            other.isSaved();
        }
    }

    @Test
    @Order(8)
    void withoutScriptsTheNeighboursPageHasALink() {
        try (Visitor visitor = browser.visitorWithoutScripts()) {
            Page page = visitor.open(neighbour.address());
            assertThat(page.locator("praktyki-list a")).isVisible();
            page.locator("praktyki-list a").click();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(NEW_TITLE)))
                    .isVisible();
        }
    }

    @Test
    @Order(9)
    void whileOneTypesPlacesAndPracticesAreSuggested() {
        try (Visitor visitor = browser.visitorOnAPhone()) {
            Page page = visitor.open(portal.page("/"));
            Locator field = page.getByRole(AriaRole.COMBOBOX);
            field.pressSequentially("drzew");
            Locator options = page.getByRole(AriaRole.OPTION);
            assertThat(options.first()).containsText("Drzewo z paszportem");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("podpowied");
            visitor.pageIsAccessible("suggestions");
            page.keyboard().press("ArrowDown");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            page.keyboard().press("Escape");
            assertThat(options).hasCount(0);
            assertThat(field).hasValue("drzew");
            field.fill("szczecin");
            assertThat(options.first()).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/practices\\?locality=szczecin.*"));
            assertThat(page.locator(".card").first()).isVisible();
        }
    }

    @Test
    @Order(10)
    void placesLikeOnesOwnAreComparedOnAPhone() {
        try (Visitor visitor = browser.visitorOnAPhone()) {
            Page page = visitor.open(portal.page("/places-like-mine"));
            visitor.pageIsAccessible("like-mine");
            page.getByLabel("Gmina, powiat lub województwo").fill("Szczecinek");
            page.keyboard().press("Enter");
            assertThat(page.locator(".home")).containsText("Szczecinek, gmina miejska");
            assertThat(page.locator(".card").first().locator(".why")).containsText("ten sam rodzaj jednostki");
            visitor.pageIsAccessible("like-mine-found");
        }
    }

    @Test
    @Order(11)
    void onAPhoneThePagesFit() {
        try (Visitor visitor = browser.visitorOnAPhone()) {
            for (String path : new String[] {
                "/",
                "/practices?q=energia",
                "/practices/" + SLUG,
                "/practices/" + SLUG + "/presentation",
                "/practices/" + SLUG + "/attachments",
                "/en/practices",
                "/practices?size=0",
                "/practices/nie-ma-takiej"
            }) {
                Page page = visitor.open(portal.page(path));
                visitor.pageIsAccessible("phone" + path.replaceAll("[^a-z]+", "-"));
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + path)
                        .isLessThanOrEqualTo(390);
            }
            Page page = visitor.open(neighbour.address());
            assertThat(inWidget(page, NEW_TITLE)).isVisible();
            visitor.pageIsAccessible("phone-neighbour");
        }
    }

    @Test
    @Order(12)
    void whenThePortalIsDownTheLinkStands() {
        int status = portal.stop();
        assertThat(status).isEqualTo(143);
        try (Visitor visitor = browser.visitor()) {
            Page page = visitor.open(neighbour.address());
            assertThat(page.locator("praktyki-list > a")).isVisible();
            visitor.pageIsAccessible("neighbour-portal-down");
        }
    }

    private static Locator inWidget(Page page, String title) {
        return page.locator("praktyki-list").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title));
    }

    private static String originOf(String address) {
        return address.replaceFirst("(https?://[^/]+).*", "$1");
    }

    private static String file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(StoryTest.class.getResource(name)).toURI())
                .toString();
    }
}
