package org.praktyki.core.text;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A short text in the installation's main language and, where somebody has translated it, in others.
 *
 * @param text in the main language; may be empty
 * @param translations by language, such as {@code en}; empty ones are left out
 */
public record LocalizedText(String text, Map<String, String> translations) {

    /** Nothing, in any language. */
    public static final LocalizedText EMPTY = LocalizedText.of("");

    /** Strips the texts. */
    public LocalizedText {
        text = text.strip();
        Map<String, String> filled = new TreeMap<>();
        translations.forEach((language, words) -> {
            if (!words.isBlank()) {
                filled.put(language, words.strip());
            }
        });
        translations = Map.copyOf(filled);
    }

    /** A text that nobody has translated. */
    public static LocalizedText of(String text) {
        return new LocalizedText(text, Map.of());
    }

    /** The text in a language; in the main one where nobody has translated it. */
    public String in(Locale locale) {
        return translations.getOrDefault(locale.getLanguage(), text);
    }

    /** Whether there is none in the main language. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The same with a translation; without one where that is blank. */
    public LocalizedText with(String language, String translation) {
        Map<String, String> changed = new TreeMap<>(translations);
        changed.put(language, translation);
        return new LocalizedText(text, changed);
    }
}
