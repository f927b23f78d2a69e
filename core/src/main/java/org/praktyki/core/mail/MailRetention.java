package org.praktyki.core.mail;

import java.time.Duration;
import java.time.Instant;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Deed;

/** Removes letters that have been kept for long enough: whom they went to, and what they said, is nobody's business any more. */
public final class MailRetention {

    /** How long a letter is kept once it is sent, handed over, refused or given up. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** How long a letter may wait that nobody sends or hands over. */
    public static final Duration WAITS = Duration.ofDays(90);

    private final OutboxStore store;

    /** Removes from a store. */
    public MailRetention(OutboxStore store) {
        this.store = store;
    }

    /** Removes what is too old now. */
    public void prune(Instant now) {
        store.removeBefore(
                now.minus(KEPT), now.minus(WAITS), new Deed(Actor.system("mail").name(), now, Deed.Action.PRUNED));
    }
}
