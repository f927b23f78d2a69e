package org.praktyki.core.practice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praktyki.core.account.AccountStore;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Followers;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.BulkLine.Outcome;
import org.praktyki.core.text.Slug;

/**
 * Changes many practices alike: first seen, then done, then taken back as long as nobody went on from there. Each practice is
 * changed by itself, by the rules that hold when it is changed alone: what stands against one does not stop the others.
 */
public final class BulkChanges {

    /** How many practices can be changed at once, so that each of them can be looked at before. */
    public static final int MAX = 1000;

    private static final System.Logger LOG = System.getLogger(BulkChanges.class.getName());

    private final Practices practices;
    private final PracticeStore store;
    private final AccountStore accounts;
    private final Followers followers;

    /** Works on the stores by the rules of the practices' service; followers are told once, when all is done. */
    public BulkChanges(Practices practices, PracticeStore store, AccountStore accounts, Followers followers) {
        this.practices = practices;
        this.store = store;
        this.accounts = accounts;
        this.followers = followers;
    }

    /**
     * What a change would do. Nothing is written.
     *
     * @param ids at most {@value #MAX}
     * @throws IllegalArgumentException where there are more
     * @throws DeniedException unless the actor may see practices in the panel
     */
    public BulkRun preview(Actor actor, Collection<PracticeId> ids, BulkChange change) {
        actor.require(Permission.READ_UNPUBLISHED);
        if (ids.size() > MAX) {
            throw new IllegalArgumentException("At most " + MAX + " practices can be changed at once");
        }
        return new BulkRun(
                change,
                ids.stream().distinct().map(id -> preview(actor, id, change)).toList());
    }

    private BulkLine preview(Actor actor, PracticeId id, BulkChange change) {
        return found(actor, id)
                .map(practice -> unlessRefused(BulkLine.of(practice, Outcome.READY), line -> {
                    List<Difference> differences = Difference.between(
                            practice,
                            prepared(actor, practice, change).practice().asSaved());
                    return differences.isEmpty() ? line.became(Outcome.SAME) : line.differing(differences);
                }))
                .orElseGet(() -> BulkLine.gone(id));
    }

    /**
     * Does what was seen to be ready. A practice that someone has changed since is left as it is.
     *
     * @param run what {@link #preview} gave
     * @return the same, with what came of it
     */
    public BulkRun apply(Actor actor, BulkRun run) {
        return each(run, Outcome.READY, line -> apply(actor, line, run.change()));
    }

    private BulkLine apply(Actor actor, BulkLine line, BulkChange change) {
        return unlessOvertaken(actor, line, practice -> {
            Preparing.Prepared prepared = prepared(actor, practice, change);
            return line.done(store.save(prepared.practice(), prepared.deed()).version());
        });
    }

    /**
     * Takes back what was done: each practice gets a new version that is as the one before the change, in its status too. One that
     * someone has changed since is left as it is, and so is one that the actor did not change so.
     *
     * @param run what {@link #apply} gave
     * @return the same, with what came of it
     */
    public BulkRun undo(Actor actor, BulkRun run) {
        return each(run, Outcome.DONE, line -> undo(actor, line, run.change()));
    }

    private BulkLine undo(Actor actor, BulkLine line, BulkChange change) {
        return unlessOvertaken(actor, line, practice -> {
            practices.preparing().rights(actor).require(permission(change), practice);
            Optional<Revision> before = store.revision(line.id(), line.version() - 1);
            boolean own = store.revision(line.id(), line.version())
                    .filter(made -> made.deed().actor().equals(actor.name()))
                    .isPresent();
            if (before.isEmpty() || !own) {
                return line.became(Outcome.DENIED);
            }
            Deed deed = practices.preparing().deed(actor, Deed.Action.RESTORED, Optional.empty());
            new Restoring(store).to(before.get().practice(), practice, deed);
            return line.became(Outcome.UNDONE);
        });
    }

    private static Permission permission(BulkChange change) {
        return change instanceof BulkChange.Take take ? take.step().permission() : Permission.EDIT_PRACTICES;
    }

    private BulkRun each(BulkRun run, Outcome ready, Function<BulkLine, BulkLine> work) {
        BulkRun done = new BulkRun(
                run.change(),
                run.lines().stream()
                        .map(line -> line.outcome() == ready ? unlessRefused(line, work) : line)
                        .toList());
        followers.announce();
        return done;
    }

    private BulkLine unlessOvertaken(Actor actor, BulkLine line, Function<Practice, BulkLine> work) {
        return found(actor, line.id())
                .map(practice ->
                        practice.version() == line.version() ? work.apply(practice) : line.became(Outcome.OVERTAKEN))
                .orElseGet(() -> line.became(Outcome.GONE));
    }

    private static BulkLine unlessRefused(BulkLine line, Function<BulkLine, BulkLine> work) {
        try {
            return work.apply(line);
        } catch (DeniedException e) {
            return line.became(Outcome.DENIED);
        } catch (InvalidException e) {
            return line.refusedFor(e.findings());
        } catch (ConflictException e) {
            return line.became(Outcome.OVERTAKEN);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A bulk change failed at practice " + line.id(), e);
            return line.became(Outcome.FAILED);
        }
    }

    private Optional<Practice> found(Actor actor, PracticeId id) {
        return practices.find(actor, id);
    }

    private Preparing.Prepared prepared(Actor actor, Practice practice, BulkChange change) {
        return switch (change) {
            case BulkChange.Move move ->
                practices
                        .preparing()
                        .saving(
                                actor,
                                practice.toBuilder().category(move.topic()).build());
            case BulkChange.AddKeyword add ->
                keywords(actor, practice, Stream.concat(practice.keywords().stream(), Stream.of(add.keyword())));
            case BulkChange.RemoveKeyword remove ->
                keywords(
                        actor,
                        practice,
                        practice.keywords().stream().filter(keyword -> !same(keyword, remove.keyword())));
            case BulkChange.ReviewBy review -> practices.preparing().reviewing(actor, practice, review.day());
            case BulkChange.Confirm() -> practices.preparing().confirming(actor, practice);
            case BulkChange.Take take -> practices.preparing().taking(actor, practice, take.step(), take.reason());
            case BulkChange.Assign assign -> practices.preparing().assigning(actor, practice, known(assign.account()));
        };
    }

    private Preparing.Prepared keywords(Actor actor, Practice practice, Stream<String> keywords) {
        return practices
                .preparing()
                .saving(actor, practice.toBuilder().keywords(keywords.toList()).build());
    }

    private static boolean same(String keyword, String wanted) {
        return Slug.fold(keyword).equals(Slug.fold(Practice.oneLine(wanted)));
    }

    private String known(String account) {
        if (accounts.find(account).isEmpty()) {
            throw new InvalidException(List.of(new Finding("life.author", account, Problem.NOT_AN_ACCOUNT)));
        }
        return account;
    }
}
