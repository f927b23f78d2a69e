package org.praktyki.vaadin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Term;
import org.praktyki.core.text.Slug;

/** Days that may be known in part only, as people write them: read and said in Polish and in English. */
final class DateWords {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./-](\\d{4})");
    private static final Pattern NAMED = Pattern.compile("(?:(\\d{1,2}) )?(\\p{L}+) (\\d{4})");
    private static final Pattern YEAR_OF = Pattern.compile("\\s*(?:r\\.?|roku)$");

    /** How the names of months begin, Polish before English, from January on. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("sty", "jan"),
            List.of("lut", "feb"),
            List.of("mar"),
            List.of("kwi", "apr"),
            List.of("maj", "may"),
            List.of("cze", "jun"),
            List.of("lip", "jul"),
            List.of("sie", "aug"),
            List.of("wrz", "sep"),
            List.of("paz", "oct"),
            List.of("lis", "nov"),
            List.of("gru", "dec"));

    /** How the names of seasons begin, from spring on. */
    private static final List<List<String>> SEASONS = List.of(
            List.of("wiosn", "spring"),
            List.of("lat", "summer"),
            List.of("jesien", "autumn", "fall"),
            List.of("zim", "winter"));

    private static final int SPRING = 21;

    private final Texts texts;

    DateWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * Reads what someone typed: a day, a month, a season or a year, in figures, in words, or as EDTF.
     *
     * @throws InvalidValueException where it is none of these
     */
    static PartialDate read(String typed) {
        String text = Slug.fold(typed.strip()).replaceAll("\\s+", " ");
        text = YEAR_OF.matcher(text).replaceFirst("");
        try {
            return understood(text).orElseGet(() -> new PartialDate(typed));
        } catch (DateTimeException e) {
            throw new InvalidValueException(typed, Problem.NOT_A_PARTIAL_DATE);
        }
    }

    private static Optional<PartialDate> understood(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return Optional.of(PartialDate.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1))));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(month(number(month, 2), number(month, 1)));
        }
        Matcher named = NAMED.matcher(text);
        return named.matches()
                ? named(named)
                : Optional.of(text).filter(DateWords::isEdtf).map(PartialDate::new);
    }

    private static boolean isEdtf(String text) {
        return text.matches("\\d{4}(-\\d{2}){0,2}");
    }

    private static Optional<PartialDate> named(Matcher named) {
        int year = number(named, 3);
        Optional<Integer> month = position(MONTHS, named.group(2));
        if (named.group(1) != null) {
            return month.map(number -> PartialDate.of(LocalDate.of(year, number + 1, number(named, 1))));
        }
        // "lato" begins as no month does; "lut" and "lis" as no season does
        return position(SEASONS, named.group(2))
                .map(season -> new PartialDate("%04d-%d".formatted(year, SPRING + season)))
                .or(() -> month.map(number -> month(year, number + 1)));
    }

    private static PartialDate month(int year, int month) {
        return new PartialDate(YearMonth.of(year, month).toString());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<Integer> position(List<List<String>> names, String word) {
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i).stream().anyMatch(word::startsWith))
                .boxed()
                .findFirst();
    }

    /** As it is said: "4.03.2016", "marzec 2016", "zima 2014", "2014". */
    String say(PartialDate date) {
        LocalDate first = date.earliest();
        return switch (date.precision()) {
            case DAY -> texts.date(first);
            case MONTH ->
                DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale()).format(first);
            case SEASON -> texts.get("season." + date.edtf().substring(5)) + " " + first.getYear();
            case YEAR -> date.edtf();
        };
    }

    /** What is understood by it; with the first and the last day that may be meant, where these are two. */
    String explain(PartialDate date) {
        return date.precision() == PartialDate.Precision.DAY
                ? say(date)
                : texts.get("partialDate.range", say(date), texts.date(date.earliest()), texts.date(date.latest()));
    }

    /** From when until when something holds; empty where it always does. */
    String say(Term term) {
        if (term.from().isPresent() && term.until().isPresent()) {
            return texts.get(
                    "term.between", say(term.from().get()), say(term.until().get()));
        }
        return term.from()
                .map(from -> texts.get("term.since", say(from)))
                .or(() -> term.until().map(until -> texts.get("term.until", say(until))))
                .orElse("");
    }
}
