package org.praktyki.core.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Followers;
import org.praktyki.core.practice.ReversedPractice.Outcome;

/**
 * Takes back what an import wrote, practice by practice, as long as nobody went on from there. What the import made is withdrawn, so
 * that nothing of it stays public; a later import of the same record finds it again, and takes it up where it was.
 */
public final class ImportReversal {

    private static final System.Logger LOG = System.getLogger(ImportReversal.class.getName());

    private final Practices practices;
    private final PracticeStore store;
    private final Followers followers;

    /** Works on the store by the rules of the practices' service; followers are told once, when all is done. */
    public ImportReversal(Practices practices, PracticeStore store, Followers followers) {
        this.practices = practices;
        this.store = store;
        this.followers = followers;
    }

    /**
     * Takes an import of practices back.
     *
     * @param note what stands at all that the import wrote; it is written to what undoes it too
     * @param reason why those that it made are withdrawn
     * @return what came of it, in the same order
     */
    public List<ReversedPractice> undo(Actor actor, List<PracticeId> ids, String note, String reason) {
        actor.require(Permission.IMPORT_PRACTICES);
        List<ReversedPractice> reversed =
                ids.stream().map(id -> undo(actor, id, note, reason)).toList();
        followers.announce();
        return reversed;
    }

    private ReversedPractice undo(Actor actor, PracticeId id, String note, String reason) {
        Optional<Practice> found = practices.find(actor, id);
        if (found.isEmpty()) {
            return new ReversedPractice(id, "", Outcome.GONE);
        }
        Practice current = found.get();
        return new ReversedPractice(id, current.title(), outcome(actor, current, note, reason));
    }

    private Outcome outcome(Actor actor, Practice current, String note, String reason) {
        try {
            return reverse(actor, current, note, reason);
        } catch (DeniedException e) {
            return Outcome.DENIED;
        } catch (ConflictException e) {
            return Outcome.OVERTAKEN;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Undoing an import failed at practice " + current.id(), e);
            return Outcome.FAILED;
        }
    }

    private Outcome reverse(Actor actor, Practice current, String note, String reason) {
        ImportTraces traces = new ImportTraces(store.revisions(current.id()));
        if (traces.isUndone(note)) {
            return Outcome.ALREADY_UNDONE;
        }
        if (!traces.isNewest(note, current.version())) {
            return Outcome.OVERTAKEN;
        }
        Optional<Practice> before = traces.before(note)
                .flatMap(version -> store.revision(current.id(), version))
                .map(Revision::practice);
        if (before.isPresent()) {
            restore(actor, before.get(), current, note);
            return Outcome.RESTORED;
        }
        withdraw(actor, current, note, reason);
        return Outcome.WITHDRAWN;
    }

    private void restore(Actor actor, Practice before, Practice current, String note) {
        Rights rights = practices.preparing().rights(actor);
        rights.requireEditing(current);
        boolean seenAlready = current.life().liveVersion().equals(Optional.of(before.version()));
        if (current.isPublic() || (before.isPublic() && !seenAlready)) {
            rights.require(Permission.PUBLISH_UNREVIEWED, current);
        }
        new Restoring(store).to(before, current, deed(actor, Deed.Action.RESTORED, note));
    }

    private void withdraw(Actor actor, Practice current, String note, String reason) {
        practices
                .preparing()
                .rights(actor)
                .require(current.isLive() ? Step.WITHDRAW.permission() : Permission.EDIT_PRACTICES, current);
        Life life = current.life().withReason(Optional.of(reason)).withPublishAt(Optional.empty());
        // no page counts as read, and nothing as edited since: the next import begins anew
        Optional<Source> source = current.source()
                .map(known ->
                        new Source(known.key(), known.address(), known.importedOn(), Map.of(), current.version() + 1));
        store.save(
                current.toBuilder()
                        .status(PracticeStatus.WITHDRAWN)
                        .life(life)
                        .source(source)
                        .build(),
                deed(actor, Deed.Action.WITHDRAWN, note));
    }

    private Deed deed(Actor actor, Deed.Action action, String note) {
        return practices.preparing().deed(actor, action, Optional.of(note));
    }
}
