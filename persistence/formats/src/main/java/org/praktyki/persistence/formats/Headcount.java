package org.praktyki.persistence.formats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.text.Slug;

/**
 * How many people live somewhere.
 *
 * @param people the number
 * @param year the year it is of, where the page says it
 */
record Headcount(long people, Optional<Integer> year) {

    private static final String NUMBER = "(?<people>\\d{1,3}(?:(?:\\.\\d{3}){1,4}|(?: \\d{3}){1,4})|\\d{1,12})";
    private static final String PEOPLE = "(?: ?(?:osob|os\\.?|mieszkancow|mieszk\\.?))?";
    private static final String YEAR = "(?:(?:\\d{1,2}[. ]){2})?(?<year>(?:19|20)\\d\\d) ?(?:r\\.?|rok|roku)?";
    private static final String AS_OF =
            "(?:(?:,? ?(?:dane |stan |wg stanu )?(?:na |z |w )(?:dzien |dnia |koniec )?|,? ?stan )" + YEAR + "| ?[(\\[]"
                    + "(?:dane |stan |wg stanu )?(?:na |z |w )?(?:dzien |dnia |koniec )?"
                    + YEAR.replace("year", "inner")
                    + "[)\\]])?";
    private static final Pattern FORM = Pattern.compile(NUMBER + PEOPLE + AS_OF + "\\.?");

    /** Reads numbers with spaces or dots between thousands; empty for anything that says less or more than one number. */
    static Optional<Headcount> of(String text) {
        String folded = Slug.fold(text).replaceAll("\\s+", " ").strip();
        Matcher form = FORM.matcher(folded);
        if (text.length() > 100 || !form.matches()) {
            return Optional.empty();
        }
        long people = Long.parseLong(form.group("people").replaceAll("[. ]", ""));
        Optional<String> year =
                Optional.ofNullable(form.group("year")).or(() -> Optional.ofNullable(form.group("inner")));
        return Optional.of(new Headcount(people, year.map(Integer::valueOf)));
    }
}
