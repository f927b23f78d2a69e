package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.text.PhoneNumber;

/**
 * Telephone numbers out of one line of text: parted by commas, slashes, words such as "lub", or only by the spaces between whole
 * numbers. What cannot be read stays as written, an extension together with its number.
 */
final class Phones {

    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*[,;/|]\\s*(?:(?:lub|oraz|i)\\s+)?|\\s+(?:lub|oraz|albo|i)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile("(?iu)\\s*(?:w|wew|wewn|wewnętrzny)\\b\\.?.*");
    private static final Pattern SEVERAL = Pattern.compile("[+(\\d\\s).–-]+");
    private static final Pattern DIALLED = Pattern.compile("[+(]?[\\d\\s().–-]+");
    /** The long-distance prefix 0, which Poland gave up in 2009 and old pages still write before the area code. */
    private static final Pattern OLD_PREFIX = Pattern.compile("^\\(?0\\s?[-–]?\\s?(?=\\(?\\d{2})");

    private static final Pattern NOT_DIGIT = Pattern.compile("\\D");
    private static final int NATIONAL = 9;
    private static final int LONGEST_LINE = 500;

    private Phones() {}

    /**
     * One number.
     *
     * @param text as written
     * @param number what could be dialled, absent where the text cannot be read so
     */
    record Reading(String text, Optional<PhoneNumber> number) {
        static Reading of(String text) {
            return new Reading(text, dialled(text));
        }
    }

    static List<Reading> read(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST_LINE) {
            return text.isEmpty() ? List.of() : List.of(new Reading(text, Optional.empty()));
        }
        List<Reading> readings = new ArrayList<>();
        for (String piece : pieces(text)) {
            Reading whole = Reading.of(piece);
            readings.addAll(
                    whole.number().isPresent() ? List.of(whole) : several(piece).orElse(List.of(whole)));
        }
        return readings;
    }

    /** Cuts at separators, but not before an extension, nor before the short alternative ending in "12 345 67 89/90". */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String last = "";
        for (String piece : SEPARATOR.split(text)) {
            boolean tail = !pieces.isEmpty()
                    && digits(piece).length() > 0
                    && digits(piece).length() < NATIONAL - 2;
            if (!pieces.isEmpty() && EXTENSION.matcher(piece).matches()) {
                pieces.removeLast();
                last = between(text, last, piece);
                pieces.add(last);
            } else if (tail) {
                pieces.add(between(text, last, piece));
            } else if (!piece.isBlank()) {
                last = piece.strip();
                pieces.add(last);
            }
        }
        return pieces;
    }

    private static String between(String text, String first, String last) {
        int from = text.indexOf(first);
        int to = text.indexOf(last, from + first.length());
        return text.substring(from, to + last.length());
    }

    /** Whole numbers with only spaces between them; nothing where the groups of digits do not come out even. */
    private static Optional<List<Reading>> several(String piece) {
        if (!SEVERAL.matcher(piece).matches()) {
            return Optional.empty();
        }
        List<Reading> readings = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String group : piece.split("\\s+")) {
            open.append(open.isEmpty() ? "" : " ").append(group);
            Reading reading = Reading.of(open.toString());
            if (reading.number().filter(Phones::isWhole).isPresent()) {
                readings.add(reading);
                open.setLength(0);
            }
        }
        return open.isEmpty() ? Optional.of(readings) : Optional.empty();
    }

    /** A few Polish numbers are shorter than nine digits, and would cut a longer one in two. */
    private static boolean isWhole(PhoneNumber number) {
        return digits(number.value()).length() >= NATIONAL + 2;
    }

    private static Optional<PhoneNumber> dialled(String text) {
        if (!DIALLED.matcher(text).matches()) {
            return Optional.empty();
        }
        String national = OLD_PREFIX.matcher(text).find() && digits(text).length() == NATIONAL + 1
                ? OLD_PREFIX.matcher(text).replaceFirst(text.startsWith("(") ? "(" : "")
                : text;
        try {
            return Optional.of(PhoneNumber.read(national));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static String digits(String text) {
        return NOT_DIGIT.matcher(text).replaceAll("");
    }
}
