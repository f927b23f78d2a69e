package org.praktyki.core.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Followers;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.taxonomy.CategoryStore;

/** Contacts as things of their own, whichever practices name them. */
public final class Contacts {

    /** How long a contact is taken to hold before someone looks at it again. */
    public static final Period REVIEW_EVERY = Period.ofYears(1);

    private static final int TRIES = 3;

    private final ContactStore contacts;
    private final PracticeStore store;
    private final CategoryStore categories;
    private final Practices practices;
    private final Erasures erasures;
    private final Followers followers;

    /**
     * Reads from the stores, and changes practices through their service.
     *
     * @param followers are told of what was erased
     */
    public Contacts(
            PersonStores stores, CategoryStore categories, Practices practices, Followers followers, Clock clock) {
        this.contacts = stores.contacts();
        this.store = stores.practices();
        this.categories = categories;
        this.practices = practices;
        this.erasures = new Erasures(stores, clock);
        this.followers = followers;
    }

    /** One stretch of the contacts of the practices that the actor may see, by name. */
    public List<ContactEntry> list(Actor actor, ContactFilter filter, int offset, int limit) {
        return contacts.list(narrowed(actor, filter), offset, limit);
    }

    /** How many contacts a filter lets through that the actor may see. */
    public long count(Actor actor, ContactFilter filter) {
        return contacts.count(narrowed(actor, filter));
    }

    /**
     * A contact with the practices that name it.
     *
     * @return empty where there is none, or it stands only in practices that the actor may not see
     */
    public Optional<ContactEntry> find(Actor actor, ContactId id) {
        actor.require(Permission.READ_UNPUBLISHED);
        Rights rights = rights(actor);
        return contacts.find(id)
                .map(entry -> new ContactEntry(
                        id, entry.contact(), visible(rights, entry.practices()), visible(rights, entry.formerly())))
                .filter(entry -> !entry.isFormer() || !entry.formerly().isEmpty());
    }

    private List<PracticeId> visible(Rights rights, List<PracticeId> ids) {
        return ids.stream()
                .filter(id -> store.find(id)
                        .filter(practice -> rights.may(Permission.READ_UNPUBLISHED, practice))
                        .isPresent())
                .toList();
    }

    /** Contacts that someone is to look at by today, if only to say that they still hold. */
    public ContactFilter due() {
        return ContactFilter.ALL.withReviewBy(Optional.of(practices.today()));
    }

    /** Contacts that are no longer shown, and are about to be erased. */
    public ContactFilter expired() {
        return ContactFilter.ALL.withExpiredBy(Optional.of(practices.today()));
    }

    /**
     * Puts a changed contact in the place of the stored one, in every practice that names it: each is saved, with the rights and the
     * rules of {@link Practices#save}. All rights are looked at before the first save. What the public sees of a practice whose
     * newest version is still being worked on follows when that is published.
     *
     * @param contact with its identity
     * @return the practices as saved
     * @throws NoSuchElementException where no practice names it
     * @throws InvalidException where a practice cannot be kept with it
     * @throws ConflictException where someone else keeps on saving one of the practices
     * @throws org.praktyki.core.account.DeniedException where the actor may not change each of them
     */
    public List<Practice> replace(Actor actor, Contact contact) {
        actor.require(Permission.EDIT_PRACTICES);
        ContactId id = contact.id().orElseThrow(() -> new IllegalArgumentException("A contact without an identity"));
        List<PracticeId> named = contacts.find(id).map(ContactEntry::practices).orElse(List.of());
        if (named.isEmpty()) {
            throw new NoSuchElementException("No practice names the contact " + id);
        }
        Rights rights = rights(actor);
        named.forEach(practice -> store.find(practice).ifPresent(rights::requireEditing));
        List<Practice> saved = new ArrayList<>();
        for (PracticeId practice : named) {
            replaceIn(actor, practice, contact).ifPresent(saved::add);
        }
        return saved;
    }

    /** Someone may save the practice meanwhile, hence the tries. */
    private Optional<Practice> replaceIn(Actor actor, PracticeId id, Contact contact) {
        for (int attempt = 1; ; attempt++) {
            Optional<Practice> changed = store.find(id)
                    .map(practice -> with(practice, contact))
                    .filter(practice -> !store.find(id).equals(Optional.of(practice)));
            try {
                return changed.map(practice -> practices.save(actor, practice));
            } catch (ConflictException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static Practice with(Practice practice, Contact contact) {
        RecordCard card = practice.recordCard();
        List<Contact> contacts = card.contacts().stream()
                .map(old -> old.id().equals(contact.id()) ? contact : old)
                .toList();
        return practice.toBuilder()
                .recordCard(card.toBuilder().contacts(contacts).build())
                .build();
    }

    /** Says that a contact still holds, and puts its next review off by {@link #REVIEW_EVERY}, as {@link #replace} does. */
    public List<Practice> confirm(Actor actor, ContactId id) {
        actor.require(Permission.EDIT_PRACTICES);
        Contact contact = contacts.find(id).orElseThrow().contact();
        LocalDate next = practices.today().plus(REVIEW_EVERY);
        return replace(actor, contact.withId(id).withCustody(contact.custody().withReviewBy(Optional.of(next))));
    }

    /**
     * What {@link #erase} would do.
     *
     * @throws NoSuchElementException where no practice names the contact, nor ever did
     * @throws org.praktyki.core.account.DeniedException where the actor may not erase persons
     */
    public Erasure preview(Actor actor, ContactId id) {
        actor.require(Permission.ERASE_PERSONS);
        return erasures.preview(id);
    }

    /**
     * Erases a person everywhere: the contact, and other entries for the same person, from every version of every practice, and their
     * name, numbers and address from all that is written there. What derives from practices follows the change feed; the files of
     * database and index are cleared of what they held before.
     *
     * @throws NoSuchElementException where no practice names the contact, nor ever did
     * @throws org.praktyki.core.account.DeniedException where the actor may not erase persons
     */
    public Erasure erase(Actor actor, ContactId id) {
        actor.require(Permission.ERASE_PERSONS);
        Erasure erasure = erasures.erase(actor.name(), id);
        followers.announce();
        return erasure;
    }

    private ContactFilter narrowed(Actor actor, ContactFilter filter) {
        actor.require(Permission.READ_UNPUBLISHED);
        return filter.withAccess(rights(actor).narrow(PracticeFilter.ALL).access());
    }

    private Rights rights(Actor actor) {
        return new Rights(actor, categories.tree());
    }
}
