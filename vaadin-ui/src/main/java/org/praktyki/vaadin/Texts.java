package org.praktyki.vaadin;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.practice.PracticeStatus;

/**
 * What the panel says, in one language. The bundle's root is Polish; the machine's own locale never decides.
 *
 * @param locale Polish or English
 */
record Texts(Locale locale) {

    static final Locale POLISH = Locale.forLanguageTag("pl");

    /** The clock of a Polish office. */
    static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    /** The languages of the panel, the default first. */
    static final List<Locale> LOCALES = List.of(POLISH, Locale.ENGLISH);

    /** A field of one of several: a section, a contact. */
    private static final Pattern ITEM = Pattern.compile(
            "(recordCard\\.|translations\\[[\\w-]+]\\.)?(?<list>presentation|contacts)\\[(?<index>\\d+)]\\..+");

    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** In the language asked for where there is one, else in Polish. */
    static Texts of(Locale wanted) {
        return new Texts(LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(POLISH));
    }

    /**
     * One text.
     *
     * @param key its key in the bundle
     * @param arguments for its places {@code {0}}, {@code {1}}
     */
    String get(String key, Object... arguments) {
        String pattern = bundle().getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /**
     * The label of a practice's field.
     *
     * @param path as in a finding; a path without a label of its own stands for itself
     */
    String field(String path) {
        String key = "field." + path.replaceAll("\\[[\\w-]+]", "");
        String label = bundle().containsKey(key) ? bundle().getString(key) : path;
        Matcher item = ITEM.matcher(path);
        if (!item.matches()) {
            return label;
        }
        String kind = get(item.group("list").equals("presentation") ? "section" : "contact");
        return kind + " " + (Integer.parseInt(item.group("index")) + 1) + ": " + label;
    }

    /** What is wrong with a value, and the value itself where there is one. */
    String problem(Finding finding) {
        String message = finding.problem().message(locale);
        return finding.value().isEmpty() ? message : message + " (" + finding.value() + ")";
    }

    /** A moment as a Polish office's clock showed it. */
    String moment(Instant at) {
        return DateTimeFormatter.ofPattern(get("date.format") + ", HH:mm", locale)
                .withZone(ZONE)
                .format(at);
    }

    /** A day as it is written in a Polish or English sentence. */
    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(get("date.format"), locale).format(day);
    }

    String status(PracticeStatus status) {
        return get("status." + status.name());
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle("org.praktyki.vaadin.messages", locale, NO_MACHINE_LOCALE);
    }
}
