package org.praktyki.core.partner;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Deed;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.taxonomy.CategoryTree;

/** Reads and changes partners. Every command names its actor; what the actor may do is decided here. */
public final class Partners {

    private final AggregateStore<PartnerId, Partner> store;
    private final AggregateStore<PracticeId, Involvements> involvements;
    private final Directories directories;
    private final CategoryStore categories;
    private final Practices practices;
    private final Runnable announcement;
    private final Clock clock;

    /**
     * Works on the stores.
     *
     * @param directories follow their changes
     * @param practices say who may change which
     * @param announcement is run after each change
     */
    public Partners(
            AggregateStore<PartnerId, Partner> store,
            AggregateStore<PracticeId, Involvements> involvements,
            Directories directories,
            CategoryStore categories,
            Practices practices,
            Runnable announcement,
            Clock clock) {
        this.store = store;
        this.involvements = involvements;
        this.directories = directories;
        this.categories = categories;
        this.practices = practices;
        this.announcement = announcement;
        this.clock = clock;
    }

    /** What everyone may see of partners and partnerships, as of now. */
    public Directory directory() {
        return directories.published();
    }

    /**
     * All partners and partnerships, as of now.
     *
     * @throws org.praktyki.core.account.DeniedException where the actor may see only what is public
     */
    public Directory directory(Actor actor) {
        actor.require(Permission.READ_UNPUBLISHED);
        return directories.all();
    }

    /** What a partner was like at each save, newest first. */
    public List<AggregateRevision<Partner>> history(Actor actor, PartnerId id) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.history(id);
    }

    /**
     * Saves a partner: a new one where its version is 0, else the changed one. A new one whose address is taken gets the next free
     * number behind it.
     *
     * @return as saved, with its new version
     * @throws InvalidException with everything that is wrong
     * @throws org.praktyki.core.change.StaleException where someone else saved it since it was read
     * @throws NoSuchElementException where it has a version but is not there
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public Partner save(Actor actor, Partner partner) {
        actor.require(Permission.EDIT_PARTNERS);
        Rules.check(partner, directories.all(), categories.tree());
        return write(actor, partner);
    }

    /**
     * Saves many partners together, or none of them. They may name each other.
     *
     * @return as saved, in the same order
     * @throws InvalidException with everything that is wrong with any of them
     * @throws org.praktyki.core.change.StaleException where someone else saved one since it was read
     * @throws org.praktyki.core.change.TakenException where someone else takes an address at this very moment
     */
    public List<Partner> saveAll(Actor actor, List<Partner> several) {
        actor.require(Permission.EDIT_PARTNERS);
        Set<PartnerId> ids = several.stream().map(Partner::id).collect(Collectors.toSet());
        CategoryTree topics = categories.tree();
        Rules.enforce(several.stream()
                .flatMap(partner -> findings(actor, partner, topics, ids).stream())
                .toList());
        List<Partner> named = Naming.named(
                several,
                slug -> directories.all().isTaken(slug),
                (partner, slug) -> partner.toBuilder().slug(slug).build());
        List<Partner> saved = store.saveAll(named, deed(actor, Deed.Action.SAVED));
        announcement.run();
        return saved;
    }

    /**
     * What would stand against saving a partner.
     *
     * @param topics the topic tree, which whoever asks often reads once
     * @param alongside partners that are to be there by then
     */
    public List<Finding> findings(Actor actor, Partner partner, CategoryTree topics, Set<PartnerId> alongside) {
        actor.require(Permission.EDIT_PARTNERS);
        return Rules.findings(partner, directories.all(), topics, alongside);
    }

    private Partner write(Actor actor, Partner partner) {
        Partner saved = Naming.save(
                store,
                partner,
                deed(actor, Deed.Action.SAVED),
                slug -> directories.all().isTaken(slug),
                slug -> partner.toBuilder().slug(slug).build());
        announcement.run();
        return saved;
    }

    /**
     * Removes a partner for good, with its history, such as one that was entered by mistake.
     *
     * @param asRead the partner as the actor has seen it
     * @throws InvalidException where it belongs to a partnership, has a part in a practice, or answers for another entry
     * @throws org.praktyki.core.change.StaleException where someone else saved it since it was read
     */
    public void remove(Actor actor, Partner asRead) {
        actor.require(Permission.EDIT_PARTNERS);
        if (directories.all().isInUse(asRead.id())) {
            throw refusal("partner", asRead.id(), Problem.IN_USE);
        }
        store.remove(asRead.id(), asRead.version(), deed(actor, Deed.Action.REMOVED));
        announcement.run();
    }

    /**
     * Entries that may stand for the same partner, the strongest signs first.
     *
     * @throws org.praktyki.core.account.DeniedException where the actor may not merge them
     */
    public List<Likeness> duplicates(Actor actor) {
        actor.require(Permission.EDIT_PARTNERS);
        return Duplicates.among(directories.all().partners(PartnerQuery.ALL));
    }

    /**
     * Lets one entry answer for another that stands for the same partner. The other is kept as it is: its address leads on, and what
     * names it means the one that answers for it.
     *
     * @return the entry that was merged
     * @throws InvalidException where both are the same, or one of them is merged already
     * @throws NoSuchElementException where there is no such entry
     */
    public Partner merge(Actor actor, PartnerId duplicate, PartnerId into) {
        actor.require(Permission.EDIT_PARTNERS);
        Partner entry = store.find(duplicate).orElseThrow();
        Partner kept = store.find(into).orElseThrow();
        if (duplicate.equals(into)
                || kept.mergedInto().isPresent()
                || entry.mergedInto().isPresent()) {
            throw refusal("mergedInto", into, Problem.SAME_PARTNER);
        }
        return write(actor, entry.toBuilder().mergedInto(Optional.of(into)).build());
    }

    /**
     * Undoes a merge: the entry stands for itself again, and so does whatever names it.
     *
     * @throws NoSuchElementException where there is no such entry
     */
    public Partner separate(Actor actor, PartnerId merged) {
        actor.require(Permission.EDIT_PARTNERS);
        Partner entry = store.find(merged).orElseThrow();
        return entry.mergedInto().isEmpty()
                ? entry
                : write(actor, entry.toBuilder().mergedInto(Optional.empty()).build());
    }

    /** Says that two entries stand for different partners, so that they are not suggested again. */
    public Partner tellApart(Actor actor, PartnerId one, PartnerId other) {
        actor.require(Permission.EDIT_PARTNERS);
        Partner entry = store.find(one).orElseThrow();
        Set<PartnerId> distinct = new HashSet<>(entry.distinctFrom());
        return distinct.add(other)
                ? write(actor, entry.toBuilder().distinctFrom(distinct).build())
                : entry;
    }

    /**
     * Says who has a part in a practice, in the place of what was said before.
     *
     * @param practice as the actor has seen it
     * @throws InvalidException where one of them is no partner
     * @throws org.praktyki.core.account.DeniedException where the actor may not change the practice
     */
    public void involve(Actor actor, Practice practice, List<Involvement> parts) {
        practices.requireEditing(actor, practice);
        List<Finding> unknown = parts.stream()
                .filter(part -> directories.all().partner(part.partner()).isEmpty())
                .map(part -> new Finding("partners", part.partner().toString(), Problem.NO_SUCH_PARTNER))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidException(unknown);
        }
        Involvements before =
                involvements.find(practice.id()).orElseGet(() -> new Involvements(practice.id(), List.of(), 0));
        Involvements after = new Involvements(practice.id(), parts, before.version());
        if (!after.equals(before)) {
            involvements.save(after, deed(actor, Deed.Action.SAVED));
            announcement.run();
        }
    }

    private static InvalidException refusal(String field, PartnerId id, Problem problem) {
        return new InvalidException(List.of(new Finding(field, id.toString(), problem)));
    }

    private Deed deed(Actor actor, Deed.Action action) {
        return new Deed(actor.name(), clock.instant(), action);
    }
}
