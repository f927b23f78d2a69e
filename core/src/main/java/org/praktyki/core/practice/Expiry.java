package org.praktyki.core.practice;

import java.time.Clock;
import org.praktyki.core.account.Actor;

/** Erases contacts whose time has run out. */
public final class Expiry {

    private final Erasures erasures;

    /** Erases from the stores, as the installation itself. */
    public Expiry(PersonStores stores, Clock clock) {
        this.erasures = new Erasures(stores, clock);
    }

    /** Erases whoever has expired by today; this may take its time. */
    public void eraseDue() {
        erasures.eraseExpired(Actor.system("expiry").name());
    }
}
