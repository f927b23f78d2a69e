package org.praktyki.core.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;

/**
 * Finds practices. Holds only what can be rebuilt from the store, and remembers how far into the change feed that reaches.
 * Safe for use by several threads; what writes, {@link #apply}, {@link #rebuild} and {@link #purge}, is called by one at a time.
 */
public interface SearchEngine extends AutoCloseable {

    /** Answers a query; the topics in it are taken as they are, without those below them. */
    Hits search(Query query);

    /** Shows in a text what a query looks for: words, their other forms and synonyms, but no corrections. */
    Marker marker(Query query);

    /**
     * What is most like a practice, by its words and its topic: the likest first, without itself and without what has nothing to do
     * with it.
     *
     * @param limit how many at most
     */
    List<PracticeId> similar(Practice practice, int limit);

    /**
     * What someone may mean who is still typing: practices whose title has a word for each word typed, the same or one that
     * begins so, diacritics folded. Those that have the words as typed come first, then the newest.
     *
     * @param typed at least a letter or digit
     * @param limit how many at most
     */
    List<PracticeId> titled(String typed, int limit);

    /**
     * What a query finds on a map: those with a point, on all pages, in the order asked for; nothing is counted.
     *
     * @param limit how many at most
     */
    List<Spot> spots(Query query, int limit);

    /** The number of the last change that is contained, lasting over restarts; 0 for an empty index. */
    long position();

    /**
     * Takes in a batch: all of it and the new position, or, where the process ends in the middle, nothing. What was taken in is
     * found by the next search.
     *
     * @param changed practices that everyone may see, new or changed
     * @param removed practices that are no longer to be found
     * @param position the number of the last change contained in the batch
     */
    void apply(Collection<Searchable> changed, Set<PracticeId> removed, long position);

    /** Begins to make the index anew. Nothing else is written until the build is closed; it is searched as before. */
    IndexBuild rebuild();

    /**
     * Removes from the disk what was replaced or removed before. Until then an engine may keep it there, unseen, for as long as it
     * likes; afterwards no word is left of it.
     */
    void purge();

    /** Forgets everything; the position is 0 again. */
    default void clear() {
        try (IndexBuild empty = rebuild()) {
            empty.finish(0);
        }
    }

    /**
     * Why it cannot answer at present, a short English sentence for whoever runs the installation; empty where nothing is known
     * against it. Asks nobody, and is quick.
     */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    void close();
}
