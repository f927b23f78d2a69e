package org.praktyki.core.metric.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Periodicity;
import org.praktyki.core.text.Slug;

/**
 * Periods as tables write them, apart from {@link Period#of}: {@code 2024 r.}, {@code III kwartał 2024}, {@code 2024 Q3}, {@code maj 2024},
 * {@code 2024/25}, and the headings of the Local Data Bank, in which the year is one of several parts.
 */
final class PeriodText {

    private static final String YEAR = "(?<year>(?:19|20|21)\\d{2})";
    private static final Pattern PLAIN = Pattern.compile("(?:rok |year )?" + YEAR + "(?: ?r| rok| year)?");
    private static final Pattern SCHOOL =
            Pattern.compile("(?:rok szkolny |school year )?" + YEAR + " ?[/-] ?(?<next>(?:19|20|21)?\\d{2})(?: ?r)?");
    private static final String QUARTER =
            "(?:(?<roman>iv|iii|ii|i) ?(?:kwartal|kw|quarter)|(?<number>[1-4]) ?(?:kwartal|kw|quarter)"
                    + "|(?:kwartal|kw|quarter|q) ?(?<behind>iv|iii|ii|i|[1-4]))";
    private static final Pattern QUARTER_FIRST = Pattern.compile(QUARTER + " ?" + YEAR + "(?: ?r| rok)?");
    private static final Pattern QUARTER_LAST = Pattern.compile(YEAR + "(?: ?r| rok)? ?-? ?" + QUARTER);
    private static final List<String> MONTHS =
            List.of("stycz", "lut", "mar", "kwie", "maj", "czerw", "lip", "sierp", "wrze", "pazdz", "listop", "grud");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<month>[a-z]{3,12}) ?" + YEAR + "(?: ?r| rok)?");
    private static final Pattern MONTH_LAST = Pattern.compile(YEAR + " ?(?<month>[a-z]{3,12})");
    private static final Pattern MONTH_NUMBER = Pattern.compile(YEAR + " ?(?:m|-|/) ?(?<number>0?[1-9]|1[0-2])");
    private static final Pattern NUMBER_FIRST = Pattern.compile("(?<number>0[1-9]|1[0-2])[./-]" + YEAR);
    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);
    private static final Pattern DOTS = Pattern.compile("(?<!\\d)\\.|\\.(?!\\d)|,");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int HUNDRED = 100;

    private PeriodText() {}

    /** The period that a text names; absent where it names none. */
    static Optional<Period> read(String text) {
        String bare = text.strip();
        try {
            return Optional.of(Period.of(bare));
        } catch (InvalidValueException e) {
            return written(words(bare));
        }
    }

    /** The period that the parts of a heading name together, whichever of them do; absent where none does. */
    static Optional<Period> inHeading(List<String> parts) {
        List<Period> single =
                parts.stream().flatMap(part -> read(part).stream()).toList();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                Optional<Period> both = i == j ? Optional.empty() : written(words(parts.get(i) + " " + parts.get(j)));
                if (both.filter(period -> period.periodicity() != Periodicity.YEAR)
                        .isPresent()) {
                    return both;
                }
            }
        }
        return single.size() == 1 ? Optional.of(single.getFirst()) : Optional.empty();
    }

    /** Folded, without the points of abbreviations. */
    private static String words(String text) {
        return SPACES.matcher(DOTS.matcher(fold(text)).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static String fold(String text) {
        return Slug.fold(text);
    }

    private static Optional<Period> written(String text) {
        return plain(text)
                .or(() -> school(text))
                .or(() -> quarter(QUARTER_FIRST, text))
                .or(() -> quarter(QUARTER_LAST, text))
                .or(() -> monthByName(MONTH_FIRST, text))
                .or(() -> monthByName(MONTH_LAST, text))
                .or(() -> monthByNumber(MONTH_NUMBER, text))
                .or(() -> monthByNumber(NUMBER_FIRST, text));
    }

    private static Optional<Period> plain(String text) {
        Matcher matcher = PLAIN.matcher(text);
        return matcher.matches() ? Optional.of(Period.year(year(matcher))) : Optional.empty();
    }

    private static Optional<Period> school(String text) {
        Matcher matcher = SCHOOL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = year(matcher);
        String next = matcher.group("next");
        boolean follows = next.length() == 2
                ? Integer.parseInt(next) == (year + 1) % HUNDRED
                : Integer.parseInt(next) == year + 1;
        return follows ? Optional.of(new Period(Periodicity.SCHOOL_YEAR, year, 1)) : Optional.empty();
    }

    private static Optional<Period> quarter(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String said = Optional.ofNullable(matcher.group("roman"))
                .or(() -> Optional.ofNullable(matcher.group("number")))
                .orElseGet(() -> matcher.group("behind"));
        Integer roman = ROMAN.get(said);
        return Optional.of(
                new Period(Periodicity.QUARTER, year(matcher), roman == null ? Integer.parseInt(said) : roman));
    }

    private static Optional<Period> monthByName(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String said = matcher.group("month");
        return IntStream.range(0, MONTHS.size())
                .filter(i -> said.startsWith(MONTHS.get(i)))
                .mapToObj(i -> new Period(Periodicity.MONTH, year(matcher), i + 1))
                .findFirst();
    }

    private static Optional<Period> monthByNumber(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches()
                ? Optional.of(new Period(Periodicity.MONTH, year(matcher), Integer.parseInt(matcher.group("number"))))
                : Optional.empty();
    }

    private static int year(Matcher matcher) {
        return Integer.parseInt(matcher.group("year"));
    }

    /** The parts of a heading that name no period. */
    static List<String> others(List<String> parts) {
        return parts.stream()
                .filter(part -> read(part).isEmpty())
                .filter(part -> written(words(part + " 2000")).isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }
}
