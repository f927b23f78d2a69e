package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Names;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PublicTask;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.partner.Term;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Relations;
import org.praktyki.core.practice.Section;
import org.praktyki.core.practice.Step;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** Whatever people type into whatever field stays text, on every page. */
@TestInstance(Lifecycle.PER_CLASS)
class HostileTextTest {

    private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)> &lt;b&gt;";

    private final Portal portal = Portal.start();
    private final Practice archived = archived();
    private final Practice practice = hostile();
    private final Partner partner = hostilePartner();
    private final Partnership partnership = hostilePartnership();

    @AfterAll
    void stop() {
        portal.close();
    }

    private Practice archived() {
        Practice practice = portal.save(Samples.published(HOSTILE).toBuilder()
                .slug(new Slug("archiwalna"))
                .language("<b>")
                .build());
        return portal.take(practice, Step.ARCHIVE, HOSTILE);
    }

    private static RichText safe() {
        return RichText.ofHtml("<p>" + HOSTILE);
    }

    private static Optional<Attachment> logo(String type) {
        return Optional.of(new Attachment("a\"'><img src=x>.png", type, 9, new FileKey("ab".repeat(32))));
    }

    private Practice hostile() {
        Slug topic = new Slug("temat");
        portal.topics(CategoryTree.of(List.of(new Category(topic, HOSTILE, Optional.empty()))));
        Contact contact =
                new Contact(HOSTILE, Optional.of(HOSTILE), List.of(), Optional.empty(), Contact.Visibility.PUBLIC);
        Practice saved = portal.save(Samples.published(HOSTILE).toBuilder()
                .category(Optional.of(topic))
                .summary(RichText.ofHtml("<p onclick=alert(3)>ala" + HOSTILE + "</p><a href=javascript:alert(4)>x</a>"))
                .presentation(new Presentation(List.of(new Section(HOSTILE, RichText.ofHtml("<p>x</p>" + HOSTILE)))))
                .recordCard(RecordCard.builder()
                        .locality(HOSTILE)
                        .powiat(HOSTILE)
                        .street(HOSTILE)
                        .postOffice(HOSTILE)
                        .implementingBody(HOSTILE)
                        .contacts(List.of(contact))
                        .build())
                .findings(List.of(new Finding("recordCard.population", HOSTILE, Problem.NOT_A_NUMBER)))
                .keywords(List.of(HOSTILE))
                .translations(
                        Map.of("en", new Translation(HOSTILE, safe(), new Presentation(List.of()), List.of(HOSTILE))))
                .relations(new Relations(List.of(archived.id()), Optional.of(archived.id()), Optional.empty()))
                .funding(new Funding(
                        List.of(HOSTILE),
                        List.of(
                                new Funder(
                                        HOSTILE,
                                        Optional.of(new WebAddress("https://example.org/?a=%22")),
                                        logo("image/svg+xml")),
                                new Funder(HOSTILE, Optional.empty(), logo("text/html")))))
                .build());
        return portal.attach(saved, "a\"'><img src=x onerror=alert(5)>.pdf", "text/html", "<script>alert(6)</script>");
    }

    private static Names names() {
        return new Names(List.of(
                new Name(HOSTILE, Optional.of("<b>"), Term.until(new PartialDate("2016"))),
                new Name(HOSTILE + "2", Optional.of("</script>"), Term.since(new PartialDate("2017")))));
    }

    private Partner hostilePartner() {
        Contact contact =
                new Contact(HOSTILE, Optional.of(HOSTILE), List.of(), Optional.empty(), Contact.Visibility.PUBLIC);
        Optional<String> text = Optional.of(HOSTILE);
        Partner saved = portal.praktyki()
                .partners()
                .save(
                        Portal.EDITOR,
                        Partner.named("wrogi")
                                .names(names())
                                .seat(new Seat(Optional.empty(), Optional.empty(), text, text, Optional.empty(), text))
                                .contacts(List.of(contact))
                                .logo(logo("image/svg+xml"))
                                .topics(Set.of(new Slug("temat")))
                                .description(safe())
                                .published(true)
                                .build());
        Involvement part = new Involvement(saved.id(), Involvement.Part.FUNDS);
        portal.praktyki().partners().involve(Portal.EDITOR, practice, List.of(part));
        return saved;
    }

    private Partnership hostilePartnership() {
        Citation citation =
                new Citation(HOSTILE, Optional.of(new WebAddress("https://example.org/?a=%22")), Optional.empty());
        PublicTask task = new PublicTask(
                HOSTILE,
                Optional.of(partner.id()),
                Term.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(partner.id()));
        return portal.praktyki()
                .partnerships()
                .save(
                        Portal.EDITOR,
                        Partnership.named("wrogie")
                                .names(names())
                                .mission(safe())
                                .goals(List.of(HOSTILE))
                                .initiatives(List.of(new Initiative(HOSTILE, Term.ALWAYS, safe(), List.of())))
                                .memberships(List.of(new Membership(
                                        partner.id(), MemberRole.MEMBER, Term.ALWAYS, List.of(citation))))
                                .seat(partner.seat())
                                .foundingAct(logo("text/html"))
                                .practices(List.of(practice.id()))
                                .tasks(List.of(task))
                                .published(true)
                                .build());
    }

    @Test
    void staysTextOnEveryPage() {
        String path = "/practices/" + practice.slug();
        String query = "/practices?q=" + Links.encode(HOSTILE);
        for (String page : List.of(
                "/",
                "/en/",
                "/practices",
                query,
                "/practices?category=temat",
                "/practices?" + Links.encode(HOSTILE),
                "/practices?sort=" + Links.encode(HOSTILE),
                path,
                "/en" + path,
                path + "/presentation",
                "/en" + path + "/presentation",
                "/practices/archiwalna",
                "/en/practices/archiwalna",
                "/index.php?p1=" + Links.encode(HOSTILE),
                portal.preview(practice),
                path + "/attachments",
                "/" + Links.encode("<script>"),
                "/partners?q=" + Links.encode(HOSTILE),
                "/partners",
                "/partners/" + partner.slug(),
                "/partnerships",
                "/partnerships/" + partnership.slug(),
                "/en/partnerships/" + partnership.slug() + "?source=1",
                "/partnerships/" + partnership.slug() + "?on=" + Links.encode(HOSTILE),
                "/embed/v1/list",
                query.replace("/practices", "/embed/v1/list"))) {
            assertThat(dangers(portal.page(page))).as(page).isEmpty();
        }
    }

    @Test
    void isShownAsItWasTyped() {
        Document page = portal.page("/practices/" + practice.slug());
        assertThat(page.select("h1").text()).isEqualTo(HOSTILE);
        assertThat(page.title()).startsWith(HOSTILE);
        assertThat(page.select(".metric q").text()).isEqualTo(HOSTILE);
        Document list = portal.page("/practices?q=" + Links.encode(HOSTILE));
        assertThat(list.select("#filter-q").attr("value")).isEqualTo(HOSTILE);
        assertThat(list.select("h1").text()).isEqualTo("Wyniki dla „" + HOSTILE + "”");
    }

    @Test
    void whatMachinesAreToldCannotEndItsElement() {
        for (String page : List.of("/partners/" + partner.slug(), "/partnerships/" + partnership.slug())) {
            Element data = portal.page(page).expectFirst("script[type=application/ld+json]");
            assertThat(data.data()).contains("script", "\\u003c").doesNotContain("<", ">", "&");
        }
    }

    @Test
    void aPoisonedFileIsSavedAndNeverShown() {
        Document page = portal.page("/practices/" + practice.slug() + "/attachments");
        var response = portal.send("GET", URI.create(page.select(".files a").attr("abs:href")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"a_'><img src=x onerror=alert(5)>.pdf\"; "
                        + "filename*=UTF-8''a%22%27%3E%3Cimg%20src%3Dx%20onerror%3Dalert%285%29%3E.pdf");
        assertThat(response.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
    }

    @Test
    void noTemplateWritesUnescaped() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
            assertThat(templates)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(template -> assertThat(escaped(template)).doesNotContain("$unsafe"));
        }
    }

    /** What a widget shows is HTML that it made itself, of templates or of code that was installed. */
    private static String escaped(Path template) {
        try {
            String text = Files.readString(template);
            return template.endsWith("frame.jte") ? text.replace("$unsafe{view.html()}", "") : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Element> dangers(Document page) {
        return page
                .select(
                        "script:not([src*=/assets/], [type=application/ld+json]), img, iframe, object, embed, base, style, [href^=javascript]")
                .stream()
                .filter(element ->
                        !element.text().isBlank() || !element.attributes().isEmpty())
                .toList();
    }
}
