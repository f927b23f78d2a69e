package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Query;
import org.praktyki.persistence.language.FacetSums;

/**
 * Looks once at each practice that has the words: one that is all that was chosen is found, and counted in every facet; one that
 * fails in a single facet is counted in that one alone, whose counts ignore its own choice.
 */
final class FacetCounting implements CollectorManager<FacetCounting.Part, FacetCounting.Counted> {

    private final Query query;
    private final TopFieldCollectorManager top;

    /** Counts what a query asks for, and leaves what is found to another collector. */
    FacetCounting(Query query, TopFieldCollectorManager top) {
        this.query = query;
        this.top = top;
    }

    /** What was found, and what was counted. */
    record Counted(TopFieldDocs found, Map<Facet, List<FacetCount>> counts) {

        long total() {
            return found.totalHits.value();
        }
    }

    /** Goes through some pieces of the index. */
    static final class Part implements Collector {
        private final Query query;
        private final TopFieldCollector found;
        private final List<LeafFacets> leaves = new ArrayList<>();

        private Part(Query query, TopFieldCollector found) {
            this.query = query;
            this.found = found;
        }

        @Override
        public ScoreMode scoreMode() {
            return found.scoreMode();
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            LeafFacets facets = LeafFacets.of(query, context.reader());
            leaves.add(facets);
            return new FilterLeafCollector(found.getLeafCollector(context)) {
                @Override
                public void collect(int document) throws IOException {
                    if (facets.take(document)) {
                        in.collect(document);
                    }
                }
            };
        }
    }

    @Override
    public Part newCollector() {
        return new Part(query, top.newCollector());
    }

    @Override
    public Counted reduce(Collection<Part> parts) throws IOException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : query.counted()) {
            Map<FacetValue, Long> sums = new HashMap<>();
            for (Part part : parts) {
                for (LeafFacets leaf : part.leaves) {
                    leaf.addTo(facet, sums);
                }
            }
            counts.put(facet, FacetSums.summedUp(sums));
        }
        return new Counted(top.reduce(parts.stream().map(part -> part.found).toList()), counts);
    }
}
