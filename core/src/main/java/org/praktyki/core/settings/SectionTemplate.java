package org.praktyki.core.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The sections that a presentation has when it is begun.
 *
 * @param headings in their order
 */
public record SectionTemplate(List<Heading> headings) {

    /** The four sections of the old database, in its order. */
    public static final SectionTemplate STANDARD = new SectionTemplate(List.of(
            standard("Opis sytuacji przed wdrożeniem", "The situation before"),
            standard("Opis ogólnego podejścia i szczegółowych zadań", "The approach and the tasks in detail"),
            standard("Rezultaty wdrożenia", "Results"),
            standard("Zalecenia dla instytucji zainteresowanych replikacją", "Advice to those who want to repeat it")));

    /** Copies the list. */
    public SectionTemplate {
        headings = List.copyOf(headings);
    }

    /**
     * The heading of a section.
     *
     * @param text in the installation's first language
     * @param translations in other languages, by their tags
     */
    public record Heading(String text, Map<String, String> translations) {

        /** Trims the text, leaves empty translations out, and refuses an empty text. */
        public Heading {
            text = text.strip();
            if (text.isEmpty()) {
                throw new IllegalArgumentException("A section needs a heading");
            }
            Map<String, String> kept = new TreeMap<>();
            translations.forEach((language, translation) -> kept.put(language, translation.strip()));
            kept.values().removeIf(String::isEmpty);
            translations = Map.copyOf(kept);
        }

        /** The heading in a language or, where it is not translated, in the installation's first. */
        public String in(String language) {
            return Objects.requireNonNull(translations.getOrDefault(language, text));
        }
    }

    /** The headings in a language, each in the installation's first where it is not translated. */
    public List<String> in(String language) {
        return headings.stream().map(heading -> heading.in(language)).toList();
    }

    /** The headings in the installation's first language. */
    public List<String> texts() {
        return headings.stream().map(Heading::text).toList();
    }

    private static Heading standard(String polish, String english) {
        return new Heading(polish, Map.of("en", english));
    }
}
