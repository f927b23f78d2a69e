package org.praktyki.core.territory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.text.Slug;

/**
 * The sixteen voivodeships (województwa) with their codes in the territorial register TERYT, part TERC (Statistics Poland;
 * the division in force since 1 January 1999).
 */
public enum Voivodeship {
    DOLNOSLASKIE("02", "dolnośląskie"),
    KUJAWSKO_POMORSKIE("04", "kujawsko-pomorskie"),
    LUBELSKIE("06", "lubelskie"),
    LUBUSKIE("08", "lubuskie"),
    LODZKIE("10", "łódzkie"),
    MALOPOLSKIE("12", "małopolskie"),
    MAZOWIECKIE("14", "mazowieckie"),
    OPOLSKIE("16", "opolskie"),
    PODKARPACKIE("18", "podkarpackie"),
    PODLASKIE("20", "podlaskie"),
    POMORSKIE("22", "pomorskie"),
    SLASKIE("24", "śląskie"),
    SWIETOKRZYSKIE("26", "świętokrzyskie"),
    WARMINSKO_MAZURSKIE("28", "warmińsko-mazurskie"),
    WIELKOPOLSKIE("30", "wielkopolskie"),
    ZACHODNIOPOMORSKIE("32", "zachodniopomorskie");

    private final String teryt;
    private final String polishName;

    Voivodeship(String teryt, String polishName) {
        this.teryt = teryt;
        this.polishName = polishName;
    }

    /** The voivodeship with this two-digit TERYT code. */
    public static Optional<Voivodeship> ofTeryt(String code) {
        return Arrays.stream(values()).filter(v -> v.teryt.equals(code)).findFirst();
    }

    /** Its two-digit TERYT code. */
    public String teryt() {
        return teryt;
    }

    /** Its name as Polish writes it, without the word "województwo". */
    public String polishName() {
        return polishName;
    }

    /** The form used in addresses, such as {@code kujawsko-pomorskie}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a name as people write it, with or without "województwo" or "woj.", in any letter case, with or without
     * diacritics.
     */
    public static Optional<Voivodeship> parse(String text) {
        String name = Slug.fold(text)
                .replaceFirst("^\\s*woj(ewodztwo\\s|\\.|\\s)", "")
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
        return Arrays.stream(values()).filter(v -> v.slug().equals(name)).findFirst();
    }
}
