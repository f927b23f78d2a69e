package org.praktyki.core.metric;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.territory.Teryt;

/**
 * Of what something is measured: a territorial unit, or one practice.
 *
 * @param key the code of the unit, or the identity of the practice
 */
public record Observed(String key) implements Comparable<Observed> {

    /** How long a key is at most. */
    public static final int MAX_KEY = 36;

    private static final Pattern DIGITS = Pattern.compile("\\d{2,7}");

    /** Refuses what is neither. */
    public Observed {
        if (DIGITS.matcher(key).matches()) {
            key = new Teryt(key).value();
        } else {
            key = UUID.fromString(key).toString();
        }
    }

    /** A territorial unit. */
    public static Observed of(Teryt code) {
        return new Observed(code.value());
    }

    /** A practice. */
    public static Observed of(PracticeId practice) {
        return new Observed(practice.toString());
    }

    /** The territorial unit; absent where it is a practice. */
    public Optional<Teryt> territory() {
        return isPractice() ? Optional.empty() : Optional.of(new Teryt(key));
    }

    /** The practice; absent where it is a territorial unit. */
    public Optional<PracticeId> practice() {
        return isPractice() ? Optional.of(PracticeId.of(key)) : Optional.empty();
    }

    private boolean isPractice() {
        return key.length() == MAX_KEY;
    }

    @Override
    public int compareTo(Observed other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
