package org.praktyki.core.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Follower;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;

/** The settings, read by everyone and changed by administrators. */
public final class InstallationSettings implements Follower {

    private final SettingsStore store;
    private final Runnable announcement;
    private final Clock clock;
    private volatile Settings seen = Settings.DEFAULT;

    /** Works on a store, and tells nobody of changes. */
    public InstallationSettings(SettingsStore store, Clock clock) {
        this(store, () -> {}, clock);
    }

    /**
     * Works on a store.
     *
     * @param announcement is run after each change, for those who follow it
     */
    public InstallationSettings(SettingsStore store, Runnable announcement, Clock clock) {
        this.store = store;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** The settings as they are now. */
    public Settings current() {
        return store.read();
    }

    /**
     * The settings as they were a moment ago, without asking the store: what stands on every page, such as the name, is read from here.
     * One's own changes are there at once, those made on other nodes within a second or two.
     */
    public Settings lately() {
        return seen;
    }

    @Override
    public void catchUp() {
        seen = store.read();
    }

    /**
     * Changes the settings.
     *
     * @param settings with the version they were read at
     * @return as saved, with the next version
     * @throws InvalidException where the counter would count from a day that has not come yet
     * @throws StaleSettingsException where someone else saved them since they were read
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation
     */
    public Settings save(Actor actor, Settings settings) {
        actor.require(Permission.MANAGE_INSTALLATION);
        checkCounter(settings);
        Settings saved = store.save(settings, new Deed(actor.name(), clock.instant(), Deed.Action.SAVED));
        seen = saved;
        announcement.run();
        return saved;
    }

    private void checkCounter(Settings settings) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Warsaw"));
        settings.usage()
                .counter()
                .map(VisitorCounter::since)
                .filter(day -> day.isAfter(today))
                .ifPresent(day -> {
                    throw new InvalidException(
                            List.of(new Finding("usage.counter.since", day.toString(), Problem.NOT_YET)));
                });
    }
}
