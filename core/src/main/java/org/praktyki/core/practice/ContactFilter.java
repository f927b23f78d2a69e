package org.praktyki.core.practice;

import java.time.LocalDate;
import java.util.Optional;
import org.praktyki.core.text.Slug;

/**
 * Which contacts a list shows.
 *
 * @param text part of the name or the e-mail address, in any letter case, with or without diacritics, or of a telephone number,
 *     however it is grouped; empty for all
 * @param reviewBy the last day of review that is due; absent for all
 * @param expiredBy the last day of expiry that has come; absent for all
 * @param access of which practices the reader may see contacts at all
 */
public record ContactFilter(
        String text, Optional<LocalDate> reviewBy, Optional<LocalDate> expiredBy, PracticeFilter.Access access) {

    /** Every contact. */
    public static final ContactFilter ALL =
            new ContactFilter("", Optional.empty(), Optional.empty(), PracticeFilter.Access.TO_ALL);

    /** Trims the text. */
    public ContactFilter {
        text = text.strip();
    }

    /** The same filter for another text. */
    public ContactFilter withText(String value) {
        return new ContactFilter(value, reviewBy, expiredBy, access);
    }

    /** The same filter for contacts whose review is due by a day. */
    public ContactFilter withReviewBy(Optional<LocalDate> value) {
        return new ContactFilter(text, value, expiredBy, access);
    }

    /** The same filter for contacts that have expired by a day. */
    public ContactFilter withExpiredBy(Optional<LocalDate> value) {
        return new ContactFilter(text, reviewBy, value, access);
    }

    ContactFilter withAccess(PracticeFilter.Access value) {
        return new ContactFilter(text, reviewBy, expiredBy, value);
    }

    /** The text as names and addresses are compared. */
    public String folded() {
        return Slug.fold(text);
    }

    /** The digits of the text, where it could be a part of a telephone number: at least three, and nothing but their grouping. */
    public Optional<String> digits() {
        String digits = text.replaceAll("[\\s\\u00a0().+/-]", "");
        return Optional.of(digits).filter(d -> d.matches("\\d{3,}"));
    }
}
