package org.praktyki.core.message;

import java.time.Instant;
import java.time.ZoneId;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Deed;
import org.praktyki.core.settings.SettingsStore;

/** Removes messages that have been kept for as long as the settings say. */
public final class MessageRetention {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private final MessageStore store;
    private final SettingsStore settings;

    /** Removes from a store. */
    public MessageRetention(MessageStore store, SettingsStore settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Removes what is too old now. */
    public void prune(Instant now) {
        Instant before =
                now.atZone(ZONE).minus(settings.read().messageRetention()).toInstant();
        store.removeBefore(before, new Deed(Actor.system("messages").name(), now, Deed.Action.PRUNED));
    }
}
