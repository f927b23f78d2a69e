package org.praktyki.core.metric;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.TakenException;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.text.Slug;

/** Reads and changes indicators. Every command names its actor. */
public final class Indicators {

    private static final int TRIES = 100;

    private final AggregateStore<IndicatorId, Indicator> store;
    private final MeasurementStore measurements;
    private final Catalogues catalogues;
    private final CategoryStore categories;
    private final Runnable announcement;
    private final Clock clock;

    /**
     * Works on the stores.
     *
     * @param catalogues follow their changes
     * @param announcement is run after each change
     */
    public Indicators(
            AggregateStore<IndicatorId, Indicator> store,
            MeasurementStore measurements,
            Catalogues catalogues,
            CategoryStore categories,
            Runnable announcement,
            Clock clock) {
        this.store = store;
        this.measurements = measurements;
        this.catalogues = catalogues;
        this.categories = categories;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** The indicators that everyone may see, as of now. */
    public Catalogue catalogue() {
        return catalogues.published();
    }

    /**
     * All indicators, as of now.
     *
     * @throws org.praktyki.core.account.DeniedException where the actor may see only what is public
     */
    public Catalogue catalogue(Actor actor) {
        actor.require(Permission.READ_UNPUBLISHED);
        return catalogues.all();
    }

    /** What an indicator was like at each save, newest first. */
    public List<AggregateRevision<Indicator>> history(Actor actor, IndicatorId id) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.history(id);
    }

    /** What would stand against saving an indicator. */
    public List<Finding> findings(Actor actor, Indicator indicator) {
        actor.require(Permission.EDIT_METRICS);
        return IndicatorRules.findings(
                indicator, catalogues.all(), categories.tree(), measurements.periods(indicator.id()));
    }

    /**
     * Saves an indicator: a new one where its version is 0, else the changed one. A new one whose address is taken gets the next free number
     * behind it.
     *
     * @return as saved, with its new version
     * @throws InvalidException with everything that is wrong
     * @throws org.praktyki.core.change.StaleException where someone else saved it since it was read
     * @throws NoSuchElementException where it has a version but is not there
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public Indicator save(Actor actor, Indicator indicator) {
        List<Finding> findings = findings(actor, indicator);
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
        Indicator saved = write(indicator, deed(actor, Deed.Action.SAVED));
        announcement.run();
        return saved;
    }

    private Indicator write(Indicator indicator, Deed deed) {
        if (indicator.version() > 0) {
            return store.save(indicator, deed);
        }
        Slug slug = indicator.slug();
        for (int number = 2; ; number++) {
            try {
                return store.save(indicator.toBuilder().slug(slug).build(), deed);
            } catch (TakenException e) {
                if (number > TRIES || store.find(indicator.id()).isPresent()) {
                    throw e;
                }
                slug = indicator.slug().numbered(number);
            }
        }
    }

    /**
     * Removes an indicator for good, with its history and all of its figures.
     *
     * @param asRead as the actor has seen it
     * @throws InvalidException where others are computed of it
     * @throws org.praktyki.core.change.StaleException where someone else saved it since it was read
     */
    public void remove(Actor actor, Indicator asRead) {
        actor.require(Permission.EDIT_METRICS);
        List<Finding> users = catalogues.all().derivedFrom(asRead.code()).stream()
                .map(user -> new Finding("code", user.code(), Problem.IN_USE))
                .toList();
        if (!users.isEmpty()) {
            throw new InvalidException(users);
        }
        Deed deed = deed(actor, Deed.Action.REMOVED);
        store.remove(asRead.id(), asRead.version(), deed);
        measurements.remove(asRead.id(), deed);
        announcement.run();
    }

    private Deed deed(Actor actor, Deed.Action action) {
        return new Deed(actor.name(), clock.instant(), action);
    }
}
