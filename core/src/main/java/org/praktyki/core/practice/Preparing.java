package org.praktyki.core.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Deed;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.settings.SettingsStore;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** Decides what a change of a practice is to write: whether the actor may, whether the rules allow it, and what follows from it. */
final class Preparing {

    private final PracticeStore store;
    private final CategoryStore categories;
    private final SettingsStore settings;
    private final Clock clock;

    Preparing(PracticeStore store, CategoryStore categories, SettingsStore settings, Clock clock) {
        this.store = store;
        this.categories = categories;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is demanded of practices that arrive together, read once for all of them.
     *
     * @param tree the topics that there are
     * @param nextReview when what is public by then is to be looked at again
     */
    record ArrivalRules(CategoryTree tree, LocalDate nextReview) {}

    ArrivalRules arrivalRules() {
        return new ArrivalRules(categories.tree(), nextReview());
    }

    /** A practice that is ready to be written, and what that is called. */
    record Prepared(Practice practice, Deed deed) {}

    /** What {@link Practices#save} is to write, with the same refusals, but not written yet; so with the others of these. */
    Prepared saving(Actor actor, Practice practice) {
        Rights rights = rights(actor);
        Optional<Practice> stored = stored(practice);
        stored.ifPresent(rights::requireEditing);
        PracticeStatus status = stored.map(Practice::status).orElse(PracticeStatus.DRAFT);
        rights.requireEditing(withLife(practice, stored.orElse(practice).life()).toBuilder()
                .status(status)
                .build());
        refuseStale(stored, practice);
        boolean staysPublic =
                practice.isPublic() && stored.filter(Practice::isPublic).isPresent();
        Practice asked = staysPublic && !rights.may(Permission.PUBLISH_UNREVIEWED, stored.orElseThrow())
                ? practice.toBuilder().status(PracticeStatus.DRAFT).build()
                : practice;
        return step(rights, stored, asked, Optional.empty(), Optional.empty());
    }

    Prepared taking(Actor actor, Practice asRead, Step step, Optional<String> reason) {
        return taking(actor, asRead, step, reason, UnaryOperator.identity());
    }

    Prepared archiving(Actor actor, Practice asRead, String reason, Optional<PracticeId> successor) {
        return taking(actor, asRead, Step.ARCHIVE, Optional.of(reason), stored -> {
            Relations relations = stored.relations();
            Optional<PracticeId> heir = successor.or(relations::successor);
            return stored.toBuilder()
                    .relations(new Relations(relations.related(), relations.derivedFrom(), heir))
                    .build();
        });
    }

    private Prepared taking(
            Actor actor, Practice asRead, Step step, Optional<String> reason, UnaryOperator<Practice> besides) {
        actor.require(step.permission());
        Practice stored = store.find(asRead.id()).orElseThrow();
        Practice moved = besides.apply(stored).toBuilder()
                .status(step.to())
                .version(asRead.version())
                .build();
        rights(actor).require(step.permission(), stored);
        refuseStale(Optional.of(stored), asRead);
        if (!step.from().contains(stored.status())) {
            throw new InvalidException(List.of(new Finding("status", step.to().name(), Problem.WRONG_STEP)));
        }
        return step(rights(actor), Optional.of(stored), moved, Optional.of(step), reason);
    }

    Prepared scheduling(Actor actor, Practice asRead, Instant at) {
        Practice stored = store.find(asRead.id()).orElseThrow();
        Step step = Step.between(stored.status(), PracticeStatus.PUBLISHED)
                .orElseThrow(() -> new InvalidException(
                        List.of(new Finding("status", PracticeStatus.PUBLISHED.name(), Problem.WRONG_STEP))));
        rights(actor).require(step.permission(), stored);
        Practice entered = entered(stored);
        Rules.demand(Rules.forKeeping(entered, categories.tree()));
        Rules.demand(Rules.forPublishing(entered, Practices.day(clock)));
        if (!at.isAfter(clock.instant())) {
            throw new InvalidException(List.of(new Finding("life.publishAt", at.toString(), Problem.EXPIRED)));
        }
        Life life = reviewed(entered.life()).withPublishAt(Optional.of(at));
        Practice approved =
                entered.toBuilder().version(asRead.version()).life(life).build();
        return new Prepared(approved, deed(actor, Deed.Action.SCHEDULED, Optional.of(at.toString())));
    }

    Prepared callingOff(Actor actor, Practice asRead) {
        Practice stored = current(actor, Permission.PUBLISH_PRACTICES, asRead);
        Life life = stored.life().withPublishAt(Optional.empty());
        return new Prepared(stored.toBuilder().life(life).build(), deed(actor, Deed.Action.SAVED, Optional.empty()));
    }

    Prepared discarding(Actor actor, Practice asRead) {
        Practice stored = current(actor, Permission.EDIT_PRACTICES, asRead);
        rights(actor).requireEditing(stored);
        Revision live = stored.life()
                .liveVersion()
                .filter(version -> version != stored.version())
                .flatMap(version -> store.revision(stored.id(), version))
                .orElseThrow(() -> new InvalidException(
                        List.of(new Finding("status", stored.status().name(), Problem.WRONG_STEP))));
        Life life = stored.life().withReason(live.practice().life().reason()).withPublishAt(Optional.empty());
        Practice restored = live.restoredTo(stored).toBuilder()
                .status(live.practice().status())
                .attachments(live.practice().attachments())
                .life(life)
                .build();
        return new Prepared(restored, deed(actor, Deed.Action.RESTORED, Optional.empty()));
    }

    /** The stored practice, where the actor may do this to it and has seen its newest version. */
    private Practice current(Actor actor, Permission permission, Practice asRead) {
        actor.require(permission);
        Practice stored = store.find(asRead.id()).orElseThrow();
        rights(actor).require(permission, stored);
        refuseStale(Optional.of(stored), asRead);
        return stored;
    }

    Prepared confirming(Actor actor, Practice stored) {
        rights(actor).require(Permission.EDIT_PRACTICES, stored);
        Life life = stored.life()
                .withConfirmedOn(Optional.of(Practices.day(clock)))
                .withReviewBy(Optional.of(nextReview()));
        return new Prepared(
                stored.toBuilder().life(life).build(), deed(actor, Deed.Action.CONFIRMED, Optional.empty()));
    }

    /** Another day of review; like a confirmation it is no change of the content, so what is public stays so. */
    Prepared reviewing(Actor actor, Practice stored, Optional<LocalDate> reviewBy) {
        rights(actor).require(Permission.EDIT_PRACTICES, stored);
        return kept(actor, stored, stored.life().withReviewBy(reviewBy));
    }

    /** Another author: decided by those who change the practices of others and judge them. */
    Prepared assigning(Actor actor, Practice stored, String author) {
        rights(actor).require(Permission.EDIT_PRACTICES, stored);
        rights(actor).require(Permission.REVIEW_PRACTICES, stored);
        return kept(actor, stored, stored.life().withAuthor(Optional.of(author)));
    }

    private Prepared kept(Actor actor, Practice stored, Life life) {
        return new Prepared(stored.toBuilder().life(life).build(), deed(actor, Deed.Action.SAVED, Optional.empty()));
    }

    /**
     * A practice from elsewhere as it is kept here.
     *
     * @param rules what the installation demands, for many practices at once
     */
    Incoming arrived(Actor actor, Incoming incoming, ArrivalRules rules) {
        actor.require(Permission.IMPORT_PRACTICES);
        Incoming admitted = admitted(new Rights(actor, rules.tree()), incoming);
        return new Incoming(ready(admitted, rules), admitted.live(), admitted.asItWas());
    }

    /** What comes by someone who may not publish without a review is a draft of theirs, whatever it was elsewhere. */
    private Incoming admitted(Rights rights, Incoming incoming) {
        Practice practice = incoming.practice();
        if (rights.may(Permission.PUBLISH_UNREVIEWED, practice)) {
            return incoming;
        }
        Optional<Practice> stored = store.find(practice.id());
        Practice draft = practice.toBuilder()
                .status(PracticeStatus.DRAFT)
                .version(stored.isPresent() ? practice.version() : 0)
                .life(stored.map(Practice::life)
                        .orElseGet(() ->
                                Life.NEW.withAuthor(Optional.of(rights.actor().name()))))
                .legacyAddress(stored.flatMap(Practice::legacyAddress))
                .build();
        if (!rights.may(Permission.EDIT_PRACTICES, draft)
                || stored.filter(here -> !rights.mayEdit(here)).isPresent()) {
            String topic = practice.category().map(Slug::value).orElse("");
            throw new InvalidException(List.of(new Finding("category", topic, Problem.NOT_IN_SCOPE)));
        }
        return Incoming.of(draft);
    }

    private Practice ready(Incoming incoming, ArrivalRules rules) {
        Practice practice = incoming.practice();
        List<Finding> findings = new ArrayList<>(Rules.forKeeping(practice, rules.tree()));
        if (practice.isPublic()) {
            findings.addAll(Rules.forShowing(practice));
        }
        Rules.demand(findings);
        if (!practice.isPublic() || incoming.asItWas()) {
            return withContactIds(practice);
        }
        return withContactIds(withLife(entered(practice), reviewed(practice.life(), rules.nextReview())));
    }

    private Prepared step(
            Rights rights, Optional<Practice> stored, Practice asked, Optional<Step> wanted, Optional<String> reason) {
        PracticeStatus from = stored.map(Practice::status).orElse(PracticeStatus.DRAFT);
        Optional<Step> step = wanted.or(() -> Step.between(from, asked.status()));
        List<Finding> findings = new ArrayList<>(Rules.forKeeping(asked, categories.tree()));
        if (step.isEmpty() && from != asked.status()) {
            findings.add(new Finding("status", asked.status().name(), Problem.WRONG_STEP));
        }
        step.ifPresent(s -> rights.require(s.permission(), stored.orElse(asked)));
        step.ifPresent(s -> rights.require(
                s.permission(), withLife(asked, stored.orElse(asked).life())));
        if (step.filter(Step::needsReason).isPresent()
                && reason.filter(r -> !r.isBlank()).isEmpty()) {
            findings.add(new Finding("reason", "", Problem.REASON_NEEDED));
        }
        if (step.filter(s -> s.to() == PracticeStatus.PUBLISHED).isPresent()) {
            findings.addAll(Rules.forPublishing(asked, Practices.day(clock)));
        } else if (asked.isPublic()) {
            findings.addAll(Rules.forShowing(asked));
        }
        Rules.demand(findings);
        Practice ready = withContactIds(asked.isPublic() ? entered(asked) : asked);
        Deed.Action action = step.map(Step::action).orElse(Deed.Action.SAVED);
        Optional<String> note = step.flatMap(s -> reason);
        return new Prepared(
                withLife(ready, life(rights, stored, ready, step, note)), deed(rights.actor(), action, note));
    }

    /** What the rules make of a practice would stand in the store's own refusal, instead of what the actor wrote. */
    private static void refuseStale(Optional<Practice> stored, Practice asked) {
        stored.filter(current -> current.version() != asked.version()).ifPresent(current -> {
            throw new ConflictException(current, asked);
        });
    }

    private Life life(
            Rights rights, Optional<Practice> stored, Practice asked, Optional<Step> step, Optional<String> note) {
        Life life = stored.map(Practice::life)
                .orElseGet(() -> Life.NEW.withAuthor(Optional.of(rights.actor())
                        .filter(actor -> !actor.isSystem())
                        .map(Actor::name)));
        Life kept = life.withReviewBy(asked.life().reviewBy())
                .withPublishAt(Optional.empty())
                .withReason(step.isPresent() ? note.filter(text -> step.get().needsReason()) : life.reason());
        return asked.isPublic() ? reviewed(kept) : kept;
    }

    private Life reviewed(Life life) {
        return life.reviewBy().isPresent() ? life : reviewed(life, nextReview());
    }

    private static Life reviewed(Life life, LocalDate nextReview) {
        return life.withReviewBy(life.reviewBy().or(() -> Optional.of(nextReview)));
    }

    private LocalDate nextReview() {
        return Practices.day(clock).plus(settings.read().reviewEvery());
    }

    private static Practice withLife(Practice practice, Life life) {
        return practice.toBuilder().life(life).build();
    }

    private static Practice withContactIds(Practice practice) {
        RecordCard card = practice.recordCard();
        List<Contact> contacts = card.contacts().stream()
                .map(contact -> contact.id().isPresent() ? contact : contact.withId(ContactId.random()))
                .toList();
        return practice.toBuilder()
                .recordCard(card.toBuilder().contacts(contacts).build())
                .build();
    }

    Optional<Practice> stored(Practice practice) {
        return practice.version() == 0
                ? Optional.empty()
                : Optional.of(store.find(practice.id())
                        .orElseThrow(() ->
                                new NoSuchElementException("There is no practice " + practice.id() + " to change")));
    }

    Rights rights(Actor actor) {
        return new Rights(actor, categories.tree());
    }

    Deed deed(Actor actor, Deed.Action action, Optional<String> note) {
        return new Deed(actor.name(), clock.instant(), action, note);
    }

    /** Only its source knows when an imported practice was entered: a day made up here would call it new. */
    private Practice entered(Practice practice) {
        RecordCard card = practice.recordCard();
        return card.enteredOn().isPresent() || practice.source().isPresent()
                ? practice
                : practice.toBuilder()
                        .recordCard(
                                card.toBuilder().enteredOn(Practices.day(clock)).build())
                        .build();
    }
}
