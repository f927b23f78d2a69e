package org.praktyki.core.metric;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for what this package's values are, Polish and English. */
final class Words {

    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    static String of(String key, Locale locale) {
        return ResourceBundle.getBundle("org.praktyki.core.metric.metrics", locale, NO_MACHINE_LOCALE)
                .getString(key);
    }

    static String of(String kind, Enum<?> value, Locale locale) {
        return of(kind + "." + value.name(), locale);
    }

    /** With values in the places of {@code {0}}, {@code {1}} and so on. */
    static String of(String key, Locale locale, Object... values) {
        return new MessageFormat(of(key, locale), locale).format(values);
    }
}
