package org.praktyki.core.replication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Deed;

/** Forgets who claimed a replication once nothing is left to be told them, and claims of which nobody has shown that they are theirs. */
public final class ReplicationRetention {

    /** How long a claim waits for the claimant to open the link that was sent to them. */
    public static final Duration PENDING_KEPT = Duration.ofDays(7);

    /** How long a claimant is known after the claim was answered or withdrawn. */
    public static final Duration SETTLED_KEPT = Duration.ofDays(90);

    /** How long a claimant is known whose claim nobody answers. */
    public static final Duration WAITING_KEPT = Duration.ofDays(180);

    private final AggregateStore<ReplicationId, Replication> store;
    private final ReplicationBook book;
    private final Clock clock;

    /** Forgets in a store. */
    public ReplicationRetention(AggregateStore<ReplicationId, Replication> store, ReplicationBook book, Clock clock) {
        this.store = store;
        this.book = book;
        this.clock = clock;
    }

    /** Forgets what is due now. */
    public void prune() {
        Instant now = clock.instant();
        Deed deed = new Deed(Actor.system("replications").name(), now, Deed.Action.PRUNED);
        book.all().stream()
                .filter(replication -> replication.status() == ReplicationStatus.PENDING && isDue(replication, now))
                .filter(replication -> isStill(replication))
                .forEach(replication -> store.remove(replication.id(), replication.version(), deed));
        Set<ReplicationId> due = book.all().stream()
                .filter(replication -> replication.status() != ReplicationStatus.PENDING
                        && replication.claimant().isPresent()
                        && isDue(replication, now))
                .map(Replication::id)
                .collect(Collectors.toSet());
        if (!due.isEmpty()) {
            store.rewrite(
                    replication -> due.contains(replication.id()) ? replication.withoutClaimant() : replication,
                    UnaryOperator.identity(),
                    deed);
        }
    }

    /** Another node may have been here already. */
    private boolean isStill(Replication replication) {
        return store.find(replication.id())
                .filter(stored -> stored.version() == replication.version())
                .isPresent();
    }

    private static boolean isDue(Replication replication, Instant now) {
        Duration kept = switch (replication.status()) {
            case PENDING -> PENDING_KEPT;
            case CLAIMED -> WAITING_KEPT;
            case CONFIRMED, DECLINED, WITHDRAWN -> SETTLED_KEPT;
        };
        return replication.since().isBefore(now.minus(kept));
    }
}
