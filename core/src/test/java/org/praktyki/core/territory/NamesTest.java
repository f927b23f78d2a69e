package org.praktyki.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of voivodeships and of kinds of local government, as people write them. */
class NamesTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @ParameterizedTest
    @CsvSource({
        "łódzkie, LODZKIE",
        "Lodzkie, LODZKIE",
        "WOJEWÓDZTWO ŁÓDZKIE, LODZKIE",
        "woj. łódzkie, LODZKIE",
        "woj łódzkie, LODZKIE",
        "woj.łódzkie, LODZKIE",
        "kujawsko-pomorskie, KUJAWSKO_POMORSKIE",
        "kujawsko – pomorskie, KUJAWSKO_POMORSKIE",
        "Warmińsko Mazurskie, WARMINSKO_MAZURSKIE",
        "' śląskie ', SLASKIE"
    })
    void voivodeshipsAreKnownByName(String text, Voivodeship voivodeship) {
        assertThat(Voivodeship.parse(text)).contains(voivodeship);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "krakowskie", "łódź", "województwo", "śląskie i opolskie", "10"})
    void noOtherVoivodeshipIsGuessed(String text) {
        assertThat(Voivodeship.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Voivodeship.class)
    void everyVoivodeshipReadsItsOwnName(Voivodeship voivodeship) {
        assertThat(Voivodeship.parse(voivodeship.polishName())).contains(voivodeship);
        assertThat(Voivodeship.parse(voivodeship.slug())).contains(voivodeship);
        assertThat(voivodeship.teryt()).matches("[0-3][02468]");
    }

    @Test
    void theTerytCodesAreDifferent() {
        assertThat(Arrays.stream(Voivodeship.values()).map(Voivodeship::teryt))
                .hasSize(16)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "powiat grodzki, MIASTO_NA_PRAWACH_POWIATU",
        "Miasto na prawach powiatu, MIASTO_NA_PRAWACH_POWIATU",
        "powiat, POWIAT",
        "Gmina miejsko-wiejska, GMINA_MIEJSKO_WIEJSKA",
        "gmina  WIEJSKA, GMINA_WIEJSKA",
        "związek międzygminny, ZWIAZEK",
        "województwo, WOJEWODZTWO"
    })
    void unitTypesAreKnownByName(String text, UnitType type) {
        assertThat(UnitType.parse(text)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sołectwo", "gmina miejska i wiejska", "powiat łódzki"})
    void noOtherUnitTypeIsGuessed(String text) {
        assertThat(UnitType.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(UnitType.class)
    void everyUnitTypeIsNamedInBothLanguages(UnitType type) {
        assertThat(type.label(POLISH)).isNotBlank();
        assertThat(type.label(Locale.ENGLISH)).isNotBlank();
        assertThat(ResourceBundle.getBundle("org.praktyki.core.territory.unittypes", Locale.ENGLISH)
                        .keySet())
                .hasSize(UnitType.values().length);
    }

    @Test
    void theMachinesLocaleDoesNotDecide() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            ResourceBundle.clearCache();
            assertThat(UnitType.POWIAT.label(POLISH)).isEqualTo("powiat");
        } finally {
            Locale.setDefault(before);
        }
    }
}
