package org.praktyki.core.replication;

import java.time.Clock;
import java.util.List;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.PersonKeeper;
import org.praktyki.core.text.Traces;

/**
 * Erases persons from replications, in every version: a claimant goes whole, a claim that nobody else knows of with them, and their
 * traces from what is written there.
 */
public final class ReplicationEraser implements PersonKeeper {

    private final AggregateStore<ReplicationId, Replication> store;
    private final Clock clock;

    /** Erases from a store, as the installation itself. */
    public ReplicationEraser(AggregateStore<ReplicationId, Replication> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void erase(Traces traces) {
        Deed deed = new Deed(Actor.system("erasure").name(), clock.instant(), Deed.Action.ERASED);
        List<Replication> pending = store.all().stream()
                .filter(replication -> replication.status() == ReplicationStatus.PENDING)
                .filter(replication -> isBy(replication, traces))
                .toList();
        pending.forEach(replication -> store.remove(replication.id(), replication.version(), deed));
        store.rewrite(replication -> without(replication, traces), traces::erasedFrom, deed);
    }

    private static boolean isBy(Replication replication, Traces traces) {
        return replication
                .claimant()
                .filter(claimant -> traces.in(claimant.name()) > 0
                        || traces.in(claimant.email().value()) > 0)
                .isPresent();
    }

    private static Replication without(Replication replication, Traces traces) {
        Adoption adoption = replication.adoption();
        Taker taker = adoption.taker();
        Adoption left = new Adoption(
                taker.withName(cut(traces.erasedFrom(taker.name()), Taker.MAX_NAME)),
                traces.erasedFrom(adoption.adaptation()),
                traces.erasedFrom(adoption.results()),
                adoption.ownPractice());
        Replication cleaned = replication
                .withAdoption(left)
                .withNote(replication
                        .answer()
                        .flatMap(Answer::note)
                        .map(note -> cut(traces.erasedFrom(note), Answer.MAX_NOTE)));
        return isBy(replication, traces) ? cleaned.withoutClaimant() : cleaned;
    }

    /** The mark may be longer than what it stands for. */
    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
