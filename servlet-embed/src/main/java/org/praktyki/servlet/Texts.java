package org.praktyki.servlet;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Term;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.usage.Visitors;

/** The words of the pages in one language, and its ways with plurals, dates and numbers. */
final class Texts {

    private static final char NO_BREAK = '\u00a0';
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final DateTimeFormatter POLISH_DATE =
            DateTimeFormatter.ofPattern("d'\u00a0'MMMM'\u00a0'uuuu'\u00a0r.'", Language.PL.locale());
    private static final DateTimeFormatter ENGLISH_DATE =
            DateTimeFormatter.ofPattern("d'\u00a0'MMMM'\u00a0'uuuu", Language.EN.locale());
    private static final Map<Language, DateTimeFormatter> MONTH = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    language -> DateTimeFormatter.ofPattern("MMMM'\u00a0'uuuu", language.locale())));

    /** Where the season stands in a date that is known to that. */
    private static final int SEASON = "0000-".length();

    private static final List<String> UNITS = List.of("kB", "MB", "GB");
    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Looked up once: each request has its texts. */
    private static final Map<Language, ResourceBundle> BUNDLES = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    language -> ResourceBundle.getBundle(
                            "org.praktyki.servlet.messages", language.locale(), NO_MACHINE_LOCALE)));

    private final Language language;
    private final ResourceBundle bundle;

    Texts(Language language) {
        this.language = language;
        this.bundle = Objects.requireNonNull(BUNDLES.get(language));
    }

    /** The words of a locale's language, where there are pages in that. */
    static Texts in(Locale locale) {
        return new Texts(Language.speaking(locale.toLanguageTag()).orElse(Language.DEFAULT));
    }

    /** What a text is in each language. */
    static Function<Locale, String> saying(String key) {
        return locale -> in(locale).say(key);
    }

    Language language() {
        return language;
    }

    /** How the language sorts. Not to be shared by threads. */
    Comparator<Object> order() {
        return Collator.getInstance(language.locale());
    }

    /** The text with this key, {@code {0}} and so on replaced by the arguments as they are. */
    String say(String key, Object... arguments) {
        String text = bundle.getString(key);
        if (arguments.length > 0) {
            text = PLACE.matcher(text)
                    .replaceAll(place ->
                            Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(place.group(1))])));
        }
        return Typography.text(text, language.tag());
    }

    /** The text with this key where there is one. */
    Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    /** A number with its noun in the right form: the keys end in {@code .one}, {@code .few}, {@code .many}. */
    String count(String key, long number) {
        return say(key + "." + form(number), number(number));
    }

    /** The plural forms of Polish as in CLDR; English has no "few". */
    private String form(long number) {
        long tens = number % 100;
        boolean few = number % 10 >= 2 && number % 10 <= 4 && (tens < 12 || tens > 14);
        return number == 1 ? "one" : language == Language.PL && few ? "few" : "many";
    }

    /** Such as "30 kwietnia 2016 r." or "30 April 2016", which do not break. */
    String date(LocalDate date) {
        return (language == Language.PL ? POLISH_DATE : ENGLISH_DATE).format(date);
    }

    /** From when until when, such as "od zimy 2014 r. do 3 marca 2016 r."; empty where neither is known. */
    String term(Term term) {
        String from = term.from().map(date -> say("term.from", date(date))).orElse("");
        String until = term.until()
                .map(date -> say("term.until", date(lastBefore(date))))
                .orElse("");
        return (from + " " + until).strip();
    }

    /** What ends on a day did not hold on it any more: people are told the last day, where it is known. */
    private static PartialDate lastBefore(PartialDate end) {
        return end.precision() == PartialDate.Precision.DAY
                ? PartialDate.of(end.earliest().minusDays(1))
                : end;
    }

    /** A date as far as it is known, in the case that follows "from" and "until". */
    String date(PartialDate date) {
        String year = Integer.toString(date.earliest().getYear());
        return switch (date.precision()) {
            case DAY -> date(date.earliest());
            case MONTH ->
                say("date.month", Objects.requireNonNull(MONTH.get(language)).format(date.earliest()));
            case SEASON -> say("date.season." + date.edtf().substring(SEASON), year);
            case YEAR -> say("date.year", year);
        };
    }

    /** What the counter of visitors says, such as "12 gości odwiedziło nas od 1 marca 2009 r.". */
    String visitors(Visitors visitors) {
        return count("counter", visitors.number()) + " " + say("counter.since", date(visitors.since()));
    }

    /** Groups of three; Polish leaves four digits together. */
    String number(long number) {
        String grouped = String.format(Locale.ROOT, "%,d", number);
        return language == Language.EN
                ? grouped
                : Math.abs(number) < 10_000 ? Long.toString(number) : grouped.replace(',', NO_BREAK);
    }

    /** An amount of money, the grosze only where there are any. */
    String zlotys(BigDecimal amount) {
        long whole = amount.longValue();
        long grosze = amount.remainder(BigDecimal.ONE).movePointRight(2).longValue();
        String cents =
                grosze == 0 ? "" : String.format(Locale.ROOT, language == Language.PL ? ",%02d" : ".%02d", grosze);
        return say("card.cost.exactly", number(whole) + cents);
    }

    /** A point as the language writes numbers, such as "53,178° N, 22,059° E". */
    String point(GeoPoint point) {
        String north = degrees(point.latitude()) + (point.latitude() < 0 ? "S" : "N");
        return north + ", " + degrees(point.longitude()) + (point.longitude() < 0 ? "W" : "E");
    }

    private String degrees(double value) {
        String plain = GeoPoint.plain(Math.abs(value));
        return (language == Language.PL ? plain.replace('.', ',') : plain) + "°" + NO_BREAK;
    }

    /** The size of a file in decimal units, such as "1,2 MB". */
    String size(long bytes) {
        if (bytes < 1000) {
            return bytes + "\u00a0B";
        }
        double value = bytes / 1000.0;
        int unit = 0;
        while (value >= 999.95 && unit < UNITS.size() - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(language.locale(), value < 9.95 ? "%.1f" : "%.0f", value) + NO_BREAK + UNITS.get(unit);
    }
}
