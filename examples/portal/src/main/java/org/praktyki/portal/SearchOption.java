package org.praktyki.portal;

import java.nio.file.Path;
import java.util.Optional;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.persistence.lucene.LuceneSearch;
import org.praktyki.persistence.opensearch.ClusterSearch;

/** What finds practices: an index in the data folder, or a cluster. */
record SearchOption(Optional<String> cluster) {

    /** The index in the data folder. */
    static final SearchOption FOLDER = new SearchOption(Optional.empty());

    private static final String CLUSTER = "opensearch:";

    /**
     * Reads what was asked for.
     *
     * @param chosen as {@code opensearch:http://host:9200}; the data folder where nothing is
     * @throws RefusedException where it is neither
     */
    static SearchOption of(Optional<String> chosen) {
        return new SearchOption(chosen.map(text -> {
            if (!text.startsWith(CLUSTER)) {
                throw new RefusedException("search.unknown");
            }
            return text.substring(CLUSTER.length());
        }));
    }

    /**
     * Opens it.
     *
     * @param data the data folder
     * @throws RefusedException where the address is none
     */
    SearchEngine open(Path data) {
        try {
            return cluster.isPresent() ? ClusterSearch.at(cluster.get()) : LuceneSearch.open(data.resolve("index"));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("search.unknown");
        }
    }
}
