package org.praktyki.servlet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Section;
import org.praktyki.core.practice.Standing;
import org.praktyki.core.text.Slug;
import org.praktyki.servlet.Shown.Part;

/** The pages of one practice: summary and record card, full presentation, attachments. */
final class PracticePages implements Route {

    private static final Pattern ADDRESS =
            Pattern.compile("/practices/(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH + "})(?<part>/[a-z]+)?");

    private final Praktyki praktyki;
    private final Renderer renderer;

    PracticePages(Praktyki praktyki, Renderer renderer) {
        this.praktyki = praktyki;
        this.renderer = renderer;
    }

    /** The summary and the record card beside it. */
    record Summary(Sheet sheet, Prose text, Metric metric, Optional<String> presentation) {}

    /** The full presentation with its table of contents. */
    record Full(Sheet sheet, List<Chapter> chapters) {}

    /** A section of the presentation, and its name within the page. */
    record Chapter(String id, String heading, Prose text) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.path());
        if (!address.matches()) {
            return Optional.empty();
        }
        String part = Optional.ofNullable(address.group("part")).orElse("");
        return published(praktyki, address.group("slug"))
                .flatMap(practice -> page(Shown.published(practice), part, visit));
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
        Sheet sheet = Sheet.of(shown, part, praktyki.categories().tree(), visit);
        String title = part == Part.SUMMARY
                ? sheet.title()
                : sheet.title() + " – " + visit.texts().say("tab." + part);
        Optional<Standing> standing =
                Optional.of(practice).filter(p -> !shown.preview()).map(praktyki.practices()::standing);
        Head head = Head.of(title, practice.summary().plainText(), shown.path(part));
        head = shown.preview() ? head.ofPreview() : head.changed(standing.flatMap(Standing::changedAt));
        return switch (part) {
            case SUMMARY -> renderer.page(200, visit, head, "summary", summary(sheet, shown));
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

    private static Summary summary(Sheet sheet, Shown shown) {
        Practice practice = shown.practice();
        return new Summary(
                sheet,
                new Prose(practice.summary(), practice.language()),
                Metric.of(practice, sheet.texts()),
                Optional.of(sheet.links().page(shown.path(Part.PRESENTATION)))
                        .filter(address -> !practice.presentation().isEmpty()));
    }

    private static Full full(Sheet sheet, Practice practice) {
        List<Section> written = practice.presentation().sections().stream()
                .filter(section -> !section.body().isEmpty())
                .toList();
        List<Chapter> chapters = IntStream.range(0, written.size())
                .mapToObj(i -> chapter(i + 1, written.get(i), practice.language()))
                .toList();
        return new Full(sheet, chapters);
    }

    private static Chapter chapter(int number, Section section, String language) {
        return new Chapter(
                "s" + number, Typography.text(section.heading(), language), new Prose(section.body(), language));
    }
}
