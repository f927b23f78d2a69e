package org.praktyki.core.metric;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Deed;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.territory.Territories;

/**
 * What practices have changed, and how well that is shown: for everyone to see, and for those who may edit figures, or the practice, to
 * tell.
 */
public final class Results {

    private final AggregateStore<PracticeId, Outcomes> store;
    private final Catalogues catalogues;
    private final Appraiser appraiser;
    private final Grader grader;
    private final Practices practices;
    private final Territories territories;
    private final Runnable announcement;
    private final Clock clock;

    /**
     * Works on a store.
     *
     * @param book has all that is in it
     * @param practices say who may see and change which
     * @param announcement is run after each change
     */
    public Results(
            AggregateStore<PracticeId, Outcomes> store,
            OutcomeBook book,
            Catalogues catalogues,
            Measurements measurements,
            Comparables comparables,
            Practices practices,
            Territories territories,
            Runnable announcement,
            Clock clock) {
        this.store = store;
        this.catalogues = catalogues;
        this.appraiser = new Appraiser(measurements, comparables, catalogues);
        this.grader = new Grader(book, catalogues, appraiser);
        this.practices = practices;
        this.territories = territories;
        this.announcement = announcement;
        this.clock = clock;
    }

    /**
     * What everyone may see of a practice's outcomes: none where the practice is not public; of those that are measured by an indicator
     * which is not, only what is told in words.
     */
    public List<Outcome> of(PracticeId practice) {
        List<Outcome> visible = grader.visible(practice);
        return visible.isEmpty() || practices.published(List.of(practice)).isEmpty() ? List.of() : visible;
    }

    /**
     * What is told of a practice, for those who edit it.
     *
     * @throws NoSuchElementException where there is no such practice, or the actor may not see it
     * @throws org.praktyki.core.account.DeniedException where the actor may see only what is public
     */
    public Outcomes of(Actor actor, PracticeId practice) {
        require(actor, practice);
        return store.find(practice).orElseGet(() -> Outcomes.none(practice));
    }

    /** What was told of a practice at each save, newest first. */
    public List<AggregateRevision<Outcomes>> history(Actor actor, PracticeId practice) {
        require(actor, practice);
        return store.history(practice);
    }

    /** Whether the actor may tell what a practice has changed. */
    public boolean mayEdit(Actor actor, Practice practice) {
        return practices.may(actor, Permission.EDIT_METRICS, practice) || practices.mayEdit(actor, practice);
    }

    /** What would stand against saving outcomes. */
    public List<Finding> findings(Actor actor, Outcomes outcomes) {
        actor.require(Permission.READ_UNPUBLISHED);
        return OutcomeRules.findings(outcomes, catalogues.all(), territories.register());
    }

    /**
     * Saves what a practice has changed, in the place of what was told before. What is the same already stays as it is.
     *
     * @return as saved, with its new version
     * @throws InvalidException with everything that is wrong
     * @throws org.praktyki.core.change.StaleException where someone else saved it since it was read
     * @throws NoSuchElementException where there is no such practice, or the actor may not see it
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public Outcomes save(Actor actor, Outcomes outcomes) {
        Practice practice = require(actor, outcomes.id());
        if (!practices.may(actor, Permission.EDIT_METRICS, practice)) {
            practices.requireEditing(actor, practice);
        }
        List<Finding> findings = findings(actor, outcomes);
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
        Outcomes before = store.find(outcomes.id()).orElseGet(() -> Outcomes.none(outcomes.id()));
        if (before.equals(outcomes)) {
            return before;
        }
        Outcomes saved = store.save(outcomes, new Deed(actor.name(), clock.instant(), Deed.Action.SAVED));
        announcement.run();
        return saved;
    }

    private Practice require(Actor actor, PracticeId practice) {
        return practices
                .find(actor, practice)
                .orElseThrow(() -> new NoSuchElementException("There is no practice " + practice));
    }

    /** What shows an outcome, as everyone may see it. */
    public Evidence evidence(PracticeId practice, Outcome outcome) {
        return appraiser.of(practice, outcome, catalogues.published());
    }

    /**
     * What shows an outcome, or would show it once its indicator is public.
     *
     * @throws org.praktyki.core.account.DeniedException where the actor may see only what is public
     */
    public Evidence evidence(Actor actor, PracticeId practice, Outcome outcome) {
        actor.require(Permission.READ_UNPUBLISHED);
        return appraiser.of(practice, outcome, catalogues.all());
    }

    /**
     * How well it is shown at best that a practice has changed something, as everyone may see it: the best grade of its outcomes; D where
     * it has none, but is described.
     *
     * @return empty where the practice is not public, or says nothing
     */
    public Optional<EvidenceGrade> grade(PracticeId practice) {
        return practices.published(List.of(practice)).stream().findFirst().flatMap(this::grade);
    }

    /**
     * The same of a practice that was read already.
     *
     * @param live as everyone may see it
     */
    public Optional<EvidenceGrade> grade(Practice live) {
        return grader.grade(live);
    }
}
