package org.praktyki.core.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactEntry;
import org.praktyki.core.practice.ContactFilter;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.ContactStore;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Revision;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Slug;

/** Contacts as the practices and their histories name them, gathered anew for each question. */
final class InMemoryContacts implements ContactStore {

    private final InMemoryPractices practices;

    InMemoryContacts(InMemoryPractices practices) {
        this.practices = practices;
    }

    /** A contact in one practice. */
    private record Row(ContactId id, PracticeId practice, boolean current, Instant savedAt, Contact contact) {}

    @Override
    public List<ContactEntry> list(ContactFilter filter, int offset, int limit) {
        return found(filter).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public long count(ContactFilter filter) {
        return found(filter).size();
    }

    @Override
    public Optional<ContactEntry> find(ContactId id) {
        return entries(rows(ContactFilter.ALL).stream()
                        .filter(row -> row.id().equals(id))
                        .toList())
                .stream()
                .findFirst();
    }

    @Override
    public void announceErased(List<ContactId> ids, Deed deed) {
        ids.forEach(id -> practices.announceErased(id, deed));
    }

    private List<ContactEntry> found(ContactFilter filter) {
        List<Row> rows = rows(filter);
        Set<ContactId> passing = new HashSet<>();
        rows.stream().filter(row -> passes(filter, row.contact())).forEach(row -> passing.add(row.id()));
        return entries(rows.stream().filter(row -> passing.contains(row.id())).toList());
    }

    private List<Row> rows(ContactFilter filter) {
        List<Row> rows = new ArrayList<>();
        for (List<Revision> history : practices.histories(PracticeFilter.of(filter.access()))) {
            Map<ContactId, Row> ofPractice = new LinkedHashMap<>();
            for (Revision revision : history) {
                boolean current = revision.version() == history.get(0).version();
                for (Contact contact : revision.practice().recordCard().contacts()) {
                    contact.id()
                            .ifPresent(id -> ofPractice.putIfAbsent(
                                    id,
                                    new Row(
                                            id,
                                            revision.id(),
                                            current,
                                            revision.deed().at(),
                                            contact)));
                }
            }
            rows.addAll(ofPractice.values());
        }
        return rows;
    }

    private static List<ContactEntry> entries(List<Row> rows) {
        Map<ContactId, List<Row>> byId = new LinkedHashMap<>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return byId.values().stream()
                .map(InMemoryContacts::entry)
                .sorted(Comparator.comparing((ContactEntry entry) ->
                                Slug.fold(entry.contact().name()))
                        .thenComparing(entry -> entry.id().toString()))
                .toList();
    }

    private static ContactEntry entry(Collection<Row> rows) {
        Row newest = rows.stream()
                .max(Comparator.comparing(Row::current).thenComparing(Row::savedAt))
                .orElseThrow();
        return new ContactEntry(newest.id(), newest.contact(), practices(rows, true), practices(rows, false));
    }

    private static List<PracticeId> practices(Collection<Row> rows, boolean current) {
        return rows.stream()
                .filter(row -> row.current() == current)
                .map(Row::practice)
                .sorted(Comparator.comparing(PracticeId::toString))
                .toList();
    }

    private static boolean passes(ContactFilter filter, Contact contact) {
        return (Slug.fold(contact.name()).contains(filter.folded())
                        || contact.email()
                                .filter(email -> Slug.fold(email.value()).contains(filter.folded()))
                                .isPresent()
                        || filter.digits()
                                .filter(digits -> hasDigits(contact, digits))
                                .isPresent())
                && isBy(contact.custody().reviewBy(), filter.reviewBy())
                && isBy(contact.custody().expiresOn(), filter.expiredBy());
    }

    private static boolean hasDigits(Contact contact, String digits) {
        return contact.phones().stream().map(PhoneNumber::value).anyMatch(number -> number.contains(digits));
    }

    private static boolean isBy(Optional<LocalDate> day, Optional<LocalDate> last) {
        return last.filter(l -> day.filter(d -> !d.isAfter(l)).isEmpty()).isEmpty();
    }
}
