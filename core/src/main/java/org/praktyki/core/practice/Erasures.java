package org.praktyki.core.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.praktyki.core.change.Deed;

/** Erases contacts: from the stores, from their disk, and, through the change feed, from what derives of them. */
final class Erasures {

    private static final int AT_ONCE = 1000;

    private final PersonStores stores;
    private final Clock clock;

    Erasures(PersonStores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    Erasure preview(ContactId id) {
        return Erasing.preview(stores, samePerson(id));
    }

    Erasure erase(String actor, ContactId id) {
        return erase(actor, samePerson(id));
    }

    /** Erases what has expired and no more: another entry for the same person may still be good. */
    void eraseExpired(String actor) {
        LocalDate today = Practices.day(clock);
        List<ContactEntry> expired =
                stores.contacts().list(ContactFilter.ALL.withExpiredBy(Optional.of(today)), 0, AT_ONCE).stream()
                        .filter(entry -> entry.contact().custody().isExpired(today))
                        .toList();
        if (!expired.isEmpty()) {
            erase(actor, Doomed.of(expired, stores));
        }
    }

    private Erasure erase(String actor, Doomed doomed) {
        Deed deed = new Deed(actor, clock.instant(), Deed.Action.ERASED);
        Erasure erasure = Erasing.erase(stores, doomed, deed);
        stores.contacts().announceErased(List.copyOf(doomed.ids()), deed);
        return erasure.purged(stores.purge().getAsBoolean());
    }

    private Doomed samePerson(ContactId id) {
        ContactEntry entry =
                stores.contacts().find(id).orElseThrow(() -> new NoSuchElementException("There is no contact " + id));
        List<ContactEntry> all = new ArrayList<>(List.of(entry));
        stores.contacts().list(ContactFilter.ALL.withText(entry.contact().name()), 0, AT_ONCE).stream()
                .filter(other -> !other.id().equals(id) && other.contact().isSameAs(entry.contact()))
                .forEach(all::add);
        return Doomed.of(all, stores);
    }
}
