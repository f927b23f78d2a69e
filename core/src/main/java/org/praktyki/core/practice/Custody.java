package org.praktyki.core.practice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * On what ground a contact is kept, and for how long (regulation (EU) 2016/679, articles 5, 6 and 14).
 *
 * @param basis the lawful basis; absent where nobody has said it yet
 * @param source where the data come from, in words or as an address
 * @param reviewBy the day by which someone is to look whether they still hold
 * @param expiresOn the first day on which they are no longer shown; they are erased then
 */
public record Custody(
        Optional<Custody.LawfulBasis> basis,
        Optional<String> source,
        Optional<LocalDate> reviewBy,
        Optional<LocalDate> expiresOn) {

    /** Nothing said. */
    public static final Custody UNSTATED =
            new Custody(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Takes an empty source for none. */
    public Custody {
        source = source.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Whether the day has come from which on the contact is no longer shown. */
    public boolean isExpired(LocalDate today) {
        return expiresOn.filter(day -> !today.isBefore(day)).isPresent();
    }

    /** The same terms with another day of review. */
    public Custody withReviewBy(Optional<LocalDate> value) {
        return new Custody(basis, source, value, expiresOn);
    }

    /** The grounds of article 6(1) that a local government can have for a contact. */
    public enum LawfulBasis {
        /** The person agreed: letter a. */
        CONSENT,
        /** A contract with the person: letter b. */
        CONTRACT,
        /** A duty laid down by law: letter c. */
        LEGAL_OBLIGATION,
        /** A task in the public interest: letter e. */
        PUBLIC_TASK,
        /** A legitimate interest, which public authorities do not have in their tasks: letter f. */
        LEGITIMATE_INTEREST
    }
}
