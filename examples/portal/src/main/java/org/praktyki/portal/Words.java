package org.praktyki.portal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The command line's words: Polish where the machine's user speaks Polish, else English. */
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    static Locale locale() {
        return Locale.getDefault().getLanguage().equals("pl") ? Locale.ROOT : Locale.ENGLISH;
    }

    static ResourceBundle bundle() {
        return ResourceBundle.getBundle("org.praktyki.portal.cli", locale(), NO_FALLBACK);
    }

    static String of(String key, Object... values) {
        return new MessageFormat(bundle().getString(key), locale()).format(values);
    }
}
