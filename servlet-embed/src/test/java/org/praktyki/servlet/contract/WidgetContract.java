package org.praktyki.servlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Outcome;
import org.praktyki.core.metric.OutcomeId;
import org.praktyki.core.metric.Outcomes;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Unit;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.Term;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.servlet.Embedding;
import org.praktyki.servlet.Widget;
import org.praktyki.servlet.WidgetOption;

/** What every widget promises. Each test has an installation of its own, in memory. */
public abstract class WidgetContract {

    /** A practice that everyone may see; what people wrote in it looks like markup. */
    protected static final Slug PRACTICE = new Slug("wroga-praktyka");

    /** A partner and a partnership to which it belongs, written in the same way. */
    protected static final Slug PARTNER = new Slug("wrogi-partner");

    /** See {@link #PARTNER}. */
    protected static final Slug PARTNERSHIP = new Slug("wrogie-partnerstwo");

    /** An indicator, and a unit with figures of it; the practice's outcome is measured by it. Written in the same way. */
    protected static final Slug INDICATOR = new Slug("wrogi-wskaznik");

    /** See {@link #INDICATOR}. */
    protected static final Teryt UNIT = new Teryt("2062011");

    private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)> &lt;b&gt;";
    private static final List<Locale> LOCALES = List.of(Locale.forLanguageTag("pl"), Locale.ENGLISH);
    private static final String BASE = "../..";

    private final Praktyki praktyki = Praktyki.builder()
            .storage(new InMemoryStorage())
            .search(new InMemorySearch())
            .files(new InMemoryFiles())
            .build();

    /** The widget that is looked at. */
    protected abstract Widget widget();

    /** What it has to be asked for, if it shows nothing without. */
    protected Map<String, List<String>> needed() {
        return Map.of();
    }

    /** Ways to ask for it beside that, each of which shows another side of it. */
    protected List<Map<String, List<String>>> questions() {
        return List.of(Map.of());
    }

    /** Closes the installation. */
    @AfterEach
    protected void close() {
        praktyki.close();
    }

    private void fill() {
        Actor actor = Actor.system("test");
        CategoryTree topics = Samples.topics();
        praktyki.categories().replace(actor, topics);
        Practice practice = Samples.published(HOSTILE);
        RecordCard card = practice.recordCard().toBuilder()
                .locality(HOSTILE)
                .voivodeship(Voivodeship.PODLASKIE)
                .point(new GeoPoint(53.1, 22.1))
                .build();
        praktyki.practices()
                .save(
                        actor,
                        practice.toBuilder()
                                .slug(PRACTICE)
                                .summary(RichText.ofPlainText(HOSTILE))
                                .recordCard(card)
                                .build());
        Partner partner = Partner.named(HOSTILE).slug(PARTNER).published(true).build();
        praktyki.partners().save(actor, partner);
        Membership membership = new Membership(partner.id(), MemberRole.MEMBER, Term.ALWAYS, List.of());
        praktyki.partnerships()
                .save(
                        actor,
                        Partnership.named(HOSTILE)
                                .slug(PARTNERSHIP)
                                .memberships(List.of(membership))
                                .published(true)
                                .build());
        measure(actor, practice);
    }

    private void measure(Actor actor, Practice practice) {
        Indicator indicator = praktyki.indicators()
                .save(
                        actor,
                        Indicator.builder(IndicatorId.random(), "WROGI", INDICATOR, HOSTILE)
                                .unit(Unit.of(HOSTILE, 0))
                                .published(true)
                                .build());
        List<Measurement> figures = new ArrayList<>();
        for (int year = 2020; year < 2024; year++) {
            figures.add(new Measurement(
                    indicator.id(), Observed.of(UNIT), Period.year(year), Figure.of(BigDecimal.valueOf(year))));
        }
        praktyki.measurements().record(actor, figures, HOSTILE);
        Outcome outcome = new Outcome(
                OutcomeId.random(),
                RichText.ofPlainText(HOSTILE),
                Optional.of(indicator.id()),
                Optional.of(UNIT),
                Optional.of(Period.year(2022)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                RichText.EMPTY,
                List.of(),
                List.of());
        praktyki.outcomes().save(actor, new Outcomes(practice.id(), List.of(outcome), 0));
    }

    private String html(Locale locale, Map<String, List<String>> question) {
        Map<String, List<String>> asked = new LinkedHashMap<>(needed());
        asked.putAll(question);
        return widget().html(new Embedding(praktyki, locale, BASE, asked));
    }

    private static Document parsed(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document document = parser.parseInput("<!doctype html><title>x</title><body>" + html, "");
        assertThat(parser.getErrors()).as("what is wrong with " + html).isEmpty();
        return document;
    }

    @Test
    void itIsWellFormedAndBringsNothingThatRunsOrLooksOrCollides() {
        fill();
        for (Locale locale : LOCALES) {
            for (Map<String, List<String>> question : questions()) {
                Document document = parsed(html(locale, question));
                assertThat(document.body().select("script, style, link, iframe, img, object, embed, base, meta"))
                        .isEmpty();
                List<String> attributes = document.body().getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey)
                        .toList();
                assertThat(attributes)
                        .noneMatch(name -> name.startsWith("on"))
                        .doesNotContain("id", "style", "srcdoc", "target");
                assertThat(document.body().select("h1, h2")).isEmpty();
            }
        }
    }

    @Test
    void itsLinksBeginWithTheBase() {
        fill();
        for (Map<String, List<String>> question : questions()) {
            Document document = parsed(html(Locale.ENGLISH, question));
            assertThat(document.select("[href], [action]"))
                    .extracting(element -> element.attr("href") + element.attr("action"))
                    .allMatch(address -> address.startsWith(BASE + "/en/"));
        }
    }

    @Test
    void whatPeopleWroteStaysText() {
        fill();
        for (Map<String, List<String>> question : questions()) {
            String html = html(LOCALES.get(0), question);
            assertThat(parsed(html).select("script, img, b")).isEmpty();
            assertThat(html).doesNotContain("<script", "<img", "onerror=alert(2)>");
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        fill();
        questions()
                .forEach(question ->
                        assertThat(html(Locale.ENGLISH, question)).isEqualTo(html(Locale.ENGLISH, question)));
    }

    @Test
    void itIsNeverEmptyNotEvenWhereNothingIs() {
        for (Locale locale : LOCALES) {
            Document document = parsed(html(locale, Map.of()));
            assertThat(document.body().text()).isNotBlank();
        }
    }

    @Test
    void itIsNamedInEachLanguageAsAreItsOptions() {
        Widget widget = widget();
        assertThat(widget.options()).extracting(WidgetOption::name).doesNotHaveDuplicates();
        for (Locale locale : LOCALES) {
            assertThat(widget.title(locale)).isNotBlank();
            assertThat(widget.options())
                    .extracting(option -> option.label().apply(locale))
                    .allMatch(label -> !label.isBlank());
        }
    }
}
