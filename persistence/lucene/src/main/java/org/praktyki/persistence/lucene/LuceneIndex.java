package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.Hits;
import org.praktyki.core.search.Marker;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Spot;
import org.praktyki.persistence.language.Columns;
import org.praktyki.persistence.language.Likeness;
import org.praktyki.persistence.language.PolishAnalyzer;
import org.praktyki.persistence.language.Question;
import org.praktyki.persistence.language.Sought;
import org.praktyki.persistence.language.TextField;
import org.praktyki.persistence.language.TextMarker;
import org.praktyki.persistence.language.Titles;

/**
 * An open index: content and position are written in one Lucene commit, and searches see commits only. After a failed write it
 * is to be closed and opened again, which leads back to the last commit.
 */
final class LuceneIndex implements AutoCloseable {

    /** Goes up with every change of {@link TextField}, {@link Entry} or the title order; older indexes are dropped. */
    static final String ANALYSIS = "7";

    static final String ANALYSIS_KEY = "praktyki.analysis";
    static final String POSITION_KEY = "praktyki.position";

    private static final System.Logger LOG = System.getLogger(LuceneIndex.class.getName());

    private final Path folder;
    private final PolishAnalyzer analyzer;
    private final Directory directory;
    private final IndexWriter writer;
    private final FacetColumns columns = new FacetColumns();
    private final SearcherManager searchers;
    private volatile long position;
    private volatile String lastCommit = "";

    /** Takes over what is open, which the caller closes where this fails. */
    private LuceneIndex(Path folder, PolishAnalyzer analyzer, Directory directory, IndexWriter writer)
            throws IOException {
        this.folder = folder;
        this.analyzer = analyzer;
        this.directory = directory;
        this.writer = writer;
        Map<String, String> stamp = stamp(writer);
        if (ANALYSIS.equals(stamp.get(ANALYSIS_KEY))) {
            position = Long.parseLong(stamp.getOrDefault(POSITION_KEY, ""));
            lastCommit = SegmentInfos.getLastCommitSegmentsFileName(directory);
        } else {
            if (writer.getDocStats().maxDoc > 0) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The index in {0} was made by another version: starting anew",
                        folder);
            }
            writer.deleteAll();
            commit(0);
        }
        verify();
        searchers = new SearcherManager(directory, columns);
    }

    /**
     * Opens what is in a folder, or begins an empty index there.
     *
     * @throws IOException where it cannot be opened or is damaged, with nothing left open
     */
    static LuceneIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        PolishAnalyzer analyzer = new PolishAnalyzer();
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, Tuning.config(analyzer));
            return new LuceneIndex(folder, analyzer, directory, writer);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer, directory, analyzer);
            throw e;
        }
    }

    private static Map<String, String> stamp(IndexWriter writer) {
        Map<String, String> stamp = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> stamp.put(entry.getKey(), entry.getValue()));
        }
        return stamp;
    }

    /** Reads every file once, so that damage shows now and not in the middle of someone's search. */
    private void verify() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    long position() {
        return position;
    }

    /** Whether the last commit, or before the first one the folder, is still there. */
    boolean isThere() {
        return Files.exists(folder.resolve(lastCommit));
    }

    void apply(Collection<Searchable> changed, Set<PracticeId> removed, long newPosition) throws IOException {
        for (Searchable entry : changed) {
            writer.updateDocument(Entry.key(entry.practice().id()), Entry.of(entry, analyzer));
        }
        for (PracticeId id : removed) {
            writer.deleteDocuments(Entry.key(id));
        }
        commit(newPosition);
        searchers.maybeRefreshBlocking();
    }

    /** Forgets everything, which nobody sees before {@link #finish}. */
    void begin() throws IOException {
        writer.deleteAll();
    }

    /** Adds to what was begun. */
    void add(Collection<Searchable> practices) throws IOException {
        for (Searchable entry : practices) {
            writer.addDocument(Entry.of(entry, analyzer));
        }
    }

    void finish(long newPosition) throws IOException {
        commit(newPosition);
        // the searcher of before holds the old files
        searchers.maybeRefreshBlocking();
        writer.deleteUnusedFiles();
    }

    void purge() throws IOException {
        writer.forceMergeDeletes();
        finish(position);
    }

    private void commit(long newPosition) throws IOException {
        if (!isThere()) {
            throw new NoSuchFileException(folder.resolve(lastCommit).toString());
        }
        writer.setLiveCommitData(Map.of(ANALYSIS_KEY, ANALYSIS, POSITION_KEY, Long.toString(newPosition))
                .entrySet());
        writer.commit();
        lastCommit = SegmentInfos.getLastCommitSegmentsFileName(directory);
        position = newPosition;
    }

    Hits search(Query query) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Sought sought = Sought.of(query, analyzer).corrected(new IndexWords(searcher.getIndexReader()), analyzer);
            Question counted = Question.unranked(query, sought, analyzer);
            Question ranked = Question.of(query.counting(Set.of()), sought, analyzer);
            FacetCounting counting = new FacetCounting(query, columns);
            FacetCounting.Counted all = searcher.search(Spots.around(query.near(), counted.strict()), counting);
            boolean partial = all.total() == 0 && !counted.lenient().equals(counted.strict());
            if (partial) {
                all = searcher.search(Spots.around(query.near(), counted.lenient()), counting);
                partial = all.total() > 0;
            }
            ScoreDoc[] found = all.total() == 0
                    ? new ScoreDoc[0]
                    : best(query, partial ? ranked.lenient() : ranked.strict(), ranked.order(), all.total(), searcher);
            List<PracticeId> ids = page(searcher, found, query.offset());
            return new Hits(ids, all.total(), all.counts(), sought.corrections(), partial);
        } finally {
            searchers.release(searcher);
        }
    }

    private static ScoreDoc[] best(
            Query query, org.apache.lucene.search.Query words, Sort order, long total, IndexSearcher searcher)
            throws IOException {
        int depth = query.offset() + query.size();
        return searcher.search(Spots.around(query.near(), words), Tuning.best(order, depth, total)).scoreDocs;
    }

    List<Spot> spots(Query query, int limit) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Sought sought = Sought.of(query, analyzer).corrected(new IndexWords(searcher.getIndexReader()), analyzer);
            Question question = Question.of(query, sought, analyzer);
            boolean whole = searcher.count(Spots.around(query.near(), question.strict())) > 0;
            return new Spots(searcher)
                    .of(
                            Spots.around(query.near(), whole ? question.strict() : question.lenient()),
                            question.order(),
                            limit);
        } finally {
            searchers.release(searcher);
        }
    }

    List<PracticeId> similar(Practice practice, int limit) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            org.apache.lucene.search.Query like =
                    new Likeness(analyzer).query(practice, new IndexWords(searcher.getIndexReader()));
            Sort likest = new Sort(SortField.FIELD_SCORE, Columns.BY_ID);
            return page(searcher, searcher.search(like, limit, likest).scoreDocs, 0);
        } finally {
            searchers.release(searcher);
        }
    }

    List<PracticeId> titled(String typed, int limit) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            // nobody asks how many there are in all
            TopFieldCollectorManager top = new TopFieldCollectorManager(Titles.ORDER, limit, limit);
            return page(searcher, searcher.search(Titles.query(typed, analyzer), top).scoreDocs, 0);
        } finally {
            searchers.release(searcher);
        }
    }

    Marker marker(Query query) {
        return new TextMarker(Sought.of(query, analyzer), analyzer);
    }

    private static List<PracticeId> page(IndexSearcher searcher, ScoreDoc[] found, int offset) throws IOException {
        List<PracticeId> ids = new ArrayList<>();
        for (int rank = offset; rank < found.length; rank++) {
            ids.add(Entry.id(searcher.getLeafContexts(), found[rank].doc));
        }
        return ids;
    }

    /** Keeps the last commit, drops what came after it, and never complains: there is nothing left to be done about it. */
    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(searchers, writer::rollback, directory, analyzer);
    }
}
