package org.praktyki.core.audit;

import java.time.Instant;
import java.time.ZoneId;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Deed;
import org.praktyki.core.settings.SettingsStore;

/** Takes out of the log what is older than the settings say. */
public final class AuditRetention {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private final AuditLog log;
    private final SettingsStore settings;

    /** Prunes a log. */
    public AuditRetention(AuditLog log, SettingsStore settings) {
        this.log = log;
        this.settings = settings;
    }

    /** Prunes it as of now. */
    public void prune(Instant now) {
        Instant before =
                now.atZone(ZONE).minus(settings.read().auditRetention()).toInstant();
        log.prune(before, new Deed(Actor.system("audit").name(), now, Deed.Action.PRUNED));
    }
}
