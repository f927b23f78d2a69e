package org.praktyki.core.practice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.finding.Finding;

/** What accounts have written and not saved yet: each has one draft of a practice, for at most {@link #KEPT}. */
public final class Drafts {

    /** How long a draft is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final DraftStore store;
    private final Practices practices;
    private final Clock clock;

    /** Keeps drafts in a store, for those who may change what they are drafts of. */
    public Drafts(DraftStore store, Practices practices, Clock clock) {
        this.store = store;
        this.practices = practices;
        this.clock = clock;
    }

    /**
     * Keeps what the actor has written.
     *
     * @param content the practice as it is written, with the version it was read at
     * @param unread what was written and makes no value yet
     * @throws org.praktyki.core.account.DeniedException where the actor may not change the practice
     */
    public Draft keep(Actor actor, Practice content, List<Finding> unread) {
        practices.requireEditing(actor, content);
        Draft draft = new Draft(actor.name(), content, unread, clock.instant());
        store.save(draft);
        return draft;
    }

    /** What the actor has written of a practice. */
    public Optional<Draft> find(Actor actor, PracticeId id) {
        actor.require(Permission.EDIT_PRACTICES);
        return store.find(actor.name(), id).filter(this::isKept);
    }

    /** The newest draft that the actor has of a practice that was never saved. */
    public Optional<Draft> findNew(Actor actor) {
        actor.require(Permission.EDIT_PRACTICES);
        return store.of(actor.name()).stream()
                .filter(this::isKept)
                .filter(draft -> draft.content().version() == 0)
                .findFirst();
    }

    /** Forgets what the actor has written of a practice. */
    public void drop(Actor actor, PracticeId id) {
        actor.require(Permission.EDIT_PRACTICES);
        store.remove(actor.name(), id);
    }

    /**
     * Forgets all that an account has written, as is due when it is removed.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation
     */
    public void forget(Actor actor, String account) {
        actor.require(Permission.MANAGE_INSTALLATION);
        store.removeOf(account);
    }

    private boolean isKept(Draft draft) {
        return draft.at().plus(KEPT).isAfter(clock.instant());
    }
}
