package org.praktyki.core.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Follower;
import org.praktyki.core.settings.SettingsStore;

/** Takes out of the log what is older than the settings say, once a day. */
public final class AuditRetention implements Follower {

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);

    private final AuditLog log;
    private final SettingsStore settings;
    private final Clock clock;
    private Instant lastLook = Instant.MIN;

    /** Prunes a log. */
    public AuditRetention(AuditLog log, SettingsStore settings, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void catchUp() {
        Instant now = clock.instant();
        if (lastLook.isAfter(now.minus(BETWEEN_LOOKS)) && !now.isBefore(lastLook)) {
            return;
        }
        lastLook = now;
        Instant before =
                now.atZone(ZONE).minus(settings.read().auditRetention()).toInstant();
        log.prune(before, new Deed(Actor.system("audit").name(), now, Deed.Action.PRUNED));
    }
}
