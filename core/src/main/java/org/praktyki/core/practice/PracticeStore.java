package org.praktyki.core.practice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
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
     * @param actor name of who saves it
     * @param at when, kept to the microsecond
     * @return the practice with its new version, one higher
     * @throws ConflictException where the stored version is another one
     * @throws NoSuchElementException where a practice with a version is not stored at all
     * @throws DuplicateException where another practice has the same identity, slug or source key
     */
    Practice save(Practice practice, String actor, Instant at);

    /** The practice with this identity, whatever its status. */
    Optional<Practice> find(PracticeId id);

    /** The practice with this slug, whatever its status. */
    Optional<Practice> findBySlug(Slug slug);

    /** The practice imported under this key ({@link Source#key()}), whatever its status. */
    Optional<Practice> findBySource(String key);

    /** Those of the named practices that exist, in any order, whatever their status. */
    List<Practice> findAll(Collection<PracticeId> ids);

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

    /** The history of a practice, newest first, without what it held; empty where there is no such practice. */
    List<RevisionEntry> revisions(PracticeId id);

    /**
     * A practice as one save left it.
     *
     * @param version the version that the save made
     */
    Optional<Revision> revision(PracticeId id, long version);
}
