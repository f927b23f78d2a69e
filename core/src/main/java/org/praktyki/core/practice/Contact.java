package org.praktyki.core.practice;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Slug;

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
        PERSON;

        /** Beginnings of words, and a few short words that names of persons begin with as well. */
        private static final Pattern OFFICE_WORD = Pattern.compile(
                "dom|rada|(?:urzad|wydzial|oddzial|dzial|referat|biuro"
                        + "|sekretariat|kancelari|osrod|centrum|gmin|miast|miejsk|powiat|starostw|wojewodz|stowarzysz|fundacj|szkol"
                        + "|przedszkol|zlob|bibliote|zespol|zarzad|instytut|punkt|samorzad|spolk|zaklad|komend|komisari|straz|muzeum"
                        + "|klub|kontakt|archiw|redakcj|infolini|pracowni|departament|przychodni|szpital|swietlic|teatr|poradni).*");

        /**
         * What something is by its name alone: an office where the first word is one of an office or a body, or an abbreviation in
         * capitals; else a person, whose data need more care.
         */
        public static Kind ofName(String name) {
            String first = name.strip().split("[\\s,.:–-]", 2)[0];
            boolean office = OFFICE_WORD.matcher(Slug.fold(first)).matches() || first.matches("\\p{Lu}{3,}");
            return office ? OFFICE : PERSON;
        }
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

    /** Whether its name is the name of a person, and not of an office that was taken for one. */
    boolean isNamedPerson() {
        return kind == Kind.PERSON && Kind.ofName(name) == Kind.PERSON;
    }

    boolean isCalled(String otherName) {
        return Slug.fold(name).equals(Slug.fold(otherName));
    }

    boolean isAt(EmailAddress address) {
        return email.filter(own -> own.value().equalsIgnoreCase(address.value()))
                .isPresent();
    }

    /** Whether another entry is for the same person: called the same, and reached in one of the same ways. */
    boolean isSameAs(Contact other) {
        return isCalled(other.name())
                && (other.email().filter(this::isAt).isPresent() || !Collections.disjoint(phones, other.phones()));
    }

    /** Whether the public may see its name, telephone numbers and address on a day. */
    public boolean isPublic(LocalDate today) {
        return visibility == Visibility.PUBLIC && !custody.isExpired(today);
    }

    /** Whether the public may write to it on a day, through a form that does not show its data. */
    public boolean isRelayed(LocalDate today) {
        return visibility == Visibility.RELAY && !custody.isExpired(today);
    }

    /**
     * What the public is told of whom such a form reaches: an office by its name, a person by what they do there and never by name.
     *
     * @return empty where there is nothing that can be said
     */
    public Optional<String> relayName() {
        return kind == Kind.OFFICE ? Optional.of(name) : role;
    }
}
