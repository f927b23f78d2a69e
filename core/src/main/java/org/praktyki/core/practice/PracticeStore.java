package org.praktyki.core.practice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.praktyki.core.change.Deed;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.text.Slug;

/**
 * Keeps practices, one aggregate each, and writes the change feed and a revision with each save. Revisions hold all that a
 * practice held, contacts that have been removed since among them: whoever erases a person has to reach them as well.
 */
public interface PracticeStore {

    /**
     * Writes a practice, its revision and its entry in the change feed in one transaction.
     *
     * @param practice with the version it was read at, 0 for a new one
     * @param deed who saves it when, and what that is called
     * @return the practice as {@link Practice#asSaved()} says
     * @throws ConflictException where the stored version is another one
     * @throws NoSuchElementException where a practice with a version is not stored at all
     * @throws DuplicateException where another practice has the same identity, slug or source key
     */
    Practice save(Practice practice, Deed deed);

    /**
     * Writes practices in one transaction, in their order: all of them, or none where one is refused. Each is saved as by
     * {@link #save}; but one that comes as it was in another installation, and is not stored here, keeps the version that it had
     * there, as {@link Incoming#asItWasThere()} says, and {@link Incoming#liveThere()} becomes an earlier revision of it.
     *
     * @param deed who saves them when, and what that is called
     * @return the practices as stored, in the same order
     * @throws ConflictException naming the first that was refused, as by {@link #save}
     * @throws NoSuchElementException likewise
     * @throws DuplicateException likewise
     */
    List<Practice> saveAll(List<Incoming> batch, Deed deed);

    /** The practice with this identity, whatever its status. */
    Optional<Practice> find(PracticeId id);

    /** The practice with this slug, whatever its status. */
    Optional<Practice> findBySlug(Slug slug);

    /** The practice imported under this key ({@link Source#key()}), whatever its status. */
    Optional<Practice> findBySource(String key);

    /**
     * The practices that are known by any of these names, whatever their status, each once, in any order.
     *
     * @param names a few hundred at most: all that is found is in memory
     */
    List<Practice> find(PracticeNames names);

    /** The practice that stood there in the old database, whatever its status; the first that claims to. */
    Optional<Practice> findByLegacyAddress(LegacyAddress address);

    /** The version that everyone may see of the practice with this slug. */
    Optional<Practice> findLive(Slug slug);

    /** The version that everyone may see of the practice that stood there in the old database; the first that claims to. */
    Optional<Practice> findLive(LegacyAddress address);

    /** The versions that everyone may see of those of the named practices that have one, in any order. */
    List<Practice> findLive(Collection<PracticeId> ids);

    /**
     * The versions that everyone may see, all of them by and by, in an order of their identities that stays as it is.
     *
     * @param last the last one of the page before; absent for the first page
     * @param limit how many at most; fewer come at the end alone
     */
    List<Practice> findLiveAfter(Optional<PracticeId> last, int limit);

    /** How many practices everyone may see. */
    long countLive();

    /**
     * The versions that everyone may see of practices that took over a practice and changed it, as the newest version of each
     * says; last changed first, ties by identity.
     *
     * @param limit how many at most
     */
    List<Practice> findLiveDerivedFrom(PracticeId origin, int limit);

    /** Practices that are to be published by a moment, in the order of theirs. */
    List<PracticeId> scheduled(Instant until);

    /**
     * One stretch of the administrator's list: last changed first, ties by identity.
     *
     * @param filter which
     * @param offset how many to pass over
     * @param limit how many at most
     */
    List<Practice> list(PracticeFilter filter, int offset, int limit);

    /** How many practices a filter lets through. */
    long count(PracticeFilter filter);

    /** The accounts that entered the practices a filter lets through, each once, in the order of their letters. */
    List<String> authors(PracticeFilter filter);

    /**
     * Practices of which something that is stored passes a test: the newest version, the one that the public sees, or any revision.
     *
     * @param test looks at a version as it is stored, in whatever form that is, or at the note of a deed; may be asked for each
     */
    List<PracticeId> mentioning(Predicate<String> test);

    /**
     * Rewrites everything that is kept of a practice, in one transaction: the newest version is saved once more, as {@link #save}
     * would; the version that the public sees, all revisions and the notes of their deeds are changed where they are.
     *
     * @param deed who does it when, and what that is called
     * @return the practice as saved; empty where nothing was to change, and nothing was, or there is no such practice
     */
    Optional<Practice> rewrite(PracticeId id, Rewriting rewriting, Deed deed);

    /** The history of a practice, newest first, without what it held; empty where there is no such practice. */
    List<RevisionEntry> revisions(PracticeId id);

    /**
     * A practice as one save left it.
     *
     * @param version the version that the save made
     */
    Optional<Revision> revision(PracticeId id, long version);

    /**
     * The keys of all files that any practice names in any version, logos of funders among them. What is not among them nobody
     * can ask for.
     */
    Set<FileKey> filesInUse();
}
