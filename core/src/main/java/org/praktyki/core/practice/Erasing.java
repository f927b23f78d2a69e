package org.praktyki.core.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.Erasure.Kind;
import org.praktyki.core.practice.Erasure.Leftover;

/** Looks for contacts in everything that a store keeps, and erases them there. */
final class Erasing {

    /** Someone may save a practice with the contact between looking and erasing: then it is looked for again. */
    private static final int ROUNDS = 3;

    private final PracticeStore store;
    private final Doomed doomed;
    private final ContactEraser eraser;
    private final Set<PracticeId> changed = new LinkedHashSet<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private int versions;
    private int mentions;

    private Erasing(PersonStores stores, Doomed doomed) {
        this.store = stores.practices();
        this.doomed = doomed;
        this.eraser = new ContactEraser(doomed.ids(), doomed.traces());
    }

    /** What erasing would do. */
    static Erasure preview(PersonStores stores, Doomed doomed) {
        Erasing erasing = new Erasing(stores, doomed);
        erasing.places().forEach(erasing::look);
        return erasing.result();
    }

    /** Erases from every practice and its history, each in a transaction of its own, from drafts, comments, messages and the log. */
    static Erasure erase(PersonStores stores, Doomed doomed, Deed deed) {
        Erasing erasing = new Erasing(stores, doomed);
        Collection<PracticeId> places = erasing.places();
        places.forEach(erasing::look);
        for (int round = 1; round <= ROUNDS && !places.isEmpty(); round++) {
            List<PracticeId> written = places.stream()
                    .filter(id ->
                            erasing.store.rewrite(id, erasing.eraser, deed).isPresent())
                    .toList();
            erasing.changed.addAll(written);
            places = written.isEmpty() ? List.of() : erasing.places();
        }
        stores.drafts().rewrite(erasing.eraser::draft);
        stores.comments().rewrite(erasing.eraser::comment);
        stores.keepers().forEach(keeper -> keeper.erase(doomed.traces()));
        stores.audit().eraseNotes(note -> doomed.traces().in(note) > 0);
        return erasing.result();
    }

    private Erasure result() {
        List<Leftover> all = new ArrayList<>(doomed.shared());
        all.addAll(leftovers);
        return new Erasure(
                doomed.contact(),
                List.copyOf(doomed.ids()),
                changed.size(),
                versions,
                mentions,
                all.stream().distinct().toList(),
                false);
    }

    private Collection<PracticeId> places() {
        Set<PracticeId> places = new LinkedHashSet<>(doomed.practices());
        places.addAll(store.mentioning(stored -> doomed.traces().mayBeIn(stored) || isNamedIn(stored)));
        return places;
    }

    private boolean isNamedIn(String stored) {
        return doomed.ids().stream().anyMatch(id -> stored.contains(id.toString()));
    }

    private void look(PracticeId id) {
        Optional<Practice> newest = store.find(id);
        boolean touched = false;
        for (RevisionEntry entry : store.revisions(id)) {
            Optional<Practice> version = store.revision(id, entry.version()).map(Revision::practice);
            int found = version.map(eraser::mentions).orElse(0)
                    + entry.deed().note().map(doomed.traces()::in).orElse(0);
            if (found > 0 || version.filter(eraser::names).isPresent()) {
                touched = true;
                versions++;
                mentions += found;
                version.ifPresent(this::files);
            }
        }
        touched = touched
                || newest.filter(head -> eraser.names(head) || eraser.mentions(head) > 0)
                        .isPresent();
        if (touched) {
            changed.add(id);
        }
        newest.ifPresent(this::remaining);
    }

    private void files(Practice version) {
        version.attachments()
                .forEach(file -> leave(Kind.ATTACHMENT, version, doomed.traces().erasedFrom(file.name())));
    }

    private void remaining(Practice head) {
        String address = head.slug().value();
        String key = head.source().map(Source::key).orElse("");
        Stream.of(address, key)
                .filter(text -> doomed.traces().in(text) > 0)
                .forEach(text -> leave(Kind.ADDRESS, head, text));
        Practice left = eraser.practice(head);
        FieldTexts.of(left).forEach((field, text) -> {
            if (doomed.traces().mayBeNamedIn(text) && !field.equals("slug")) {
                leave(Kind.MENTION, head, field);
            }
        });
    }

    private void leave(Kind kind, Practice practice, String detail) {
        leftovers.add(new Leftover(kind, practice.id(), doomed.traces().erasedFrom(practice.title()), detail));
    }
}
