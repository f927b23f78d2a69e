package org.praktyki.core.territory;

import java.util.Optional;
import java.util.regex.Pattern;
import org.praktyki.core.text.Slug;

/**
 * Where something is, in the words of a record card.
 *
 * @param locality the name of a commune, as {@code Łódź} or {@code gmina Gromadka}
 * @param powiat its powiat, as {@code kutnowski}, {@code powiat kutnowski} or the name of a city that is its own powiat
 * @param voivodeship its voivodeship
 */
public record Place(Optional<String> locality, Optional<String> powiat, Optional<Voivodeship> voivodeship) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern COMMUNE =
            Pattern.compile("^(miasto i gmina|gmina i miasto|(gmina|gm)( miejsko wiejska| miejska| wiejska)?"
                    + "|miasto stoleczne|miasto|m st|m) (?=.)");
    private static final Pattern POWIAT = Pattern.compile(
            "^((powiat|pow)( grodzki| ziemski)?|miasto na prawach powiatu|miasto stoleczne|miasto|m st|m) (?=.)");

    /** Takes blank words for absent ones. */
    public Place {
        locality = locality.map(String::strip).filter(name -> !name.isEmpty());
        powiat = powiat.map(String::strip).filter(name -> !name.isEmpty());
    }

    /** A name for comparison: without letter case, diacritics and hyphens. */
    static String key(String name) {
        return BETWEEN_WORDS.matcher(Slug.fold(name)).replaceAll(" ").strip();
    }

    /** The locality for comparison, without the word for what it is. */
    Optional<String> localityKey() {
        return locality.map(name -> COMMUNE.matcher(key(name)).replaceFirst(""));
    }

    /** The powiat for comparison, without the word for what it is. */
    Optional<String> powiatKey() {
        return powiat.map(name -> POWIAT.matcher(key(name)).replaceFirst(""));
    }
}
