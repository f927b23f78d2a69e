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
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Query;
import org.praktyki.persistence.language.FacetSums;

/**
 * Looks once at each practice that has the words: one that is all that was chosen is counted in every facet; one that fails in a
 * single facet is counted in that one alone, whose counts ignore its own choice.
 */
final class FacetCounting implements CollectorManager<FacetCounting.Part, FacetCounting.Counted> {

    private final Query query;
    private final FacetColumns columns;

    FacetCounting(Query query, FacetColumns columns) {
        this.query = query;
        this.columns = columns;
    }

    /** How many are all that was chosen, and how many there are of each kind. */
    record Counted(long total, Map<Facet, List<FacetCount>> counts) {}

    /** Goes through some pieces of the index. */
    static final class Part implements Collector {
        private final FacetCounting counting;
        private final List<LeafCounting> leaves = new ArrayList<>();

        private Part(FacetCounting counting) {
            this.counting = counting;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            LeafCounting leaf = new LeafCounting(counting.query, counting.columns.of(context.reader()));
            leaves.add(leaf);
            return leaf;
        }
    }

    @Override
    public Part newCollector() {
        return new Part(this);
    }

    @Override
    public Counted reduce(Collection<Part> parts) {
        List<LeafCounting> leaves =
                parts.stream().flatMap(part -> part.leaves.stream()).toList();
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : query.counted()) {
            Map<FacetValue, Long> sums = new HashMap<>();
            leaves.forEach(leaf -> leaf.addTo(facet, sums));
            counts.put(facet, FacetSums.summedUp(sums));
        }
        return new Counted(leaves.stream().mapToLong(LeafCounting::total).sum(), counts);
    }
}
