package org.praktyki.core.practice;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;

/**
 * Whom to ask (osoba kontaktowa).
 *
 * @param name a person or an office
 * @param role what the person does there
 * @param phones in the order of preference
 * @param email where to write
 * @param visibility who sees this contact
 */
public record Contact(
        String name,
        Optional<String> role,
        List<PhoneNumber> phones,
        Optional<EmailAddress> email,
        Visibility visibility) {

    /** Who sees a contact. */
    public enum Visibility {
        /** Everyone, on the public page. */
        PUBLIC,
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
}
