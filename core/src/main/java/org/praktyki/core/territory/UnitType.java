package org.praktyki.core.territory;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.praktyki.core.text.Slug;

/** The kind of local government (typ jednostki) that carried a practice out. */
public enum UnitType {
    GMINA_MIEJSKA,
    GMINA_WIEJSKA,
    GMINA_MIEJSKO_WIEJSKA,
    POWIAT,
    /** City with the rights of a county, once "powiat grodzki" (county self-government act of 5 June 1998, art. 91–92). */
    MIASTO_NA_PRAWACH_POWIATU,
    WOJEWODZTWO,
    /** Union of communes or counties. */
    ZWIAZEK,
    OTHER;

    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<String, UnitType> NAMES = Map.ofEntries(
            Map.entry("gmina miejska", GMINA_MIEJSKA),
            Map.entry("miasto", GMINA_MIEJSKA),
            Map.entry("gmina wiejska", GMINA_WIEJSKA),
            Map.entry("gmina miejsko wiejska", GMINA_MIEJSKO_WIEJSKA),
            Map.entry("miasto i gmina", GMINA_MIEJSKO_WIEJSKA),
            Map.entry("powiat", POWIAT),
            Map.entry("powiat ziemski", POWIAT),
            Map.entry("powiat grodzki", MIASTO_NA_PRAWACH_POWIATU),
            Map.entry("miasto na prawach powiatu", MIASTO_NA_PRAWACH_POWIATU),
            Map.entry("wojewodztwo", WOJEWODZTWO),
            Map.entry("samorzad wojewodztwa", WOJEWODZTWO),
            Map.entry("zwiazek", ZWIAZEK),
            Map.entry("zwiazek gmin", ZWIAZEK),
            Map.entry("zwiazek miedzygminny", ZWIAZEK),
            Map.entry("zwiazek powiatow", ZWIAZEK),
            Map.entry("zwiazek komunalny", ZWIAZEK),
            Map.entry("zwiazek powiatowo gminny", ZWIAZEK),
            Map.entry("inny", OTHER),
            Map.entry("inna", OTHER),
            Map.entry("inne", OTHER));

    /** Reads a kind as people write it, in any letter case, with or without diacritics. */
    public static Optional<UnitType> parse(String text) {
        return Optional.ofNullable(
                NAMES.get(Slug.fold(text).replaceAll("[^a-z]+", " ").strip()));
    }

    /** The form used in addresses, such as {@code gmina-wiejska}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind as people read it.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return ResourceBundle.getBundle("org.praktyki.core.territory.unittypes", locale, NO_MACHINE_LOCALE)
                .getString(name());
    }
}
