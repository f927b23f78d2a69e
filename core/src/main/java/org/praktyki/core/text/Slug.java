package org.praktyki.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * The readable part of an address: small letters a–z, digits and single hyphens, at most {@value #MAX_LENGTH} characters.
 *
 * @param value such as {@code karta-mieszkanca}
 */
public record Slug(String value) {

    /** How long a slug may be, so that it stays readable in a browser's address line. */
    public static final int MAX_LENGTH = 80;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    /** Refuses anything of another form. */
    public Slug {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new InvalidValueException(value, Problem.NOT_A_SLUG);
        }
    }

    /**
     * Makes a slug of a title: diacritics folded, everything else a hyphen, cut at a word.
     *
     * @param title any text; {@code praktyka} stands in where no letter or digit is left
     */
    public static Slug from(String title) {
        String slug = OTHER.matcher(fold(title)).replaceAll("-").replaceAll("^-|-$", "");
        if (slug.length() > MAX_LENGTH) {
            int word = slug.lastIndexOf('-', MAX_LENGTH);
            slug = slug.substring(0, word > 0 ? word : MAX_LENGTH);
        }
        return new Slug(slug.isEmpty() ? "praktyka" : slug);
    }

    /**
     * This slug with a number, for when the plain one is taken.
     *
     * @param number 2 or more
     */
    public Slug numbered(int number) {
        String suffix = "-" + number;
        String stem = value.substring(0, Math.min(value.length(), MAX_LENGTH - suffix.length()));
        return new Slug(stem.replaceAll("-$", "") + suffix);
    }

    /** Small letters without diacritics ("Łódź" becomes "lodz"), for comparing what people type. */
    public static String fold(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace('ł', 'l');
        return MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    }

    @Override
    public String toString() {
        return value;
    }
}
