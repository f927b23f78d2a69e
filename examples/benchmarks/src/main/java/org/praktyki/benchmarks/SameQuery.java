package org.praktyki.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Label;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.search.Synonyms;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;
import org.praktyki.persistence.language.PolishAnalyzer;
import org.praktyki.persistence.language.Question;
import org.praktyki.persistence.language.Sought;
import org.praktyki.persistence.language.Vocabulary;

/**
 * The very query that the library makes of a question, with all its fields, weights, synonyms and names of topics, put to the
 * library's own index by Lucene as it comes: what is found is ranked and counted in one pass over sorted-set columns. No database,
 * nothing marked.
 */
final class SameQuery implements AutoCloseable {

    private final PolishAnalyzer analyzer = new PolishAnalyzer();
    private final Directory directory;
    private final DirectoryReader reader;
    private final List<Label> labels;

    /** Opens an index of the library as it is now. */
    SameQuery(Path folder, CategoryTree topics) throws IOException {
        directory = FSDirectory.open(folder);
        reader = DirectoryReader.open(directory);
        labels = topics.all().stream()
                .map(topic -> new Label(
                        topic.name(),
                        Facet.CATEGORY,
                        topics.subtree(topic.code()).stream().map(Slug::value).collect(Collectors.toSet())))
                .toList();
    }

    /**
     * What a list shows, as far as the index knows it.
     *
     * @param total how many there are
     * @param identities of the first
     * @param counts for each kind by its code
     */
    record Answer(long total, List<String> identities, Map<Facet, Map<String, Integer>> counts) {}

    Answer answer(String text, Map<Facet, Set<String>> choices, int size) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        Query query = Query.first(size, text.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE)
                .matching(text)
                .with(Synonyms.STANDARD, labels)
                .counting(SearchBenchmark.COUNTED);
        Sought sought = Sought.of(query, analyzer).corrected(new Words(), analyzer);
        Question question = Question.of(query, sought, analyzer);
        Counting.Counted counted = searcher.search(
                question.strict(),
                new Counting<>(
                        new TopFieldCollectorManager(question.order(), size, Integer.MAX_VALUE),
                        () -> columns(choices)));
        TopDocs top = counted.top();
        return new Answer(top.totalHits.value(), identities(List.of(top.scoreDocs)), counted.counts());
    }

    private static List<ValueColumn> columns(Map<Facet, Set<String>> choices) {
        return SearchBenchmark.COUNTED.stream()
                .map(facet -> new ValueColumn(facet, choices.getOrDefault(facet, Set.of())))
                .toList();
    }

    private List<String> identities(Collection<ScoreDoc> top) throws IOException {
        String[] identities = new String[top.size()];
        int rank = 0;
        for (ScoreDoc found : top) {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(found.doc, reader.leaves()));
            BinaryDocValues column = DocValues.getBinary(leaf.reader(), "identity");
            column.advanceExact(found.doc - leaf.docBase);
            identities[rank++] = column.binaryValue().toString();
        }
        return List.of(identities);
    }

    /** What the index knows of words. */
    private final class Words implements Vocabulary {

        private final DirectSpellChecker spelling = new DirectSpellChecker();

        @Override
        public Frequencies frequencies(Collection<Term> terms) throws IOException {
            Map<Term, Integer> practices = new HashMap<>();
            for (Term term : terms) {
                practices.put(term, reader.docFreq(term));
            }
            return new Frequencies(practices, reader.numDocs());
        }

        @Override
        public List<String> near(Term form, int edits, int most) throws IOException {
            spelling.setMaxEdits(edits);
            spelling.setMinPrefix(1);
            spelling.setMaxQueryFrequency(0);
            SuggestWord[] words = spelling.suggestSimilar(form, most, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            return Arrays.stream(words).map(word -> word.string).toList();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
