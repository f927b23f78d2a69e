package org.praktyki.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.metric.Definition;
import org.praktyki.core.metric.Direction;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.OutcomeId;
import org.praktyki.core.metric.Outcomes;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.TerritoryLevel;
import org.praktyki.core.metric.Unit;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/** From the list of indicators to the figures of one unit, its profile, and what a practice there has changed. */
@BrowserTest
class IndicatorsInBrowserTest {

    private static final Slug PRACTICE = new Slug("drzewo-z-paszportem-spis-ktory-pomaga-oszczedzic-pien");
    private static final Actor EDITOR = Actor.system("test");
    private static final Teryt LODZKIE = new Teryt("10");

    @TempDir
    private Path data;

    @Test
    void figuresAreFoundReadAndCompared(Browser browser) throws Exception {
        try (RunningPortal portal = RunningPortal.start(data)) {
            portal.inStore(IndicatorsInBrowserTest::measure);
            try (Visitor visitor = browser.visitor()) {
                indicator(visitor, portal);
                place(visitor);
                practice(visitor, portal);
                assertThat(visitor.complaints()).isEmpty();
                visitor.askedOnly(portal.origin());
                visitor.hasNoCookie();
            }
        }
    }

    private static boolean measure(Praktyki node) {
        Indicator people = node.indicators()
                .save(
                        EDITOR,
                        shown("LUDNOSC-WOJ", "Ludność województwa")
                                .unit(Unit.of("tys. os.", 0))
                                .population(true)
                                .build());
        Indicator trees = node.indicators()
                .save(
                        EDITOR,
                        shown("DRZEWA", "Drzewa posadzone na 100 mieszkańców")
                                .unit(Unit.of("szt.", 1))
                                .direction(Direction.MORE)
                                .definition(Definition.of("Drzewa posadzone na terenach publicznych."))
                                .build());
        List<Measurement> figures = new ArrayList<>();
        int number = 0;
        for (Voivodeship where : Voivodeship.values()) {
            number++;
            for (int year = 2016; year < 2024; year++) {
                boolean greener = where == Voivodeship.LODZKIE && year >= 2020;
                figures.add(figure(people, where, year, 1000 + number * 150));
                figures.add(figure(trees, where, year, number + year % 3 + (greener ? 9 : 0)));
            }
        }
        node.measurements().record(EDITOR, figures, "Dane pokazowe");
        PracticeId practice = node.practices().published(PRACTICE).orElseThrow().id();
        Outcome outcome = new Outcome(
                OutcomeId.random(),
                RichText.ofPlainText("Sadzi się więcej drzew."),
                Optional.of(trees.id()),
                Optional.of(LODZKIE),
                Optional.of(Period.year(2020)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                RichText.EMPTY,
                List.of(),
                List.of());
        node.outcomes()
                .save(
                        EDITOR,
                        new Outcomes(
                                practice,
                                List.of(outcome),
                                node.outcomes().of(EDITOR, practice).version()));
        return true;
    }

    private static Indicator.Builder shown(String code, String name) {
        return Indicator.builder(code, name).level(TerritoryLevel.VOIVODESHIP).published(true);
    }

    private static Measurement figure(Indicator indicator, Voivodeship where, int year, int value) {
        return new Measurement(
                indicator.id(),
                Observed.of(new Teryt(where.teryt())),
                Period.year(year),
                Figure.of(BigDecimal.valueOf(value)));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void phoneToo(Visitor visitor, String name) {
        visitor.pageIsAccessible(name);
        visitor.page().setViewportSize(360, 780);
        visitor.seesAllOfTheWidth();
        visitor.pageIsAccessible(name + "-phone");
        visitor.page().setViewportSize(1280, 900);
    }

    private static void indicator(Visitor visitor, RunningPortal portal) {
        Page page = visitor.open(portal.page("/indicators?q=drzewa"));
        // another node has recorded it: this one looks every second
        for (int i = 0;
                i < 20 && link(page, "Drzewa posadzone na 100 mieszkańców").count() == 0;
                i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        phoneToo(visitor, "indicators");
        link(page, "Drzewa posadzone na 100 mieszkańców").click();
        page.getByLabel("Czyje dane pokazać?").fill("łódzkie");
        page.getByLabel("Czyje dane pokazać?").press("Enter");
        assertThat(page.locator(".series h2")).hasText("województwo łódzkie");
        assertThat(page.locator(".series .chart:visible")).hasCount(1);
        for (Locator details : page.locator("details").all()) {
            details.locator("summary").click();
        }
        phoneToo(visitor, "indicator");
    }

    private static void place(Visitor visitor) {
        Page page = visitor.page();
        page.getByText("Profil tej jednostki").click();
        assertThat(page.locator("h1")).hasText("województwo łódzkie");
        assertThat(page.locator(".figures").first()).containsText("Drzewa posadzone na 100 mieszkańców");
        phoneToo(visitor, "place");
    }

    private static void practice(Visitor visitor, RunningPortal portal) {
        Page page = visitor.open(portal.page("/practices/" + PRACTICE));
        Locator outcome =
                page.locator(".outcome").filter(new Locator.FilterOptions().setHasText("Sadzi się więcej drzew."));
        assertThat(outcome.locator(".grade")).containsText("A – przed i po, na tle podobnych jednostek");
        outcome.getByText("Jak to policzono").click();
        phoneToo(visitor, "outcome");
    }
}
