package org.praktyki.core.metric.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.praktyki.core.metric.intake.ColumnUse.Role;
import org.praktyki.core.text.Slug;

/** What the columns of tables of figures are called, in Polish and English. */
final class HeadingWords {

    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Map<Role, Set<String>> WORDS = new EnumMap<>(Map.of(
            Role.CODE,
            Set.of(
                    "kod",
                    "teryt",
                    "kod teryt",
                    "teryt kod",
                    "teryt7",
                    "teryt 7",
                    "kod gminy",
                    "kod powiatu",
                    "kod wojewodztwa",
                    "kod jednostki",
                    "kod jst",
                    "kod terytorialny",
                    "identyfikator jednostki",
                    "id jednostki",
                    "kts",
                    "code",
                    "territory code",
                    "unit id",
                    "unitid",
                    "terc",
                    "wk pk gk gt",
                    "jpt kod je",
                    "observed"),
            Role.NAME,
            Set.of(
                    "nazwa",
                    "nazwa jednostki",
                    "nazwa jst",
                    "jst",
                    "jednostka",
                    "jednostka terytorialna",
                    "nazwa jednostki terytorialnej",
                    "gmina",
                    "nazwa gminy",
                    "miasto",
                    "name",
                    "territory",
                    "territory name",
                    "unit name",
                    "commune",
                    "nazwa powiatu",
                    "nazwa wojewodztwa"),
            Role.POWIAT,
            Set.of("powiat"),
            Role.VOIVODESHIP,
            Set.of("wojewodztwo", "voivodeship"),
            Role.PERIOD,
            Set.of(
                    "rok",
                    "okres",
                    "rok danych",
                    "rok szkolny",
                    "kwartal",
                    "miesiac",
                    "period",
                    "year",
                    "quarter",
                    "month",
                    "school year",
                    "time period",
                    "rok okres"),
            Role.FIGURE,
            Set.of(
                    "wartosc",
                    "wartosc wskaznika",
                    "wartosc liczbowa",
                    "value",
                    "obs value",
                    "figure",
                    "liczba",
                    "wynik",
                    "val"),
            Role.STATUS,
            Set.of("status", "atrybut", "flaga", "oznaczenie", "attribute", "flag", "obs status", "znak"),
            Role.INDICATOR,
            Set.of(
                    "wskaznik",
                    "kod wskaznika",
                    "id wskaznika",
                    "wskazniki",
                    "zmienna",
                    "kod zmiennej",
                    "indicator",
                    "indicator code",
                    "variable")));

    private HeadingWords() {}

    /** The role of a column of this name; absent where it may be any. */
    static Optional<Role> role(String heading) {
        String key = key(heading);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String key(String heading) {
        return BETWEEN.matcher(Slug.fold(heading)).replaceAll(" ").strip();
    }
}
