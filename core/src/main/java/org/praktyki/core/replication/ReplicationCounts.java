package org.praktyki.core.replication;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many have taken a practice over; whoever claims it twice counts once.
 *
 * @param confirmed by the word of the source too
 * @param claimed by their own word alone
 */
public record ReplicationCounts(int confirmed, int claimed) {

    /** Nobody. */
    public static final ReplicationCounts NONE = new ReplicationCounts(0, 0);

    static ReplicationCounts of(Collection<Replication> replications) {
        Set<String> confirmed = takers(replications, ReplicationStatus.CONFIRMED);
        Set<String> claimed = takers(replications, ReplicationStatus.CLAIMED);
        claimed.removeAll(confirmed);
        return new ReplicationCounts(confirmed.size(), claimed.size());
    }

    private static Set<String> takers(Collection<Replication> replications, ReplicationStatus status) {
        return replications.stream()
                .filter(replication -> replication.status() == status)
                .map(replication -> replication.adoption().taker().key())
                .collect(Collectors.toSet());
    }

    /** Whether there is none of either kind. */
    public boolean isNone() {
        return confirmed + claimed == 0;
    }
}
