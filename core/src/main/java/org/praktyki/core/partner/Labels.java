package org.praktyki.core.partner;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this package for people. */
final class Labels {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Labels() {}

    static ResourceBundle of(Locale locale) {
        return ResourceBundle.getBundle("org.praktyki.core.partner.partners", locale, NO_FALLBACK);
    }
}
