package org.praktyki.core.practice;

import java.util.List;

/**
 * What erasing a contact changes, or has changed.
 *
 * @param contact who
 * @param contacts its identity, and those of other entries for the same person: of the same name, with a telephone number or an e-mail
 *     address in common
 * @param practices how many practices are changed
 * @param versions how many versions of them, the newest among them
 * @param mentions how often name, numbers and address stand in texts, outside the contact itself; titles in links count too
 * @param leftovers what it does not reach, and a person has to look at
 * @param purged whether it is out of the store's files already; before the deed it is not, and after it whoever holds them open may still
 *     have to write them anew
 */
public record Erasure(
        Contact contact,
        List<ContactId> contacts,
        int practices,
        int versions,
        int mentions,
        List<Leftover> leftovers,
        boolean purged) {

    /** Copies the lists. */
    public Erasure {
        contacts = List.copyOf(contacts);
        leftovers = List.copyOf(leftovers);
    }

    Erasure purged(boolean fromDisk) {
        return new Erasure(contact, contacts, practices, versions, mentions, leftovers, fromDisk);
    }

    /**
     * Something that an erasure does not reach.
     *
     * @param kind why not
     * @param practice where
     * @param title that practice's title, without what was erased
     * @param detail what: a file's name, an address, or who shares the value; empty where there is nothing more to say
     */
    public record Leftover(Kind kind, PracticeId practice, String title, String detail) {}

    /** Why something is not reached. */
    public enum Kind {
        /** A file of a practice that named the person: nobody has read it. */
        ATTACHMENT,
        /** The practice's address, or the key of its import, contains the name: addresses last. */
        ADDRESS,
        /** A word that may be the surname in another form, or another person's. */
        MENTION,
        /** Another contact has the same name, number or address, and so it stays, also in texts. */
        SHARED
    }
}
