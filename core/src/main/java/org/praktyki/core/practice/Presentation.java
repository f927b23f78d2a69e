package org.praktyki.core.practice;

import java.util.List;
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
    public static final List<String> STANDARD_HEADINGS = List.of(
            "Opis sytuacji przed wdrożeniem",
            "Opis ogólnego podejścia i szczegółowych zadań",
            "Rezultaty wdrożenia",
            "Zalecenia dla instytucji zainteresowanych replikacją");

    /** Copies the list. */
    public Presentation {
        sections = List.copyOf(sections);
    }

    /** The standard sections, still to be written. */
    public static Presentation blank() {
        return new Presentation(STANDARD_HEADINGS.stream()
                .map(heading -> new Section(heading, RichText.EMPTY))
                .toList());
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return sections.stream().allMatch(section -> section.body().isEmpty());
    }
}
