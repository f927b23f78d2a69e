package org.praktyki.persistence.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;

/** The numbers that make it fast, each of them measured. */
final class Tuning {

    /** Megabytes of entries that are gathered before they are written: the more, the fewer pieces are put together again. */
    private static final double IN_MEMORY = 64;

    /**
     * How many pieces of about one size there may be until they are put together. Each word is looked up in each piece, and an
     * installation publishes a few practices a day: so it had better put them together earlier than is usual.
     */
    private static final int PIECES = 3;

    /** Megabytes up to which pieces are taken for about one size: nearly every index has not more than those few then. */
    private static final double SMALL = 256;

    /** So many practices are ranked one by one sooner than one finds out which of them need not be. */
    private static final int FEW = 5000;

    private Tuning() {}

    static IndexWriterConfig config(Analyzer analyzer) {
        return new IndexWriterConfig(analyzer)
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(IN_MEMORY)
                .setMergePolicy(new TieredMergePolicy()
                        // a purge takes every segment with a deleted entry, be it a single one
                        .setForceMergeDeletesPctAllowed(0)
                        .setSegmentsPerTier(PIECES)
                        .setFloorSegmentMB(SMALL));
    }

    /**
     * The best of what was counted: what is in no way among them need not be looked at, unless there is so little that this costs
     * more.
     */
    static TopFieldCollectorManager best(Sort order, int depth, long total) {
        return new TopFieldCollectorManager(IdentityOrder.of(order), depth, total <= FEW ? Integer.MAX_VALUE : depth);
    }
}
