package org.praktyki.core.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.StaleException;
import org.praktyki.core.change.TakenException;
import org.praktyki.core.file.FileKey;

/** Things of one kind with their revisions, newest first, under one lock, which is their transaction. */
final class InMemoryAggregates<I, A extends Aggregate<I, A>> implements AggregateStore<I, A> {

    private final Change.Kind kind;
    private final InMemoryChanges changes;
    private Map<I, List<AggregateRevision<A>>> histories = new LinkedHashMap<>();

    InMemoryAggregates(Change.Kind kind, InMemoryChanges changes) {
        this.kind = kind;
        this.changes = changes;
    }

    @Override
    public synchronized List<A> saveAll(List<A> things, Deed deed) {
        Map<I, List<AggregateRevision<A>>> before = new LinkedHashMap<>(histories);
        List<A> saved = new ArrayList<>();
        try {
            things.forEach(thing -> saved.add(put(thing, deed)));
        } catch (RuntimeException e) {
            histories = before;
            throw e;
        }
        saved.forEach(thing -> changes.addWithAudit(kind, thing.id().toString(), thing.version(), deed));
        return saved;
    }

    private A put(A thing, Deed deed) {
        Optional<A> current = find(thing.id());
        if (current.isEmpty() && thing.version() > 0) {
            throw new NoSuchElementException("There is no " + kind + " " + thing.id() + " to change");
        }
        boolean addressTaken = thing.address().isPresent()
                && all().stream()
                        .anyMatch(other -> !other.id().equals(thing.id())
                                && other.address().equals(thing.address()));
        if (addressTaken || (current.isPresent() && thing.version() == 0)) {
            throw new TakenException(thing);
        }
        current.filter(stored -> stored.version() != thing.version()).ifPresent(stored -> {
            throw new StaleException(stored, thing.version());
        });
        A saved = thing.withVersion(thing.version() + 1);
        List<AggregateRevision<A>> history = new ArrayList<>(history(thing.id()));
        history.add(0, new AggregateRevision<>(saved, deed));
        histories.put(thing.id(), List.copyOf(history));
        return saved;
    }

    @Override
    public synchronized Optional<A> find(I id) {
        return history(id).stream().findFirst().map(AggregateRevision::thing);
    }

    @Override
    public synchronized List<A> all() {
        return histories.values().stream()
                .map(history -> history.get(0).thing())
                .sorted(Comparator.comparing(thing -> thing.id().toString()))
                .toList();
    }

    @Override
    public synchronized List<AggregateRevision<A>> history(I id) {
        return histories.getOrDefault(id, List.of());
    }

    @Override
    public synchronized void remove(I id, long version, Deed deed) {
        A current = find(id).orElseThrow();
        if (current.version() != version) {
            throw new StaleException(current, version);
        }
        histories.remove(id);
        changes.addWithAudit(kind, id.toString(), version, deed);
    }

    @Override
    public synchronized int rewrite(UnaryOperator<A> change, UnaryOperator<String> note, Deed deed) {
        int touched = 0;
        for (I id : List.copyOf(histories.keySet())) {
            List<AggregateRevision<A>> before = history(id);
            List<AggregateRevision<A>> after = before.stream()
                    .map(revision -> rewritten(revision, change, note))
                    .toList();
            if (!after.equals(before)) {
                touched++;
                histories.put(id, after);
                A newest = after.get(0).thing();
                if (!newest.equals(before.get(0).thing())) {
                    save(newest, deed);
                }
            }
        }
        return touched;
    }

    private AggregateRevision<A> rewritten(
            AggregateRevision<A> revision, UnaryOperator<A> change, UnaryOperator<String> note) {
        Deed deed = revision.deed();
        return new AggregateRevision<>(
                change.apply(revision.thing()),
                new Deed(deed.actor(), deed.at(), deed.action(), deed.note().map(note)));
    }

    @Override
    public synchronized Set<FileKey> filesInUse() {
        return histories.values().stream()
                .flatMap(List::stream)
                .flatMap(revision -> revision.thing().fileKeys().stream())
                .collect(Collectors.toSet());
    }
}
