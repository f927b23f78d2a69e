package org.praktyki.core.partner;

import java.text.Collator;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.ChangeFeed;
import org.praktyki.core.change.Follower;
import org.praktyki.core.practice.PracticeId;

/** Keeps the directory up to date by following the change feed: the whole one, and the one of what everyone may see. */
public final class Directories implements Follower {

    private static final int BATCH = 500;

    private final ChangeFeed feed;
    private final AggregateStore<PartnerId, Partner> partners;
    private final AggregateStore<PartnershipId, Partnership> partnerships;
    private final AggregateStore<PracticeId, Involvements> involvements;

    private final Map<PartnerId, Listed<Partner>> listedPartners = new HashMap<>();
    private final Map<PartnershipId, Listed<Partnership>> listedPartnerships = new HashMap<>();
    private final Map<PracticeId, Involvements> known = new HashMap<>();
    private final Collator collator = Listed.polish();
    private long position = -1;
    private volatile Pair directories = new Pair(Directory.EMPTY, Directory.EMPTY, 0);

    /** Both as of the same moment, of which it is the how-many-eth. */
    private record Pair(Directory all, Directory published, long edition) {}

    /** Follows a feed that speaks of these stores. */
    public Directories(
            ChangeFeed feed,
            AggregateStore<PartnerId, Partner> partners,
            AggregateStore<PartnershipId, Partnership> partnerships,
            AggregateStore<PracticeId, Involvements> involvements) {
        this.feed = feed;
        this.partners = partners;
        this.partnerships = partnerships;
        this.involvements = involvements;
    }

    /** With what only editors see. */
    Directory all() {
        return directories.all();
    }

    /** Of what everyone may see. */
    public Directory published() {
        return directories.published();
    }

    /** The practices that name any of these entries: itself, by way of one that was merged with it, or though it is gone. */
    public synchronized Set<PracticeId> practicesNaming(Set<PartnerId> entries) {
        Directory all = directories.all();
        Set<PartnerId> answering = new HashSet<>(entries);
        entries.forEach(id -> all.partner(id).map(Partner::id).ifPresent(answering::add));
        return known.values().stream()
                .filter(one -> one.parts().stream()
                        .map(Involvement::partner)
                        .flatMap(id -> Stream.concat(Stream.of(id), all.partner(id).map(Partner::id).stream()))
                        .anyMatch(answering::contains))
                .map(Involvements::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A number that grows whenever there are other directories, for those who keep what was made of them. */
    public long edition() {
        return directories.edition();
    }

    @Override
    public synchronized void catchUp() {
        long last = feed.last();
        if (position < 0 || position > last) {
            // at the start, or in another time of this store, such as after a restore
            readAll();
            position = last;
            publish();
            return;
        }
        boolean changed = false;
        for (List<Change> changes = feed.after(position, BATCH);
                !changes.isEmpty();
                changes = feed.after(position, BATCH)) {
            for (Change change : changes) {
                changed |= follow(change);
            }
            position = changes.get(changes.size() - 1).sequence();
        }
        if (changed) {
            publish();
        }
    }

    private void readAll() {
        listedPartners.clear();
        listedPartnerships.clear();
        known.clear();
        partners.all().forEach(partner -> listedPartners.put(partner.id(), Listed.of(partner, collator)));
        partnerships.all().forEach(one -> listedPartnerships.put(one.id(), Listed.of(one, collator)));
        involvements.all().forEach(one -> known.put(one.id(), one));
    }

    private boolean follow(Change change) {
        switch (change.kind()) {
            case PARTNER ->
                put(partners, PartnerId.of(change.id()), listedPartners, partner -> Listed.of(partner, collator));
            case PARTNERSHIP ->
                put(
                        partnerships,
                        PartnershipId.of(change.id()),
                        listedPartnerships,
                        partnership -> Listed.of(partnership, collator));
            case INVOLVEMENT -> put(involvements, PracticeId.of(change.id()), known, Function.identity());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static <I, A extends Aggregate<I, A>, L> void put(
            AggregateStore<I, A> store, I id, Map<I, L> into, Function<A, L> listing) {
        Optional<A> now = store.find(id);
        if (now.isPresent()) {
            into.put(id, listing.apply(now.get()));
        } else {
            into.remove(id);
        }
    }

    private void publish() {
        Collection<Listed<Partner>> allPartners = listedPartners.values();
        Collection<Listed<Partnership>> allPartnerships = listedPartnerships.values();
        directories = new Pair(
                new Directory(allPartners, allPartnerships, known.values()),
                new Directory(
                        allPartners.stream()
                                .filter(listed -> listed.thing().published())
                                .toList(),
                        allPartnerships.stream()
                                .filter(listed -> listed.thing().published())
                                .toList(),
                        known.values()),
                directories.edition() + 1);
    }
}
