package org.praktyki.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Searchable;

/**
 * The least that someone writes who uses Lucene by hand for the same list: one field with the lemmas and the folded forms of all
 * words, titles stored, facets counted in numeric columns. No database, no synonyms, nothing marked, no order of fields.
 */
final class PlainLucene implements AutoCloseable {

    private static final String WORDS = "words";
    private static final String TITLE = "title";
    /** How many words are read once while the index is filled. */
    private static final int REMEMBERED = 200_000;

    private final Analyzer analyzer = new Words();
    private final DirectSpellChecker spelling = new DirectSpellChecker();
    private final Map<Facet, Map<String, Integer>> codes = new EnumMap<>(Facet.class);
    private final Directory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;

    /** Begins an index in a folder, or goes on with the one that is there. */
    PlainLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new Remembering()));
        reader = DirectoryReader.open(writer);
        for (Facet facet : Facet.values()) {
            codes.put(facet, new HashMap<>());
        }
        reader.getIndexCommit().getUserData().forEach((name, code) -> {
            int between = name.indexOf('=');
            codes.getOrDefault(Facet.valueOf(name.substring(0, between)), new HashMap<>())
                    .put(name.substring(between + 1), Integer.valueOf(code));
        });
    }

    /** The same made of words that were met before; for filling, and not for questions. */
    private final class Remembering extends Analyzer {
        private final Map<String, List<String>> read = new HashMap<>();

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new TokenFilter(new LowerCaseFilter(words)) {
                private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
                private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
                private Iterator<String> others = Collections.emptyIterator();

                @Override
                public boolean incrementToken() throws IOException {
                    boolean same = others.hasNext();
                    if (!same) {
                        if (!input.incrementToken()) {
                            return false;
                        }
                        others = names(term.toString()).iterator();
                    }
                    term.setEmpty().append(others.next());
                    step.setPositionIncrement(same ? 0 : 1);
                    return true;
                }
            });
        }

        private List<String> names(String word) throws IOException {
            List<String> known = read.get(word);
            if (known == null) {
                known = words(word).get(0).stream().map(Term::text).toList();
                if (read.size() == REMEMBERED) {
                    read.clear();
                }
                read.put(word, known);
            }
            return known;
        }
    }

    /** Lemmas and, in their places, the words as they are written, all without diacritics. */
    private static final class Words extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer words = new StandardTokenizer();
            TokenStream twice = new MorfologikFilter(new KeywordRepeatFilter(new LowerCaseFilter(words)));
            return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(new ASCIIFoldingFilter(twice)));
        }
    }

    /**
     * What a list shows.
     *
     * @param total how many there are
     * @param titles of the first
     * @param counts for each kind by its code
     */
    record Answer(long total, List<String> titles, Map<Facet, Map<String, Integer>> counts) {}

    void addAll(List<Practice> practices) throws IOException {
        for (Practice practice : practices) {
            add(practice);
        }
    }

    private void add(Practice practice) throws IOException {
        Document document = new Document();
        document.add(new StoredField(TITLE, practice.title()));
        document.add(new TextField(WORDS, Texts.of(practice), Field.Store.NO));
        for (Facet facet : Facet.values()) {
            for (FacetValue value : facet.of(Searchable.of(practice))) {
                document.add(new SortedNumericDocValuesField(facet.slug(), code(facet, value.value())));
            }
        }
        writer.addDocument(document);
    }

    private int code(Facet facet, String value) {
        Map<String, Integer> known = codes.getOrDefault(facet, Map.of());
        Integer code = known.get(value);
        if (code == null) {
            code = known.size();
            known.put(value, code);
        }
        return code;
    }

    /** Shows what was added, and what comes later no more. */
    void finish() throws IOException {
        Map<String, String> names = new HashMap<>();
        codes.forEach((facet, values) ->
                values.forEach((value, code) -> names.put(facet.name() + "=" + value, code.toString())));
        writer.setLiveCommitData(names.entrySet());
        writer.commit();
        writer.close();
        reader.close();
        reader = DirectoryReader.open(directory);
    }

    Answer answer(String text, Map<Facet, Set<String>> choices, int size) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        Counting.Counted counted = searcher.search(
                query(text),
                new Counting<>(new TopScoreDocCollectorManager(size, null, Integer.MAX_VALUE), () -> columns(choices)));
        List<String> titles = new ArrayList<>();
        for (ScoreDoc found : counted.top().scoreDocs) {
            titles.add(searcher.storedFields().document(found.doc).get(TITLE));
        }
        return new Answer(counted.top().totalHits.value(), titles, counted.counts());
    }

    private List<CodeColumn> columns(Map<Facet, Set<String>> choices) {
        return SearchBenchmark.COUNTED.stream()
                .map(facet -> new CodeColumn(
                        facet, codes.getOrDefault(facet, Map.of()), choices.getOrDefault(facet, Set.of())))
                .toList();
    }

    private Query query(String text) throws IOException {
        List<List<Term>> words = words(text);
        if (words.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (text.startsWith("\"")) {
            MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
            words.forEach(names -> phrase.add(names.toArray(Term[]::new)));
            return phrase.build();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (List<Term> names : words) {
            SynonymQuery.Builder any = new SynonymQuery.Builder(WORDS);
            spelt(names).forEach(any::addTerm);
            all.add(any.build(), Occur.MUST);
        }
        return all.build();
    }

    /** What is nowhere is taken for what is nearly the same. */
    private List<Term> spelt(List<Term> names) throws IOException {
        for (Term name : names) {
            if (reader.docFreq(name) > 0) {
                return names;
            }
        }
        return Arrays.stream(spelling.suggestSimilar(names.get(0), 3, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
                .map(better -> new Term(WORDS, better.string))
                .toList();
    }

    private List<List<Term>> words(String text) throws IOException {
        List<List<Term>> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(WORDS, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    words.add(new ArrayList<>());
                }
                words.getLast().add(new Term(WORDS, term.toString()));
            }
            stream.end();
        }
        return words;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
