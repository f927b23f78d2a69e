package org.praktyki.core.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.praktyki.core.practice.Erasure.Kind;
import org.praktyki.core.practice.Erasure.Leftover;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.Traces;

/**
 * Contacts that are to be erased, with all that they were ever called.
 *
 * @param contact the one that was named
 * @param ids of all
 * @param practices that name one of them, now or formerly
 * @param traces by which they are found in texts; what contacts that stay have in common with them is not among it
 * @param shared what that is
 */
record Doomed(Contact contact, Set<ContactId> ids, Set<PracticeId> practices, Traces traces, List<Leftover> shared) {

    private static final int MANY = 10_000;

    /** The contacts of these entries. */
    static Doomed of(List<ContactEntry> entries, PersonStores stores) {
        Set<ContactId> ids = new LinkedHashSet<>();
        Set<PracticeId> practices = new LinkedHashSet<>();
        for (ContactEntry entry : entries) {
            ids.add(entry.id());
            practices.addAll(entry.practices());
            practices.addAll(entry.formerly());
        }
        List<Contact> variants = variants(ids, practices, stores.practices());
        entries.forEach(entry -> variants.add(entry.contact()));
        List<Leftover> shared = new ArrayList<>();
        Found found = new Found(ids, stores.contacts(), stores.practices(), shared);
        Traces traces = new Traces(
                found.own(
                        variants.stream()
                                .filter(Contact::isNamedPerson)
                                .map(Contact::name)
                                .toList(),
                        name -> name,
                        Contact::isCalled),
                found.own(
                        variants.stream().flatMap(v -> v.email().stream()).toList(),
                        EmailAddress::value,
                        Contact::isAt),
                found.own(
                        variants.stream().flatMap(v -> v.phones().stream()).toList(),
                        PhoneNumber::value,
                        (contact, number) -> contact.phones().contains(number)));
        return new Doomed(entries.get(0).contact(), ids, practices, traces, shared);
    }

    /** Each way in which any version of the practices writes them. */
    private static List<Contact> variants(Set<ContactId> ids, Set<PracticeId> practices, PracticeStore store) {
        Set<Contact> variants = new LinkedHashSet<>();
        for (PracticeId practice : practices) {
            for (RevisionEntry entry : store.revisions(practice)) {
                store.revision(practice, entry.version()).stream()
                        .flatMap(revision -> revision.practice().recordCard().contacts().stream())
                        .filter(contact -> contact.id().filter(ids::contains).isPresent())
                        .forEach(variants::add);
            }
        }
        return new ArrayList<>(variants);
    }

    /** Whether a contact has a value. */
    @FunctionalInterface
    interface Has<T> {
        boolean test(Contact contact, T value);
    }

    /** Tells what belongs to the doomed alone from what others have too. */
    private record Found(Set<ContactId> ids, ContactStore contacts, PracticeStore store, List<Leftover> shared) {

        <T> Collection<T> own(List<T> values, Function<T, String> text, Has<T> has) {
            Map<String, T> own = new LinkedHashMap<>();
            for (T value : values) {
                List<ContactEntry> others =
                        contacts.list(ContactFilter.ALL.withText(text.apply(value)), 0, MANY).stream()
                                .filter(entry -> !ids.contains(entry.id()) && has.test(entry.contact(), value))
                                .toList();
                if (others.isEmpty()) {
                    own.put(Slug.fold(text.apply(value)), value);
                }
                others.forEach(this::share);
            }
            return own.values();
        }

        private void share(ContactEntry other) {
            (other.isFormer() ? other.formerly() : other.practices())
                    .stream()
                            .flatMap(id -> store.find(id).stream())
                            .map(practice -> new Leftover(
                                    Kind.SHARED,
                                    practice.id(),
                                    practice.title(),
                                    other.contact().name()))
                            .forEach(shared::add);
        }
    }
}
