package org.praktyki.core.change;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.praktyki.core.file.FileKey;

/**
 * Keeps things of one kind, each whole. Every save writes the thing, a revision of it, its entry in the audit and its entry in the
 * change feed in one transaction.
 *
 * @param <I> their identities
 * @param <A> the things
 */
public interface AggregateStore<I, A extends Aggregate<I, A>> {

    /**
     * Writes things in one transaction, in their order: all of them, or none where one is refused.
     *
     * @param things each with the version it was read at, 0 for a new one
     * @param deed who saves them when, and what that is called
     * @return the same, each with its next version
     * @throws StaleException where the stored version of one is another
     * @throws NoSuchElementException where one with a version is not stored at all
     * @throws TakenException where another has the address of one, or a new one's identity is stored already
     */
    List<A> saveAll(List<A> things, Deed deed);

    /** Writes one thing, as {@link #saveAll} does. */
    default A save(A thing, Deed deed) {
        return saveAll(List.of(thing), deed).get(0);
    }

    /** The thing with this identity. */
    Optional<A> find(I id);

    /** All things, in the order of their identities as text. */
    List<A> all();

    /** What a thing was like at each save, newest first; empty where there is no such thing. */
    List<AggregateRevision<A>> history(I id);

    /**
     * Removes a thing with its revisions. That it was there stays in the audit.
     *
     * @param version at which it was read
     * @param deed who does so when, and what that is called
     * @throws StaleException where the stored version is another
     * @throws NoSuchElementException where there is no such thing
     */
    void remove(I id, long version, Deed deed);

    /**
     * Changes whatever is kept, revisions and the notes of their deeds too, where it stands, such as to erase a person. A thing that
     * changes in its newest version is saved once more, as by {@link #save}.
     *
     * @param change gives back the same thing where nothing is to change; identity, address and version stay in any case
     * @param note what is to stay of a deed's note
     * @param deed who does so when, and what that is called
     * @return how many things were changed in any version
     */
    int rewrite(UnaryOperator<A> change, UnaryOperator<String> note, Deed deed);

    /** The files that any of them names in any version. */
    Set<FileKey> filesInUse();
}
