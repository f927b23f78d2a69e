package org.praktyki.persistence.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The labels of a record card with the wordings in use, among them the old site's own slips, folded by {@link Line#fold}. */
enum Label {
    ENTERED_ON("data wprowadzenia do bdp", "data wprowadzenia", "data wprowadzenia do bazy", "wprowadzono do bdp"),
    UPDATED_ON("data aktualizacji", "data ostatniej aktualizacji", "aktualizacja", "ostatnia aktualizacja"),
    UNIT_TYPE("typ jednostki", "rodzaj jednostki", "typ jednostki samorzadu terytorialnego", "typ jst"),
    LOCALITY("miejscowosc", "miasto"),
    POWIAT("powiat"),
    VOIVODESHIP("wojewodztwo"),
    POSTAL("kod pocztowy i poczta", "kod i poczta", "kod pocztowy oraz poczta", "kod poczta", "kod pocztowy poczta"),
    POSTCODE("kod pocztowy", "kod"),
    POST_OFFICE("poczta"),
    IMPLEMENTING_BODY("jednostka wdrazajaca", "jednostka wdrozeniowa", "instytucja wdrazajaca", "podmiot wdrazajacy"),
    STREET("ulica", "adres", "ulica i numer", "ulica nr", "ul"),
    WEBSITES(
            "wirtyna internetowa",
            "witryna internetowa",
            "witryny internetowe",
            "strona internetowa",
            "strony internetowe",
            "adres strony internetowej",
            "strona www",
            "adres www",
            "www"),
    EMAILS("adres e mail", "adresy e mail", "adres email", "e mail", "email", "adres poczty elektronicznej"),
    POPULATION("liczba mieszkancow", "liczba ludnosci", "ludnosc"),
    CONTACTS("osoby kontaktowe", "osoba kontaktowa", "osoby do kontaktu", "osoba do kontaktu", "kontakt", "kontakty");

    private static final Map<String, Label> BY_WORDING = Arrays.stream(values())
            .flatMap(label -> label.wordings.stream().map(wording -> Map.entry(wording, label)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern COLON =
            Pattern.compile("([^:(]{1,60})(\\([^():]{1,40}\\))?\\s{0,20}:(.*)", Pattern.DOTALL);
    private static final Pattern COLUMNS = Pattern.compile("(\\S+(?: \\S+){0,5}) {2,}(.*)", Pattern.DOTALL);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> wordings;

    Label(String... wordings) {
        this.wordings = List.of(wordings);
    }

    /**
     * A label with what stands behind it on its line.
     *
     * @param label which
     * @param wording how it is worded here, folded
     * @param value the rest of the line, stripped, perhaps empty; a note in brackets before the colon comes last
     */
    record Labelled(Label label, String wording, String value) {}

    /**
     * Recognises a line that begins with a label: before a colon, before a column's gap, alone, or, where the label is of
     * several words and so cannot be mistaken for a value, before a mere space.
     */
    static Optional<Labelled> at(String line) {
        Matcher colon = COLON.matcher(line);
        if (colon.matches() && BY_WORDING.containsKey(Line.fold(colon.group(1)))) {
            String note = colon.group(2) == null ? "" : " " + colon.group(2);
            return labelled(colon.group(1), colon.group(3) + note);
        }
        if (line.length() <= 60 && BY_WORDING.containsKey(Line.fold(line))) {
            return labelled(line, "");
        }
        Matcher columns = COLUMNS.matcher(line);
        return columns.matches() && BY_WORDING.containsKey(Line.fold(columns.group(1)))
                ? labelled(columns.group(1), columns.group(2))
                : beforeSpace(line);
    }

    /** The longest label counts: "Kod pocztowy i Poczta Łódź" is no "Kod pocztowy" with the value "i Poczta Łódź". */
    private static Optional<Labelled> beforeSpace(String line) {
        int end = -1;
        int words = 0;
        Optional<Labelled> found = Optional.empty();
        while (words++ < 5 && (end = line.indexOf(' ', end + 1)) > 0 && end <= 60) {
            String begin = line.substring(0, end);
            if (words > 1 && BY_WORDING.containsKey(Line.fold(begin))) {
                found = labelled(begin, line.substring(end));
            }
        }
        return found;
    }

    private static Optional<Labelled> labelled(String wording, String value) {
        String folded = Line.fold(wording);
        return Optional.ofNullable(BY_WORDING.get(folded)).map(label -> new Labelled(label, folded, value.strip()));
    }
}
