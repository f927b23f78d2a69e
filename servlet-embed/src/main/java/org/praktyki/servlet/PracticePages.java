package org.praktyki.servlet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Section;
import org.praktyki.core.practice.Standing;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.InLanguage;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;
import org.praktyki.servlet.Shown.Part;

/** The pages of one practice: summary and record card, full presentation, attachments. */
final class PracticePages implements Route {

    private static final Pattern ADDRESS =
            Pattern.compile("/practices/(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH + "})(?<part>/[a-z]+)?");

    private final Praktyki praktyki;
    private final Registers registers;
    private final Renderer renderer;
    private final boolean claims;

    /**
     * Shows practices.
     *
     * @param claims whether the public can say that it has taken one over
     */
    PracticePages(Praktyki praktyki, Registers registers, Renderer renderer, boolean claims) {
        this.praktyki = praktyki;
        this.registers = registers;
        this.renderer = renderer;
        this.claims = claims;
    }

    /** The summary with what the practice has changed and who has a part in it, the record card beside it, where to read on, and the list of what lies nearby. */
    record Summary(
            Sheet sheet,
            Passage text,
            InLanguage<List<Keyword>> keywords,
            List<OutcomeView> outcomes,
            String outcomesJson,
            Companions companions,
            Metric metric,
            Optional<String> presentation,
            Descent descent,
            List<Group> relatives,
            Optional<String> nearby) {}

    /** A keyword, and the list of what else is found with it. */
    record Keyword(String text, String address) {}

    /** Practices that stand in one relation to this one. */
    record Group(String id, String heading, Cards cards) {}

    /** The full presentation with its table of contents. */
    record Full(Sheet sheet, List<Chapter> chapters) {}

    /** A section of the presentation, and its name within the page. */
    record Chapter(String id, String heading, Passage text) {}

    /** Whether a visit is to an address of this family. */
    static boolean isOne(Visit visit) {
        return ADDRESS.matcher(visit.path()).matches();
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.path());
        if (!address.matches()) {
            return Optional.empty();
        }
        String part = Optional.ofNullable(address.group("part")).orElse("");
        return published(praktyki, address.group("slug"))
                .flatMap(practice -> page(Shown.published(practice), part, visit)
                        .map(page -> page.counted(Used.view(Thing.of(practice.id())))));
    }

    /**
     * One of a practice's pages.
     *
     * @param part what follows the practice's own path
     * @return empty where it has no such page
     */
    Optional<Reply> page(Shown shown, String part, Visit visit) {
        return Part.ofPath(part).filter(shown::has).map(known -> page(shown, known, visit));
    }

    /** The slug that a part of an address is, where it is one. */
    static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The practice of an address, where everyone may see it. */
    static Optional<Practice> published(Praktyki praktyki, String slug) {
        return slug(slug).flatMap(praktyki.practices()::published);
    }

    private Reply page(Shown shown, Part part, Visit visit) {
        Practice practice = shown.practice();
        CategoryTree tree = praktyki.categories().tree();
        Optional<Standing> standing =
                Optional.of(practice).filter(p -> !shown.preview()).map(praktyki.practices()::standing);
        Relatives relatives = part == Part.SUMMARY
                ? Relatives.of(
                        practice,
                        praktyki.practices(),
                        Optional.of(praktyki.search()).filter(search -> !shown.preview()))
                : Relatives.successorAlone(practice, praktyki.practices());
        OptionalLong views =
                shown.preview() ? OptionalLong.empty() : praktyki.usage().views(practice.id());
        Sheet sheet = Sheet.of(shown, part, standing, views, relatives.successor(), tree, visit);
        Head head = head(shown, part, standing, sheet);
        return switch (part) {
            case SUMMARY -> {
                Reply page = renderer.page(200, visit, head, "summary", summary(sheet, shown, relatives, tree));
                yield relatives.whole() ? page : page.with(Headers.MAKESHIFT);
            }
            case PRESENTATION -> renderer.page(200, visit, head, "presentation", full(sheet, practice));
            case ATTACHMENTS ->
                renderer.page(
                        200,
                        visit,
                        head,
                        "attachments",
                        new Gallery(shown, sheet, praktyki.attachments().widths()).files());
        };
    }

    private static Head head(Shown shown, Part part, Optional<Standing> standing, Sheet sheet) {
        Texts texts = sheet.texts();
        String title = part == Part.SUMMARY ? sheet.title() : sheet.title() + " – " + texts.say("tab." + part);
        String description =
                shown.practice().summary(texts.language().tag()).value().plainText();
        Head head = Head.of(title, description, shown.path(part));
        return shown.preview() ? head.ofPreview() : head.changed(standing.flatMap(Standing::changedAt));
    }

    private Summary summary(Sheet sheet, Shown shown, Relatives relatives, CategoryTree tree) {
        Practice practice = shown.practice();
        String language = sheet.texts().language().tag();
        InLanguage<RichText> text = practice.summary(language);
        return new Summary(
                sheet,
                Passage.of(text, sheet.texts(), practice),
                keywords(practice.keywords(language), sheet.links()),
                outcomes(shown, sheet),
                MetricsApi.outcomes(sheet.links(), practice.slug()),
                Companions.of(
                        practice.id(),
                        praktyki.partners().directory(),
                        praktyki.practices().today(),
                        sheet.texts(),
                        sheet.links()),
                Metric.of(
                        practice,
                        sheet.texts(),
                        praktyki.practices().today(),
                        contact -> form(shown, contact, sheet.links())),
                Optional.of(sheet.links().page(shown.path(Part.PRESENTATION)))
                        .filter(address -> !practice.presentation().isEmpty()),
                descent(shown, sheet),
                groups(relatives, tree, sheet),
                practice.recordCard().point().map(sheet.links()::near));
    }

    /** What nobody sees yet, has shown nobody anything. */
    private List<OutcomeView> outcomes(Shown shown, Sheet sheet) {
        return shown.preview()
                ? List.of()
                : new OutcomeViews(praktyki, registers.places(sheet.texts()), sheet.links()).of(shown);
    }

    /** What nobody sees yet, nobody has taken over. */
    private Descent descent(Shown shown, Sheet sheet) {
        Practice practice = shown.practice();
        return shown.preview()
                ? Descent.NONE
                : Descent.of(
                        practice,
                        praktyki.replications(),
                        praktyki.partners().directory(),
                        sheet.texts(),
                        sheet.links(),
                        claims);
    }

    /** What nobody sees yet, nobody writes about. */
    private static Optional<String> form(Shown shown, ContactId contact, Links links) {
        return shown.preview()
                ? Optional.empty()
                : Optional.of(links.contact(shown.practice().slug(), contact));
    }

    private static InLanguage<List<Keyword>> keywords(InLanguage<List<String>> keywords, Links links) {
        String language = keywords.language();
        return new InLanguage<>(
                language,
                keywords.value().stream()
                        .map(word -> new Keyword(
                                Typography.text(word, language), links.list(Map.of(Params.Q, List.of(word)))))
                        .toList());
    }

    private static List<Group> groups(Relatives relatives, CategoryTree tree, Sheet sheet) {
        return Stream.of(
                        group("derivedFrom", relatives.derivedFrom().stream().toList(), tree, sheet),
                        group("derived", relatives.derived(), tree, sheet),
                        group("related", relatives.related(), tree, sheet),
                        group("similar", relatives.similar(), tree, sheet))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Group> group(String key, List<Practice> practices, CategoryTree tree, Sheet sheet) {
        return practices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(
                        key,
                        sheet.texts().say("relation." + key),
                        Cards.of(practices, tree, sheet.texts(), sheet.links())));
    }

    private static Full full(Sheet sheet, Practice practice) {
        List<InLanguage<Section>> written = practice
                .sections(sheet.texts().language().tag())
                .stream()
                .filter(section -> !section.value().body().isEmpty())
                .toList();
        List<Chapter> chapters = IntStream.range(0, written.size())
                .mapToObj(i -> chapter(i + 1, written.get(i), sheet.texts(), practice))
                .toList();
        return new Full(sheet, chapters);
    }

    private static Chapter chapter(int number, InLanguage<Section> section, Texts texts, Practice practice) {
        InLanguage<RichText> body =
                new InLanguage<>(section.language(), section.value().body());
        return new Chapter(
                "s" + number,
                Typography.text(section.value().heading(), section.language()),
                Passage.of(body, texts, practice));
    }
}
