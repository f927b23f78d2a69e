package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one line about a contact apart: words, telephones, faxes, e-mail addresses, each with or without its label. */
final class ContactLine {

    private static final Pattern LABEL = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}@._-])(?:"
            + "(?<phone>(?:tel(?:efon(?:y|u)?)?|kom(?:órk[ai]|órkowy)?|mobile|gsm|nr tel)"
            + "(?:\\.?\\s{0,3}[./]?\\s{0,3}(?:fax|faks|kom(?:órkowy)?|stacjonarny)\\b){0,2})"
            + "|(?<fax>fax|faks)"
            + "|(?<email>(?:adres\\s)?e\\s?[@-]?\\s?mail|mail)"
            + ")(?:\\s{0,3}[.:]+|(?=\\s{0,3}[+(]?\\d)|(?=\\s{1,3}\\S{1,64}@))");

    private static final Pattern BARE_PHONE = Pattern.compile("[+(]?\\d[\\d\\s().,/–-]{7,200}");
    private static final Pattern BARE_EMAIL = Pattern.compile("[^\\s,;<>()@]{1,64}@[^\\s,;<>()@]{1,254}");
    private static final Pattern TRIMMINGS = Pattern.compile("^[\\s,;|(–-]+(?![\\d(])|[\\s,;|–-]+$");

    private ContactLine() {}

    /** What a part of a line is. */
    enum Kind {
        WORDS,
        PHONE,
        FAX,
        EMAIL
    }

    /**
     * A part of a line.
     *
     * @param kind what it is
     * @param text without its label; a fax keeps it, having no field of its own
     */
    record Part(Kind kind, String text) {}

    static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        Matcher label = LABEL.matcher(line);
        Kind kind = Kind.WORDS;
        int from = 0;
        while (label.find()) {
            add(parts, kind, line.substring(from, label.start()));
            kind = label.group("phone") != null ? Kind.PHONE : label.group("fax") != null ? Kind.FAX : Kind.EMAIL;
            from = kind == Kind.FAX ? label.start() : label.end();
        }
        add(parts, kind, line.substring(from));
        return parts;
    }

    private static void add(List<Part> parts, Kind kind, String text) {
        String trimmed = TRIMMINGS.matcher(text).replaceAll("").strip();
        if (trimmed.isEmpty()) {
            return;
        }
        if (kind == Kind.WORDS) {
            addWords(parts, trimmed);
        } else {
            parts.add(new Part(kind, trimmed));
        }
    }

    private static void addWords(List<Part> parts, String text) {
        Matcher email = BARE_EMAIL.matcher(text);
        int from = 0;
        while (email.find()) {
            addTrimmed(parts, text.substring(from, email.start()));
            parts.add(new Part(Kind.EMAIL, email.group()));
            from = email.end();
        }
        addTrimmed(parts, text.substring(from));
    }

    private static void addTrimmed(List<Part> parts, String words) {
        String trimmed = TRIMMINGS.matcher(words).replaceAll("").strip();
        if (trimmed.codePoints().anyMatch(Character::isLetterOrDigit)) {
            parts.add(new Part(BARE_PHONE.matcher(trimmed).matches() ? Kind.PHONE : Kind.WORDS, trimmed));
        }
    }
}
