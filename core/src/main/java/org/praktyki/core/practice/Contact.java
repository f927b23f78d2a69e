package org.praktyki.core.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;

/**
 * Whom to ask (osoba kontaktowa).
 *
 * @param id its identity; absent until it is saved
 * @param kind a person, or an office whose data are nobody's personal data
 * @param name of the person or the office
 * @param role what the person does there
 * @param phones in the order of preference
 * @param email where to write
 * @param visibility who sees this contact
 * @param custody on what ground it is kept, and for how long
 */
public record Contact(
        Optional<ContactId> id,
        Kind kind,
        String name,
        Optional<String> role,
        List<PhoneNumber> phones,
        Optional<EmailAddress> email,
        Visibility visibility,
        Custody custody) {

    /** What a contact is. */
    public enum Kind {
        /** An office, a post or a shared mailbox: not a person's data. */
        OFFICE,
        /** A natural person. */
        PERSON
    }

    /** Who sees a contact. */
    public enum Visibility {
        /** Everyone, on the public page. */
        PUBLIC,
        /** Everyone may write to it through a form that does not show its data. */
        RELAY,
        /** Only those who work in the panel. */
        INTERNAL
    }

    /** Trims, takes an empty role for none, and refuses an empty name. */
    public Contact {
        name = name.strip();
        role = role.map(String::strip).filter(r -> !r.isEmpty());
        phones = List.copyOf(phones);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A contact needs a name");
        }
    }

    /** An office that was not saved yet. */
    public Contact(
            String name,
            Optional<String> role,
            List<PhoneNumber> phones,
            Optional<EmailAddress> email,
            Visibility visibility) {
        this(Optional.empty(), Kind.OFFICE, name, role, phones, email, visibility, Custody.UNSTATED);
    }

    /** The same contact with an identity. */
    public Contact withId(ContactId value) {
        return new Contact(Optional.of(value), kind, name, role, phones, email, visibility, custody);
    }

    /** The same contact kept on other terms. */
    public Contact withCustody(Custody value) {
        return new Contact(id, kind, name, role, phones, email, visibility, value);
    }

    /** Whether the public may see its name, telephone numbers and address on a day. */
    public boolean isPublic(LocalDate today) {
        return visibility == Visibility.PUBLIC && !custody.isExpired(today);
    }
}
