package org.praktyki.core.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Follower;
import org.praktyki.core.settings.SettingsStore;

/** Removes messages that have been kept for as long as the settings say, and forgets who sent how many; looks now and then. */
public final class MessageExpiry implements Follower {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final MessageStore store;
    private final SettingsStore settings;
    private final SendingLimits limits;
    private final Clock clock;
    private Instant lastLook = Instant.MIN;

    /** Removes from a store. */
    public MessageExpiry(MessageStore store, SettingsStore settings, SendingLimits limits, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public synchronized void catchUp() {
        limits.forget();
        Instant now = clock.instant();
        if (lastLook.isAfter(now.minus(BETWEEN_LOOKS)) && !now.isBefore(lastLook)) {
            return;
        }
        lastLook = now;
        Instant before =
                now.atZone(ZONE).minus(settings.read().messageRetention()).toInstant();
        store.removeBefore(before, new Deed(Actor.system("messages").name(), now, Deed.Action.PRUNED));
    }
}
