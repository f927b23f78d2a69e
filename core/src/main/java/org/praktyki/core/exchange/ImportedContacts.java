package org.praktyki.core.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Contacts;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.text.Slug;

/**
 * Contacts of a page that a public body had published: kept for the same task in the public interest, to be looked at a year later.
 * One that the practice had before, of the same name or address, stays the same contact.
 */
final class ImportedContacts {

    private ImportedContacts() {}

    /**
     * The card as it is to be saved.
     *
     * @param read the card as the page has it
     * @param known the card that it replaces
     * @param origin the page's address, or the name of its file
     */
    static RecordCard of(RecordCard read, RecordCard known, String origin, LocalDate today) {
        Custody custody = new Custody(
                Optional.of(Custody.LawfulBasis.PUBLIC_TASK),
                Optional.of(origin),
                Optional.of(today.plus(Contacts.REVIEW_EVERY)),
                Optional.empty());
        List<Contact> left = new ArrayList<>(known.contacts());
        List<Contact> contacts = read.contacts().stream()
                .map(contact -> kept(contact, left, custody))
                .toList();
        return read.toBuilder().contacts(contacts).build();
    }

    /** No two become the same contact, though they may share an address. */
    private static Contact kept(Contact read, List<Contact> left, Custody custody) {
        Contact dated = read.custody().equals(Custody.UNSTATED) ? read.withCustody(custody) : read;
        Optional<Contact> same =
                left.stream().filter(before -> isSame(before, read)).findFirst();
        same.ifPresent(left::remove);
        return same.flatMap(Contact::id).map(dated::withId).orElse(dated);
    }

    private static boolean isSame(Contact before, Contact read) {
        return Slug.fold(before.name()).equals(Slug.fold(read.name()))
                || (before.email().isPresent() && before.email().equals(read.email()));
    }
}
