package org.praktyki.core.finding;

import java.util.Locale;
import java.util.ResourceBundle;

/** The bundle of problems. Its root is Polish; the machine's own locale never decides. */
final class Messages {

    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    static ResourceBundle of(Locale locale) {
        return ResourceBundle.getBundle("org.praktyki.core.finding.problems", locale, NO_MACHINE_LOCALE);
    }
}
