package org.praktyki.core.partner;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Deed;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.taxonomy.CategoryTree;

/** Changes partnerships; they are read from the {@link Directory}. Every command names its actor. */
public final class Partnerships {

    private final AggregateStore<PartnershipId, Partnership> store;
    private final Directories directories;
    private final CategoryStore categories;
    private final Runnable announcement;
    private final Clock clock;

    /**
     * Works on a store.
     *
     * @param directories follow its changes
     * @param announcement is run after each change
     */
    public Partnerships(
            AggregateStore<PartnershipId, Partnership> store,
            Directories directories,
            CategoryStore categories,
            Runnable announcement,
            Clock clock) {
        this.store = store;
        this.directories = directories;
        this.categories = categories;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** What a partnership was like at each save, newest first. */
    public List<AggregateRevision<Partnership>> history(Actor actor, PartnershipId id) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.history(id);
    }

    /**
     * Saves a partnership: a new one where its version is 0, else the changed one. A new one whose address is taken gets the next free
     * number behind it.
     *
     * @return as saved, with its new version
     * @throws InvalidException with everything that is wrong
     * @throws org.praktyki.core.change.StaleException where someone else saved it since it was read
     * @throws NoSuchElementException where it has a version but is not there
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public Partnership save(Actor actor, Partnership partnership) {
        actor.require(Permission.EDIT_PARTNERS);
        Rules.check(partnership, directories.all(), categories.tree());
        Partnership saved = Naming.save(
                store,
                partnership,
                deed(actor, Deed.Action.SAVED),
                slug -> directories.all().partnership(slug).isPresent(),
                slug -> partnership.toBuilder().slug(slug).build());
        announcement.run();
        return saved;
    }

    /**
     * Saves many partnerships together, or none of them.
     *
     * @return as saved, in the same order
     * @throws InvalidException with everything that is wrong with any of them
     * @throws org.praktyki.core.change.StaleException where someone else saved one since it was read
     * @throws org.praktyki.core.change.TakenException where someone else takes an address at this very moment
     */
    public List<Partnership> saveAll(Actor actor, List<Partnership> several) {
        actor.require(Permission.EDIT_PARTNERS);
        CategoryTree topics = categories.tree();
        Rules.enforce(several.stream()
                .flatMap(partnership -> findings(actor, partnership, topics, Set.of()).stream())
                .toList());
        List<Partnership> named = Naming.named(
                several,
                slug -> directories.all().partnership(slug).isPresent(),
                (partnership, slug) -> partnership.toBuilder().slug(slug).build());
        List<Partnership> saved = store.saveAll(named, deed(actor, Deed.Action.SAVED));
        announcement.run();
        return saved;
    }

    /**
     * What would stand against saving a partnership.
     *
     * @param topics the topic tree, which whoever asks often reads once
     * @param alongside partners that are to be there by then
     */
    public List<Finding> findings(Actor actor, Partnership partnership, CategoryTree topics, Set<PartnerId> alongside) {
        actor.require(Permission.EDIT_PARTNERS);
        return Rules.findings(partnership, directories.all(), topics, alongside);
    }

    /**
     * Removes a partnership for good, with its history.
     *
     * @param asRead the partnership as the actor has seen it
     * @throws org.praktyki.core.change.StaleException where someone else saved it since it was read
     */
    public void remove(Actor actor, Partnership asRead) {
        actor.require(Permission.EDIT_PARTNERS);
        store.remove(asRead.id(), asRead.version(), deed(actor, Deed.Action.REMOVED));
        announcement.run();
    }

    private Deed deed(Actor actor, Deed.Action action) {
        return new Deed(actor.name(), clock.instant(), action);
    }
}
