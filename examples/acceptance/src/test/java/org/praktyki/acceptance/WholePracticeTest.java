package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Names;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.Term;
import org.praktyki.core.practice.Cost;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Relations;
import org.praktyki.core.practice.Section;
import org.praktyki.core.practice.Step;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.WebAddress;

/** A practice with all that there can be on it, and a partnership: on a desk, on a telephone, in English, on paper, in the archive, gone. */
@BrowserTest
class WholePracticeTest {

    private static final Actor EDITOR = Actor.system("test");
    private static final int TRIES = 100;
    private static final int PAUSE_MILLIS = 200;

    @Test
    void itIsReadEverywhereAndLeadsOn(Browser browser, RunningPortal portal) {
        try (Visitor visitor = browser.visitor()) {
            portal.inStore(WholePracticeTest::fill);
            Page page = visitor.open(portal.page("/index.php?p1=1&p2=2&art=30&s=1"));
            assertThat(page).hasURL(portal.page("/practices/termomodernizacja-w-jednym-przetargu"));
            visitor.pageIsAccessible("practice-whole");
            page.locator(".tongues a[lang=en]").click();
            assertThat(page.locator("h1")).hasText("Insulation in one tender");
            visitor.pageIsAccessible("practice-whole-english");

            page.setViewportSize(360, 740);
            visitor.pageIsAccessible("practice-whole-phone");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String hidden : List.of(".site", ".tabs", ".breadcrumb", ".relatives", ".more")) {
                assertThat(page.locator(hidden).first()).isHidden();
            }
            Locator funder = page.locator(".funding a");
            assertThat(String.valueOf(funder.evaluate("a => getComputedStyle(a, '::after').content")))
                    .contains("https://fundacja.example.org/");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            visitor.open(portal.page("/practices/dawna-termomodernizacja"));
            visitor.pageIsAccessible("practice-archived-phone");
            page.locator(".archived a").click();
            assertThat(page.locator("h1")).hasText("Termomodernizacja w jednym przetargu");
            assertThat(visitor.complaints()).isEmpty();

            assertThat(visitor.open(portal.page("/practices/wycofana-termomodernizacja"))
                            .locator("h1"))
                    .hasText("Tę praktykę wycofano");
            visitor.pageIsAccessible("practice-withdrawn-phone");
        }
    }

    @Test
    void aPartnershipIsReadAsOfAnyDay(Browser browser, RunningPortal portal) {
        portal.inStore(WholePracticeTest::partnership);
        try (Visitor visitor = browser.visitor()) {
            String address = portal.page("/partnerships/partnerstwo-podworek?on=2017-01-01");
            awaitPage(visitor.page(), address);
            Page page = visitor.open(address);
            assertThat(page.locator("h1")).hasText("Partnerstwo Podwórek");
            visitor.pageIsAccessible("partnership");

            page.getByLabel("Przesuń do dnia zmiany").press("Home");
            assertThat(page.locator("h1")).hasText("Porozumienie Podwórkowe");
            assertThat(page).hasURL(portal.page("/partnerships/partnerstwo-podworek?on=2014-01-01"));
            assertThat(page.locator("#day-said")).containsText("Skład w dniu 1\u00a0stycznia\u00a02014");
            assertThat(page.locator(".tag.perhaps")).hasText("prawdopodobnie");
            visitor.pageIsAccessible("partnership-first-day");

            page.setViewportSize(360, 740);
            visitor.pageIsAccessible("partnership-phone");
            visitor.seesAllOfTheWidth();
            page.locator("#members ~ ul a").click();
            assertThat(page.locator("h1")).hasText("Miasto Przykładowe");
            for (String path : List.of("/partners/fundacja-most", "/partners", "/partnerships?on=2017-01-01")) {
                visitor.open(portal.page(path));
                visitor.pageIsAccessible(path.substring(1).replaceAll("\\W", "-") + "-phone");
                visitor.seesAllOfTheWidth();
            }
            visitor.askedOnly(portal.origin());
            visitor.hasNoCookie();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** What another node has saved, the portal knows within a second or so. */
    private static void awaitPage(Page page, String address) {
        for (int tries = 0; tries < TRIES && !page.request().get(address).ok(); tries++) {
            page.waitForTimeout(PAUSE_MILLIS);
        }
    }

    private static Partnership partnership(Praktyki node) {
        Partner city = partner(node, "Miasto Przykładowe", PartnerKind.PUBLIC_BODY);
        Partner foundation = partner(node, "Fundacja Most", PartnerKind.NGO);
        Term since2014 = Term.since(new PartialDate("2014-24"));
        PartialDate renamed = new PartialDate("2016-03-04");
        return node.partnerships()
                .save(
                        EDITOR,
                        Partnership.named("Partnerstwo Podwórek")
                                .names(new Names(List.of(
                                        new Name("Porozumienie Podwórkowe", Optional.empty(), Term.until(renamed)),
                                        new Name("Partnerstwo Podwórek", Optional.empty(), Term.since(renamed)))))
                                .term(since2014)
                                .memberships(List.of(
                                        new Membership(city.id(), MemberRole.COORDINATOR, since2014, List.of()),
                                        new Membership(
                                                foundation.id(), MemberRole.MEMBER, Term.since(renamed), List.of())))
                                .published(true)
                                .build());
    }

    private static Partner partner(Praktyki node, String name, PartnerKind kind) {
        return node.partners()
                .save(EDITOR, Partner.named(name).kind(kind).published(true).build());
    }

    private static Practice fill(Praktyki node) {
        Practice whole = node.practices().save(EDITOR, whole());
        Relations replaced = new Relations(List.of(), Optional.empty(), Optional.of(whole.id()));
        Practice old = node.practices()
                .save(
                        EDITOR,
                        published("Dawna termomodernizacja").relations(replaced).build());
        Practice gone = node.practices()
                .save(
                        EDITOR,
                        published("Wycofana termomodernizacja")
                                .relations(replaced)
                                .build());
        node.practices().take(EDITOR, old, Step.ARCHIVE, Optional.of("zastąpiona nową"));
        node.practices().take(EDITOR, gone, Step.WITHDRAW, Optional.of("na prośbę gminy"));
        Relations relations = new Relations(List.of(old.id()), Optional.of(old.id()), Optional.empty());
        node.practices().save(EDITOR, whole.toBuilder().relations(relations).build());
        return node.practices().confirm(EDITOR, whole.id());
    }

    private static Practice.Builder published(String title) {
        return Practice.draft(title)
                .status(PracticeStatus.PUBLISHED)
                .summary(RichText.ofPlainText("Szkoły ocieplono za jednym razem."))
                .recordCard(RecordCard.builder()
                        .implementingBody("Urząd Miejski")
                        .startedOn(LocalDate.of(2019, 9, 1))
                        .endedOn(LocalDate.of(2023, 6, 30))
                        .cost(new Cost(Optional.of(1_250_000L), Optional.of(1_400_000L)))
                        .build())
                .presentation(new Presentation(
                        List.of(new Section("Rezultaty wdrożenia", RichText.ofPlainText("Jest cieplej.")))));
    }

    private static Practice whole() {
        return published("Termomodernizacja w jednym przetargu")
                .keywords(List.of("szkoły", "energia"))
                .legacyAddress(Optional.of(new LegacyAddress(1, 2, 30)))
                .translations(Map.of(
                        "en",
                        new Translation(
                                "Insulation in one tender", RichText.EMPTY, Presentation.EMPTY, List.of("schools"))))
                .funding(new Funding(
                        List.of("Współfinansowano z budżetu państwa."),
                        List.of(new Funder(
                                "Fundacja Przykładowa",
                                Optional.of(new WebAddress("https://fundacja.example.org/")),
                                Optional.empty()))))
                .build();
    }
}
