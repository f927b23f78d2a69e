package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.text.Slug;

/**
 * The headings of tables: in the bundle {@code columns}, Polish and English, several for a field where people call it differently,
 * the first of which is written. A field in a list has its number in the heading, from 1. Every field's path is a heading too.
 */
final class TableHeadings {

    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");
    private static final Pattern CONTINUED = Pattern.compile("^(.*?)\\s*(?:~(\\d{1,3})|\\((\\d{1,3})\\))$");

    /** What has no words of its own: translations, the version that the public sees, fingerprints of pages. */
    private static final Pattern BY_PATH_ONLY =
            Pattern.compile("(?:live|translations|source\\.pages|funding\\[\\d+]\\.logo)\\..*");

    private final ResourceBundle bundle;
    private final Pattern byPathOnly;
    private final List<Known> known = new ArrayList<>();

    /** A heading as a pattern over folded text, and the path that it stands for. */
    private record Known(Pattern heading, String path) {}

    /** Of practices. */
    TableHeadings(Locale locale) {
        this("columns", BY_PATH_ONLY, locale);
    }

    /**
     * Of other things.
     *
     * @param name of the bundle
     * @param byPathOnly what has no words of its own
     */
    TableHeadings(String name, Pattern byPathOnly, Locale locale) {
        this.bundle = bundle(name, locale);
        this.byPathOnly = byPathOnly;
        for (Locale each : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle words = bundle(name, each);
            for (String path : words.keySet()) {
                for (String heading : words.getString(path).split("\\|")) {
                    String number = folded(heading.replace("{0}", "0815")).replace("0815", "(\\d{1,3})");
                    known.add(new Known(Pattern.compile(number), path));
                }
            }
        }
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return ResourceBundle.getBundle("org.praktyki.persistence.formats." + name, known, NO_MACHINE_LOCALE);
    }

    private static String folded(String text) {
        return Slug.fold(text).replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** The heading of a field; its path where it has no words. */
    String heading(String path) {
        Matcher continued = Pattern.compile("^(.*)~(\\d+)$").matcher(path);
        if (continued.matches()) {
            return heading(continued.group(1)) + " (" + continued.group(2) + ")";
        }
        Matcher index = INDEX.matcher(path);
        String number = index.find() ? String.valueOf(Integer.parseInt(index.group(1)) + 1) : "";
        try {
            String words = bundle.getString(index.replaceFirst("[]")).split("\\|")[0];
            return words.replace("{0}", number);
        } catch (MissingResourceException e) {
            return path;
        }
    }

    /** The path of the field that a heading stands for; of a text that goes on, with {@code ~} and the number of its part. */
    Optional<String> path(String heading) {
        Optional<String> path = wholePath(heading.strip());
        if (path.isPresent()) {
            return path;
        }
        Matcher continued = CONTINUED.matcher(heading.strip());
        if (!continued.matches()) {
            return Optional.empty();
        }
        String part = continued.group(2) == null ? continued.group(3) : continued.group(2);
        return wholePath(continued.group(1)).map(whole -> whole + "~" + part);
    }

    private Optional<String> wholePath(String heading) {
        if (FieldPath.of(heading).isPresent() && isKnownPath(heading)) {
            return Optional.of(heading);
        }
        int section = sectionHeadings().indexOf(folded(heading));
        if (section >= 0) {
            return Optional.of("presentation[" + section + "].html");
        }
        String folded = folded(heading);
        for (Known one : known) {
            Matcher matcher = one.heading().matcher(folded);
            if (matcher.matches()) {
                if (matcher.groupCount() == 0) {
                    return Optional.of(one.path());
                }
                int index = Integer.parseInt(matcher.group(1)) - 1;
                return index < 0 ? Optional.empty() : Optional.of(one.path().replace("[]", "[" + index + "]"));
            }
        }
        return Optional.empty();
    }

    private static List<String> sectionHeadings() {
        return Presentation.STANDARD_HEADINGS.stream()
                .map(TableHeadings::folded)
                .toList();
    }

    private boolean isKnownPath(String path) {
        return byPathOnly.matcher(path).matches()
                || bundle.containsKey(INDEX.matcher(path).replaceFirst("[]"))
                || bundle.containsKey(path.replaceFirst("\\[\\d+]$", ""));
    }
}
