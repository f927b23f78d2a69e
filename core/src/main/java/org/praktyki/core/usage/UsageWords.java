package org.praktyki.core.usage;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What is said of uses, in Polish unless English is asked for. */
public final class UsageWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private UsageWords() {}

    /** What a use is called. */
    public static String of(Use use, Locale locale) {
        return words(locale).getString("use." + use);
    }

    /** What a kind of things is called. */
    public static String of(Thing.Kind kind, Locale locale) {
        return words(locale).getString("kind." + kind);
    }

    /** What a page that shows no single thing is called; empty where it is none that is known. */
    static Optional<String> page(String name, Locale locale) {
        ResourceBundle words = words(locale);
        return Optional.of("page." + name).filter(words::containsKey).map(words::getString);
    }

    /** The head of a column of an export. */
    static String column(String name, Locale locale) {
        return words(locale).getString("column." + name);
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("org.praktyki.core.usage.usage", locale, NO_FALLBACK);
    }
}
