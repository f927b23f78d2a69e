package org.praktyki.core.replication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Deed;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Partners;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.text.TypedText;

/**
 * Who has taken practices over: for everyone to see, and for those who may change a practice to enter, answer, correct and withdraw.
 * What the public claims by itself goes through {@link Claims}; of a claim that nobody has vouched for, nobody hears here.
 */
public final class Replications {

    private static final Comparator<Replication> NEWEST =
            Comparator.comparing(Replication::claimedAt).reversed();

    private final AggregateStore<ReplicationId, Replication> store;
    private final ReplicationBook book;
    private final Practices practices;
    private final Partners partners;
    private final Claims claims;
    private final Runnable announcement;
    private final Clock clock;

    /**
     * Works on a store.
     *
     * @param book has all that is in it
     * @param practices say who may change which
     * @param partners that takers may be
     * @param claims tell claimants what was answered
     * @param announcement is run after each change
     */
    public Replications(
            AggregateStore<ReplicationId, Replication> store,
            ReplicationBook book,
            Practices practices,
            Partners partners,
            Claims claims,
            Runnable announcement,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.practices = practices;
        this.partners = partners;
        this.claims = claims;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** How many have taken a practice over, as everyone may know. */
    public ReplicationCounts counts(PracticeId practice) {
        return book.counts(practice);
    }

    /** What grew out of a practice, as everyone may see it. */
    public Lineage lineage(PracticeId practice) {
        return Lineage.of(practice, book::published, practices);
    }

    /**
     * Those of practices that the actor may change, the last claimed first.
     *
     * @param statuses in one of which they stand
     * @throws org.praktyki.core.account.DeniedException where the actor may change no practice
     */
    public List<Replication> list(Actor actor, Set<ReplicationStatus> statuses) {
        actor.require(Permission.EDIT_PRACTICES);
        Map<PracticeId, Boolean> open = new HashMap<>();
        return book.all().stream()
                .filter(replication -> replication.status() != ReplicationStatus.PENDING)
                .filter(replication -> statuses.contains(replication.status()))
                .filter(replication -> open.computeIfAbsent(
                        replication.practice(), id -> practice(actor, id).isPresent()))
                .sorted(NEWEST)
                .toList();
    }

    /** One of them; empty where there is none, or the actor may not change its practice. */
    public Optional<Replication> find(Actor actor, ReplicationId id) {
        actor.require(Permission.EDIT_PRACTICES);
        return store.find(id)
                .filter(replication -> replication.status() != ReplicationStatus.PENDING
                        && about(actor, replication).isPresent());
    }

    /** The practice that was taken over, in its newest version; empty where the actor may not change it. */
    public Optional<Practice> about(Actor actor, Replication replication) {
        return practice(actor, replication.practice());
    }

    private Optional<Practice> practice(Actor actor, PracticeId id) {
        return practices.find(actor, id).filter(practice -> practices.may(actor, Permission.EDIT_PRACTICES, practice));
    }

    /** What one was like at each save, newest first. */
    public List<AggregateRevision<Replication>> history(Actor actor, ReplicationId id) {
        return find(actor, id)
                .map(replication -> store.history(replication.id()))
                .orElse(List.of());
    }

    /**
     * Enters that someone has taken a practice over, as claimed.
     *
     * @throws InvalidException with everything that is wrong
     * @throws NoSuchElementException where there is no such practice, or the actor may not change it
     */
    public Replication enter(Actor actor, PracticeId practice, Adoption adoption) {
        if (practice(actor, practice).isEmpty()) {
            throw new NoSuchElementException("There is no practice " + practice + " to enter this of");
        }
        check(actor, practice, adoption);
        return save(
                actor,
                Replication.claimed(practice, adoption, ReplicationStatus.CLAIMED, Optional.empty(), clock.instant()),
                Deed.Action.SAVED);
    }

    /**
     * Corrects what is told of one.
     *
     * @param asRead as the actor has seen it
     * @throws InvalidException with everything that is wrong
     * @throws NoSuchElementException where there is none, or the actor may not change its practice
     * @throws org.praktyki.core.change.StaleException where someone else saved it since it was read
     */
    public Replication correct(Actor actor, Replication asRead, Adoption adoption) {
        require(actor, asRead);
        check(actor, asRead.practice(), adoption);
        return save(actor, asRead.withAdoption(adoption), Deed.Action.SAVED);
    }

    /**
     * Answers for the source, and tells the claimant.
     *
     * @param asRead as the actor has seen it
     * @throws InvalidException where the note is too long, or it was withdrawn
     * @throws NoSuchElementException where there is none, or the actor may not change its practice
     * @throws org.praktyki.core.change.StaleException where someone else saved it since it was read
     */
    public Replication answer(Actor actor, Replication asRead, boolean confirmed, String note) {
        Practice practice = require(actor, asRead);
        Optional<String> words = note(note);
        if (!asRead.isAnswerable()) {
            throw new InvalidException(
                    List.of(new Finding("status", asRead.status().name(), Problem.WRONG_STEP)));
        }
        Replication answered = save(
                actor,
                asRead.answered(new Answer(confirmed, clock.instant(), words)),
                confirmed ? Deed.Action.CONFIRMED : Deed.Action.DECLINED);
        claims.tell(new Claims.Claim(answered, practice), Optional.empty());
        return answered;
    }

    /**
     * Takes one back, so that the public sees it no longer.
     *
     * @param asRead as the actor has seen it
     * @throws NoSuchElementException where there is none, or the actor may not change its practice
     * @throws org.praktyki.core.change.StaleException where someone else saved it since it was read
     */
    public Replication withdraw(Actor actor, Replication asRead) {
        require(actor, asRead);
        return save(actor, asRead.become(ReplicationStatus.WITHDRAWN, clock.instant()), Deed.Action.WITHDRAWN);
    }

    private Practice require(Actor actor, Replication asRead) {
        return find(actor, asRead.id())
                .flatMap(replication -> about(actor, replication))
                .orElseThrow(() -> new NoSuchElementException("There is no " + asRead + " to change"));
    }

    private void check(Actor actor, PracticeId practice, Adoption adoption) {
        List<Finding> findings = new ArrayList<>();
        adoption.taker()
                .partner()
                .filter(id -> partners.directory(actor).partner(id).isEmpty())
                .ifPresent(id -> findings.add(new Finding("partner", id.toString(), Problem.NO_SUCH_PARTNER)));
        checkLength("adaptation", adoption.adaptation().plainText(), findings);
        checkLength("results", adoption.results().plainText(), findings);
        adoption.ownPractice().ifPresent(own -> {
            if (own.equals(practice)) {
                findings.add(new Finding("ownPractice", own.toString(), Problem.SAME_PRACTICE));
            } else if (practices.find(actor, own).isEmpty()) {
                findings.add(new Finding("ownPractice", own.toString(), Problem.NO_SUCH_PRACTICE));
            }
        });
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
    }

    private static void checkLength(String field, String text, List<Finding> findings) {
        if (text.length() > Adoption.MAX_TEXT) {
            findings.add(new Finding(field, "", Problem.TOO_LONG));
        }
    }

    /**
     * A note as it was typed; absent where nothing was.
     *
     * @throws InvalidException where it is too long
     */
    static Optional<String> note(String typed) {
        String note = TypedText.lines(typed);
        if (note.length() > Answer.MAX_NOTE) {
            throw new InvalidException(List.of(new Finding("note", "", Problem.TOO_LONG)));
        }
        return Optional.of(note).filter(text -> !text.isEmpty());
    }

    private Replication save(Actor actor, Replication replication, Deed.Action action) {
        Replication saved = store.save(replication, new Deed(actor.name(), clock.instant(), action));
        announcement.run();
        return saved;
    }
}
