package org.praktyki.core.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Followers;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.settings.SettingsStore;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.text.Slug;

/** Reads and changes practices. Every command names its actor; what the actor may do is decided here. */
public final class Practices {

    /** The day of a Polish office is Warsaw's. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private static final int TRIES = 3;

    private final PracticeStore store;
    private final CategoryStore categories;
    private final Preparing preparing;
    private final Followers followers;
    private final Clock clock;

    /** Works on the stores; followers are told of each change before a command returns. */
    public Practices(
            PracticeStore store, CategoryStore categories, SettingsStore settings, Followers followers, Clock clock) {
        this.store = store;
        this.categories = categories;
        this.preparing = new Preparing(store, categories, settings, clock);
        this.followers = followers;
        this.clock = clock;
    }

    /** What everyone may see under this slug. */
    public Optional<Practice> published(Slug slug) {
        return store.findLive(slug);
    }

    /** What everyone may see of the practice that stood at this address in the old database. */
    public Optional<Practice> published(LegacyAddress address) {
        return store.findLive(address);
    }

    /** What everyone may see of the named practices, in any order. */
    public List<Practice> published(Collection<PracticeId> ids) {
        return store.findLive(ids);
    }

    /**
     * What everyone may see of practices that were derived from one, last changed first.
     *
     * @param limit how many at most
     */
    public List<Practice> derivedFrom(PracticeId origin, int limit) {
        return store.findLiveDerivedFrom(origin, limit);
    }

    /** Whether something stood under this slug that was taken from the public for good. */
    public boolean isWithdrawn(Slug slug) {
        return tombstone(slug).isPresent();
    }

    /** How old a version is that everyone may see. */
    public Standing standing(Practice live) {
        return Standing.of(live, store.revisions(live.id()), today());
    }

    /** What the public is told of the practice under this slug, where it was withdrawn. */
    public Optional<Tombstone> tombstone(Slug slug) {
        return store.findBySlug(slug).flatMap(this::tombstone);
    }

    /** What the public is told of the practice that stood at this address in the old database, where it was withdrawn. */
    public Optional<Tombstone> tombstone(LegacyAddress address) {
        return store.findByLegacyAddress(address).flatMap(this::tombstone);
    }

    private Optional<Tombstone> tombstone(Practice practice) {
        return practice.status() == PracticeStatus.WITHDRAWN && wasPublic(practice.id())
                ? Optional.of(new Tombstone(practice.relations().successor().stream()
                        .flatMap(id -> store.findLive(List.of(id)).stream())
                        .findFirst()))
                : Optional.empty();
    }

    /** A draft that was thrown away has no tombstone. What came from elsewhere as withdrawn was before the public there. */
    private boolean wasPublic(PracticeId id) {
        List<RevisionEntry> withdrawals = store.revisions(id).stream()
                .filter(entry -> entry.deed().action() == Deed.Action.WITHDRAWN)
                .toList();
        return withdrawals.isEmpty()
                || withdrawals.stream()
                        .flatMap(entry -> store.revision(id, entry.version() - 1).stream())
                        .anyMatch(before -> before.practice().isLive());
    }

    /**
     * Any practice.
     *
     * @return empty where there is none, or the actor may not see it
     */
    public Optional<Practice> find(Actor actor, PracticeId id) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.find(id).filter(practice -> may(actor, Permission.READ_UNPUBLISHED, practice));
    }

    /** One stretch of the list of all practices that the actor may see, last changed first. */
    public List<Practice> list(Actor actor, PracticeFilter filter, int offset, int limit) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.list(preparing.rights(actor).narrow(filter), offset, limit);
    }

    /** How many practices a filter lets through that the actor may see. */
    public long count(Actor actor, PracticeFilter filter) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.count(preparing.rights(actor).narrow(filter));
    }

    /** The accounts that entered the practices which the actor may see, in the order of their letters. */
    public List<String> authors(Actor actor) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.authors(preparing.rights(actor).narrow(PracticeFilter.ALL));
    }

    /** Whether the actor may do this to a practice. */
    public boolean may(Actor actor, Permission permission, Practice practice) {
        return preparing.rights(actor).may(permission, practice);
    }

    /**
     * To which practices the actor may do this, for lists of what belongs to practices.
     *
     * @throws org.praktyki.core.account.DeniedException where the actor may do it to none
     */
    public PracticeFilter.Access access(Actor actor, Permission permission) {
        actor.require(permission);
        return preparing.rights(actor).access(permission);
    }

    /**
     * Demands what {@link #save} demands of whoever changes the content of a practice.
     *
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public void requireEditing(Actor actor, Practice practice) {
        preparing.rights(actor).requireEditing(preparing.stored(practice).orElse(practice));
    }

    /** Whether the actor may change the content of a practice, in the status in which it is. */
    public boolean mayEdit(Actor actor, Practice practice) {
        return preparing.rights(actor).mayEdit(practice);
    }

    /** The steps that the actor may take with a practice, in the order of {@link Step}. */
    public List<Step> steps(Actor actor, Practice practice) {
        Rights rights = preparing.rights(actor);
        return Step.after(practice.status()).stream()
                .filter(step -> rights.may(step.permission(), practice))
                .toList();
    }

    /** Everything that stands against publishing a practice, each with where. */
    public List<Finding> objections(Practice practice) {
        List<Finding> objections = new ArrayList<>(Rules.forKeeping(practice, categories.tree()));
        objections.addAll(Rules.forPublishing(practice, today()));
        return objections;
    }

    /**
     * Saves a practice: a new one where its version is 0, else the changed one. A new practice whose slug is taken gets the
     * next free number behind it. A status other than the stored one is a {@link Step} that needs no
     * reason. Whoever may not publish without a
     * review starts a revision by changing a public practice: the public goes on seeing the version that it saw.
     *
     * @return as saved, with its new version
     * @throws InvalidException with everything that is wrong
     * @throws ConflictException where someone else saved it since it was read
     * @throws NoSuchElementException where it has a version but is not there
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public Practice save(Actor actor, Practice practice) {
        return write(preparing.saving(actor, practice));
    }

    /**
     * Takes a practice one step on in its life.
     *
     * @param asRead the practice as the actor has seen it
     * @param reason why, for the author or the public to read; needed where {@link Step#needsReason()}
     * @throws InvalidException where the step cannot be taken now, or the practice is not fit for it
     * @throws ConflictException where someone else saved it since it was read
     * @throws NoSuchElementException where there is no such practice
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public Practice take(Actor actor, Practice asRead, Step step, Optional<String> reason) {
        return write(preparing.taking(actor, asRead, step, reason));
    }

    /**
     * Archives a public practice: it stays to be read, with a notice that it is no longer kept up.
     *
     * @param asRead the practice as the actor has seen it
     * @param reason why, for the public to read
     * @param successor the practice that replaces it; the one it names already stays where this is absent
     * @throws InvalidException where it is not published, or no reason is given
     * @throws ConflictException where someone else saved it since it was read
     */
    public Practice archive(Actor actor, Practice asRead, String reason, Optional<PracticeId> successor) {
        return write(preparing.archiving(actor, asRead, reason, successor));
    }

    /**
     * Puts a practice before the public.
     *
     * @throws NoSuchElementException where there is no such practice
     */
    public Practice publish(Actor actor, PracticeId id) {
        actor.require(Permission.PUBLISH_PRACTICES);
        Practice practice = store.find(id).orElseThrow();
        return practice.status() == PracticeStatus.PUBLISHED
                ? practice
                : take(
                        actor,
                        practice,
                        Step.between(practice.status(), PracticeStatus.PUBLISHED)
                                .orElseThrow(() -> new InvalidException(List.of(
                                        new Finding("status", PracticeStatus.PUBLISHED.name(), Problem.WRONG_STEP)))),
                        Optional.empty());
    }

    /**
     * Approves a practice for publication at a moment to come. A change before then calls that off.
     *
     * @param asRead the practice as the actor has seen it, in a status from which it can be published
     * @throws InvalidException where it cannot be published
     * @throws ConflictException where someone else saved it since it was read
     */
    public Practice schedule(Actor actor, Practice asRead, Instant at) {
        return write(preparing.scheduling(actor, asRead, at));
    }

    /** Whether a moment is still to come, by the clock of this installation. */
    public boolean isToCome(Instant moment) {
        return moment.isAfter(clock.instant());
    }

    /**
     * Calls off a publication that was scheduled.
     *
     * @param asRead the practice as the actor has seen it
     * @throws ConflictException where someone else saved it since it was read, or it has been published by then
     */
    public Practice callOff(Actor actor, Practice asRead) {
        return write(preparing.callingOff(actor, asRead));
    }

    /**
     * Gives up what is being worked on: the practice is again what the public sees of it, in a new version.
     *
     * @param asRead the practice as the actor has seen it
     * @throws InvalidException where the public sees no other version of it
     * @throws ConflictException where someone else saved it since it was read
     */
    public Practice discard(Actor actor, Practice asRead) {
        return write(preparing.discarding(actor, asRead));
    }

    /**
     * Says that a practice still holds, and puts its next review off, by as long as the settings say.
     *
     * @throws NoSuchElementException where there is no such practice
     */
    public Practice confirm(Actor actor, PracticeId id) {
        actor.require(Permission.EDIT_PRACTICES);
        return write(preparing.confirming(actor, store.find(id).orElseThrow()));
    }

    /**
     * Saves a practice that comes from elsewhere, in whatever status it had there.
     *
     * @param note what names the import, so that all it wrote can be found
     * @throws InvalidException with everything that is wrong
     * @throws ConflictException where someone else saved it since it was read
     * @throws DuplicateException where its identity or its source is another practice's
     * @throws org.praktyki.core.account.DeniedException where the actor may not import
     */
    public Practice bringIn(Actor actor, Incoming incoming, String note) {
        return write(
                preparing.arrived(actor, incoming, preparing.arrivalRules()).practice(), imported(actor, note));
    }

    /**
     * Saves practices that come from elsewhere: all of them or none.
     *
     * @throws InvalidException where {@link #bringIn} would refuse one of them
     * @throws ConflictException likewise
     * @throws DuplicateException likewise
     */
    public List<Practice> bringInAll(Actor actor, List<Incoming> incoming, String note) {
        Preparing.ArrivalRules rules = preparing.arrivalRules();
        List<Incoming> arrived = new ArrayList<>();
        Set<Slug> taken = takenOf(incoming);
        for (Incoming one : incoming) {
            Incoming come = preparing.arrived(actor, one, rules);
            Practice practice = come.practice();
            boolean lookedUp = one.practice().version() == 0;
            Practice numbered = practice.version() == 0 && (!lookedUp || !taken.add(practice.slug()))
                    ? withFreeSlug(practice, taken::contains)
                    : practice;
            taken.add(numbered.slug());
            arrived.add(new Incoming(numbered, come.live(), come.asItWas()));
        }
        List<Practice> saved = store.saveAll(arrived, imported(actor, note));
        followers.announce();
        return saved;
    }

    /** The slugs of new ones that a stored practice has, asked for all of them at once. */
    private Set<Slug> takenOf(List<Incoming> incoming) {
        Set<Slug> wanted = incoming.stream()
                .map(Incoming::practice)
                .filter(practice -> practice.version() == 0)
                .map(Practice::slug)
                .collect(Collectors.toSet());
        return store.find(PracticeNames.ofSlugs(wanted)).stream()
                .map(Practice::slug)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Deed imported(Actor actor, String note) {
        return preparing.deed(actor, Deed.Action.IMPORTED, Optional.of(note));
    }

    /**
     * What {@link #bringIn} would make of a practice, with the same refusals, but without saving anything.
     *
     * @param taken slugs that are to count as taken besides those of the store
     */
    public Practice rehearse(Actor actor, Incoming incoming, Predicate<Slug> taken) {
        Practice ready =
                preparing.arrived(actor, incoming, preparing.arrivalRules()).practice();
        return (ready.version() == 0 ? withFreeSlug(ready, taken) : ready).asSaved();
    }

    /** The day it is in Polish offices. */
    public LocalDate today() {
        return day(clock);
    }

    /** The day it is in Polish offices at a moment. */
    public static LocalDate day(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /**
     * The history of a practice, newest version first: who saved it when.
     *
     * @return empty where there is no such practice
     */
    public List<RevisionEntry> history(Actor actor, PracticeId id) {
        return find(actor, id).isPresent() ? store.revisions(id) : List.of();
    }

    /** A practice as it was saved once, with contacts that are not public or were removed since. */
    public Optional<Revision> revision(Actor actor, PracticeId id, long version) {
        return find(actor, id).isPresent() ? store.revision(id, version) : Optional.empty();
    }

    /**
     * Saves the content of an earlier version as a new one; {@link Revision#restoredTo} says what that is. Nothing is lost: the
     * version that it replaces stays in the history. What {@link #save} refuses is refused here too, such as a topic that has
     * left the tree since.
     *
     * @param current the practice as it was read, which the earlier version is to replace
     * @param version the earlier version
     * @return as saved, with its new version
     * @throws NoSuchElementException where there is no such version
     * @throws InvalidException with everything that is wrong
     * @throws ConflictException where someone else saved it since it was read
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public Practice restore(Actor actor, Practice current, long version) {
        actor.require(Permission.EDIT_PRACTICES);
        Revision revision = store.revision(current.id(), version)
                .orElseThrow(() -> new NoSuchElementException(
                        "Practice " + current.id() + " has no version " + version + " in its history"));
        return save(actor, revision.restoredTo(current));
    }

    /** What a change is to write, decided but not written yet. */
    Preparing preparing() {
        return preparing;
    }

    private Practice write(Preparing.Prepared prepared) {
        return write(prepared.practice(), prepared.deed());
    }

    private Practice write(Practice practice, Deed deed) {
        Practice saved = writeNumbered(practice, deed);
        followers.announce();
        return saved;
    }

    /** Another node may take the free slug between looking and writing, hence the tries. */
    private Practice writeNumbered(Practice practice, Deed deed) {
        for (int attempt = 1; ; attempt++) {
            Practice numbered = practice.version() == 0 ? withFreeSlug(practice, slug -> false) : practice;
            try {
                return store.save(numbered, deed);
            } catch (DuplicateException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Practice withFreeSlug(Practice practice, Predicate<Slug> taken) {
        Slug slug = practice.slug();
        for (int number = 2; taken.test(slug) || store.findBySlug(slug).isPresent(); number++) {
            slug = practice.slug().numbered(number);
        }
        return practice.toBuilder().slug(slug).build();
    }
}
