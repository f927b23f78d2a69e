package org.praktyki.core.practice;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Followers;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.StoredFile;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.text.Slug;

/** Reads and changes practices. Every command names its actor; what the actor may do is decided here. */
public final class Practices {

    /** The day of a Polish office is Warsaw's. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private static final int TRIES = 3;

    private final PracticeStore store;
    private final CategoryStore categories;
    private final FileStore files;
    private final Followers followers;
    private final Clock clock;

    /** Works on the stores; followers are told of each change before a command returns. */
    public Practices(PracticeStore store, CategoryStore categories, FileStore files, Followers followers, Clock clock) {
        this.store = store;
        this.categories = categories;
        this.files = files;
        this.followers = followers;
        this.clock = clock;
    }

    /** The practice with this slug, where everyone may see it. */
    public Optional<Practice> published(Slug slug) {
        return store.findBySlug(slug).filter(Practice::isPublic);
    }

    /** Any practice. */
    public Optional<Practice> find(Actor actor, PracticeId id) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.find(id);
    }

    /** One stretch of the list of all practices, last changed first. */
    public List<Practice> list(Actor actor, PracticeFilter filter, int offset, int limit) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.list(filter, offset, limit);
    }

    /** How many practices a filter lets through. */
    public long count(Actor actor, PracticeFilter filter) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.count(filter);
    }

    /**
     * Saves a practice: a new one where its version is 0, else the changed one. A new practice whose slug is taken gets the
     * next free number behind it. A practice saved as published needs what publication needs.
     *
     * @return as saved, with its new version
     * @throws InvalidException with everything that is wrong
     * @throws ConflictException where someone else saved it since it was read
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public Practice save(Actor actor, Practice practice) {
        Practice saved = write(actor, ready(actor, practice));
        followers.announce();
        return saved;
    }

    /**
     * What {@link #save} would make of a practice, with the same refusals, but without saving anything.
     *
     * @param taken slugs that are to count as taken besides those of the store
     */
    public Practice rehearse(Actor actor, Practice practice, Predicate<Slug> taken) {
        Practice ready = ready(actor, practice);
        Practice numbered = practice.version() == 0 ? withFreeSlug(ready, taken) : ready;
        return numbered.toBuilder().version(practice.version() + 1).build();
    }

    private Practice ready(Actor actor, Practice practice) {
        actor.require(Permission.EDIT_PRACTICES);
        if (practice.isPublic()) {
            actor.require(Permission.PUBLISH_PRACTICES);
        }
        Practice ready = practice.isPublic() ? entered(practice) : practice;
        check(ready);
        return ready;
    }

    /**
     * Puts a practice before the public.
     *
     * @throws NoSuchElementException where there is no such practice
     */
    public Practice publish(Actor actor, PracticeId id) {
        return setStatus(actor, id, PracticeStatus.PUBLISHED);
    }

    /**
     * Takes a practice back from the public; it becomes a draft.
     *
     * @throws NoSuchElementException where there is no such practice
     */
    public Practice unpublish(Actor actor, PracticeId id) {
        return setStatus(actor, id, PracticeStatus.DRAFT);
    }

    private Practice setStatus(Actor actor, PracticeId id, PracticeStatus status) {
        actor.require(Permission.PUBLISH_PRACTICES);
        Practice practice = store.find(id).orElseThrow();
        return practice.status() == status
                ? practice
                : save(actor, practice.toBuilder().status(status).build());
    }

    /**
     * The history of a practice, newest version first: who saved it when.
     *
     * @return empty where there is no such practice
     */
    public List<RevisionEntry> history(Actor actor, PracticeId id) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.revisions(id);
    }

    /** A practice as it was saved once, with contacts that are not public or were removed since. */
    public Optional<Revision> revision(Actor actor, PracticeId id, long version) {
        actor.require(Permission.READ_UNPUBLISHED);
        return store.revision(id, version);
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

    /**
     * Adds a file to a practice.
     *
     * @param name its file name
     * @param mediaType such as {@code application/pdf}
     * @param content read to its end, not closed
     * @throws IOException where the content cannot be read or kept; the practice stays as it was
     * @throws NoSuchElementException where there is no such practice
     */
    public Practice attach(Actor actor, PracticeId id, String name, String mediaType, InputStream content)
            throws IOException {
        actor.require(Permission.EDIT_PRACTICES);
        Practice practice = store.find(id).orElseThrow();
        StoredFile file = files.store(content);
        List<Attachment> attachments = new ArrayList<>(practice.attachments());
        attachments.add(new Attachment(name, mediaType, file.size(), file.key()));
        return save(actor, practice.toBuilder().attachments(attachments).build());
    }

    /** Opens the content of a practice's file; the caller closes it. */
    public Optional<InputStream> open(Attachment attachment) throws IOException {
        return files.open(attachment.key());
    }

    /** Only its source knows when an imported practice was entered: a day made up here would call it new. */
    private Practice entered(Practice practice) {
        RecordCard card = practice.recordCard();
        return card.enteredOn().isPresent() || practice.source().isPresent()
                ? practice
                : practice.toBuilder()
                        .recordCard(card.toBuilder()
                                .enteredOn(LocalDate.ofInstant(clock.instant(), ZONE))
                                .build())
                        .build();
    }

    private void check(Practice practice) {
        List<Finding> findings = new ArrayList<>();
        if (practice.title().isEmpty()) {
            findings.add(new Finding("title", "", Problem.REQUIRED));
        } else if (practice.title().length() > Practice.MAX_TITLE) {
            findings.add(new Finding("title", practice.title(), Problem.TOO_LONG));
        }
        if (practice.isPublic()
                && practice.summary().isEmpty()
                && practice.presentation().isEmpty()) {
            findings.add(new Finding("summary", "", Problem.REQUIRED));
        }
        practice.category()
                .filter(Predicate.not(code -> categories.tree().find(code).isPresent()))
                .ifPresent(code -> findings.add(new Finding("category", code.value(), Problem.NOT_A_CATEGORY)));
        RecordCard card = practice.recordCard();
        card.updatedOn()
                .filter(updated -> card.enteredOn().filter(updated::isBefore).isPresent())
                .ifPresent(updated -> findings.add(
                        new Finding("recordCard.updatedOn", updated.toString(), Problem.DATES_OUT_OF_ORDER)));
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
    }

    /** Another node may take the free slug between looking and writing, hence the tries. */
    private Practice write(Actor actor, Practice practice) {
        for (int attempt = 1; ; attempt++) {
            Practice numbered = practice.version() == 0 ? withFreeSlug(practice, slug -> false) : practice;
            try {
                return store.save(numbered, actor.name(), clock.instant());
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
