package org.praktyki.persistence.opensearch;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.Hits;
import org.praktyki.core.search.IndexBuild;
import org.praktyki.core.search.Marker;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Spot;
import org.praktyki.core.spi.StorageException;
import org.praktyki.core.spi.UnavailableException;
import org.praktyki.persistence.language.PolishAnalyzer;
import org.praktyki.persistence.language.Sought;
import org.praktyki.persistence.language.TextMarker;

/**
 * Finds practices with an OpenSearch cluster, in which several processes may share an index. Understands Polish inflection, and
 * takes text with and without diacritics.
 *
 * <p>Where the cluster is away every question fails with {@link UnavailableException}, and {@link #trouble} says why; nothing has
 * to be done when it is back. The index may be deleted at any time: the {@link #position} is 0 then, and whoever follows the
 * change feed fills it again. The same happens to one that was made by another version.
 */
public final class ClusterSearch implements SearchEngine {

    private static final System.Logger LOG = System.getLogger(ClusterSearch.class.getName());

    private final Client client;
    private final PolishAnalyzer analyzer = new PolishAnalyzer();
    private final Indexes indexes;
    private final ClusterIndex index;
    private volatile boolean suspect = true;

    private ClusterSearch(Address address, Backoff backoff) {
        client = new Client(address, backoff);
        indexes = new Indexes(client, address.name());
        index = new ClusterIndex(client, address.name(), analyzer);
    }

    /**
     * Uses a cluster, which need not be there yet.
     *
     * @param address one or more nodes and the name of the index, {@code praktyki} unless named:
     *     {@code http://first:9200,http://second:9200/name}; with {@code user:password@} where the cluster asks for it
     * @throws IllegalArgumentException where it is no such address
     */
    public static ClusterSearch at(String address) {
        return at(address, Backoff.STANDARD);
    }

    static ClusterSearch at(String address, Backoff backoff) {
        return new ClusterSearch(Address.of(address), backoff);
    }

    @Override
    public Hits search(Query query) {
        return asked(() -> found(() -> index.search(query)));
    }

    @Override
    public List<PracticeId> similar(Practice practice, int limit) {
        return asked(() -> found(() -> index.similar(practice, limit)));
    }

    @Override
    public List<PracticeId> titled(String typed, int limit) {
        return asked(() -> found(() -> index.titled(typed, limit)));
    }

    @Override
    public List<Spot> spots(Query query, int limit) {
        return asked(() -> found(() -> index.spots(query, limit)));
    }

    @Override
    public Marker marker(Query query) {
        return new TextMarker(Sought.of(query, analyzer), analyzer);
    }

    /** Makes sure first that there is an index of this version. */
    @Override
    public synchronized long position() {
        return asked(() -> {
            ensure();
            return found(index::position);
        });
    }

    @Override
    public synchronized void apply(Collection<Searchable> changed, Set<PracticeId> removed, long position) {
        asked(() -> {
            ensure();
            index.apply(changed, removed, position);
            return position;
        });
    }

    /** Pieces that hold removed entries are written anew without them, on each machine that has a copy. */
    @Override
    public synchronized void purge() {
        asked(() -> {
            ensure();
            index.purge();
            return true;
        });
    }

    /** The new index is written under an alias of its own, and takes over the name at the end. */
    @Override
    public synchronized IndexBuild rebuild() {
        return new Build(asked(indexes::begin));
    }

    /** An index that is being made, until it is searched or dropped. */
    private final class Build implements IndexBuild {

        private final String begun;
        private final ClusterIndex making;
        private boolean open = true;

        private Build(String begun) {
            this.begun = begun;
            this.making = new ClusterIndex(client, Indexes.building(begun), analyzer);
        }

        @Override
        public void add(Collection<Searchable> practices) {
            asked(() -> {
                making.add(practices);
                return begun;
            });
        }

        @Override
        public void finish(long position) {
            asked(() -> {
                making.apply(List.of(), Set.of(), position);
                open = false;
                indexes.serve(begun);
                return begun;
            });
        }

        /** What cannot be dropped now is dropped before the next one is begun. */
        @Override
        public void close() {
            if (open) {
                open = false;
                try {
                    indexes.drop(begun);
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.WARNING, "The unfinished index " + begun + " stays for now", e);
                }
            }
        }
    }

    @Override
    public Optional<String> trouble() {
        return client.trouble();
    }

    /** Once, and after every failure: an index that vanishes meanwhile is missed by the next write. */
    private void ensure() throws IOException {
        if (suspect) {
            indexes.ensure();
            suspect = false;
        }
    }

    /** An index that was never there, or is not any more, is one in which nothing is found. */
    private <T> T found(Asking<T> asking) throws IOException {
        try {
            return asking.answer();
        } catch (RefusedException e) {
            if (!e.isMissing()) {
                throw e;
            }
            indexes.ensure();
            return asking.answer();
        }
    }

    private <T> T asked(Asking<T> asking) {
        try {
            return asking.answer();
        } catch (AwayException e) {
            suspect = true;
            throw new UnavailableException("The search cluster is away", e);
        } catch (IOException e) {
            suspect = true;
            throw new StorageException("The search cluster failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        client.close();
        analyzer.close();
    }

    /** A question to the cluster that can fail. */
    @FunctionalInterface
    private interface Asking<T> {
        T answer() throws IOException;
    }
}
