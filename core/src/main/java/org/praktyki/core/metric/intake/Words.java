package org.praktyki.core.metric.intake;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words for what this package's values are, Polish and English. */
final class Words {

    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    static String of(String kind, Enum<?> value, Locale locale) {
        return ResourceBundle.getBundle("org.praktyki.core.metric.intake.intake", locale, NO_MACHINE_LOCALE)
                .getString(kind + "." + value.name());
    }
}
