package org.praktyki.core.practice;

import java.util.List;
import org.praktyki.core.settings.SectionTemplate;
import org.praktyki.core.text.RichText;

/**
 * The full presentation (pełna prezentacja).
 *
 * @param sections in their order
 */
public record Presentation(List<Section> sections) {

    /** No presentation yet. */
    public static final Presentation EMPTY = new Presentation(List.of());

    /** The standard template: the four headings of the old database, in its order. */
    public static final List<String> STANDARD_HEADINGS = SectionTemplate.STANDARD.texts();

    /** Copies the list. */
    public Presentation {
        sections = List.copyOf(sections);
    }

    /** The standard sections, still to be written. */
    public static Presentation blank() {
        return of(SectionTemplate.STANDARD);
    }

    /** The sections of a template, still to be written. */
    public static Presentation of(SectionTemplate template) {
        return of(template.texts());
    }

    /** The sections of a template with their headings in a language, still to be written. */
    public static Presentation of(SectionTemplate template, String language) {
        return of(template.in(language));
    }

    private static Presentation of(List<String> headings) {
        return new Presentation(headings.stream()
                .map(heading -> new Section(heading, RichText.EMPTY))
                .toList());
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return sections.stream().allMatch(section -> section.body().isEmpty());
    }
}
