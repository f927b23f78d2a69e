package org.praktyki.persistence.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.praktyki.core.search.Label;
import org.praktyki.core.search.Synonyms;

/** Cuts text into runs of letters and digits, in small letters, and has each {@link TextField} read them in its way. */
public final class PolishAnalyzer extends Analyzer {

    /** How many words are remembered as a reading has read them, and how long they may be. */
    private static final int MOST = 20_000;

    private static final int LONGEST = 40;

    private static final TextField LEMMAS = new TextField(Zone.WHOLE, Reading.LEMMA);

    private final Lemmas lemmas = new Lemmas();
    private final Map<Read, List<String>> remembered = new ConcurrentHashMap<>();

    private volatile Forms lately = new Forms(Synonyms.NONE, Set.of());

    private record Read(Reading reading, String text) {}

    private volatile Names named = new Names(List.of(), List.of());

    private record Names(List<Label> labels, List<Set<String>> words) {}

    private record Forms(Synonyms synonyms, Set<String> all) {}

    /** Reads with the dictionary that it brings along. */
    public PolishAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        Reading reading = TextField.named(fieldName).reading();
        return new TokenStreamComponents(words, reading.read(new LowerCaseFilter(words), lemmas));
    }

    /** What a text comes to in a field. Words met lately are remembered: queries, synonyms and topics ask for the same again and again. */
    public List<String> terms(TextField field, String text) {
        if (text.length() > LONGEST) {
            return read(field, text);
        }
        Read asked = new Read(field.reading(), text);
        List<String> known = remembered.get(asked);
        if (known == null) {
            known = read(field, text);
            if (remembered.size() >= MOST) {
                remembered.clear();
            }
            remembered.put(asked, known);
        }
        return known;
    }

    private List<String> read(TextField field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = tokenStream(field.fieldName(), text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
        return List.copyOf(terms);
    }

    /** The words of all synonyms, as they are written and in their dictionary forms. */
    Set<String> forms(Synonyms synonyms) {
        Forms known = lately;
        if (!known.synonyms().equals(synonyms)) {
            Set<String> all = synonyms.groups().stream()
                    .flatMap(List::stream)
                    .flatMap(term -> term.words().stream())
                    .flatMap(word -> Stream.concat(Stream.of(word), lemmas.of(word).forms().stream()))
                    .collect(Collectors.toUnmodifiableSet());
            known = new Forms(synonyms, all);
            lately = known;
        }
        return known.all();
    }

    /** The dictionary forms of a word that is in small letters, as {@link Reading#LEMMA} reads it. */
    List<String> lemmas(String word) {
        return lemmas.of(word).forms();
    }

    /** The dictionary forms of the words of each of some names; those asked for last are remembered. */
    List<Set<String>> names(List<Label> labels) {
        Names known = named;
        if (!known.labels().equals(labels)) {
            known = new Names(
                    labels,
                    labels.stream()
                            .map(label -> Set.copyOf(terms(LEMMAS, label.name())))
                            .toList());
            named = known;
        }
        return known.words();
    }

    /** Whether the Polish dictionary has a word, which is in small letters, or its capitalised form. */
    boolean knows(String word) {
        return lemmas.of(word).known();
    }

    @Override
    public void close() {
        lemmas.close();
        super.close();
    }

    /** A letter without its diacritic. */
    static char folded(char letter) {
        if (letter < 0x80) {
            return letter;
        }
        char[] folded = new char[4];
        ASCIIFoldingFilter.foldToASCII(new char[] {letter}, 0, folded, 0, 1);
        return folded[0];
    }
}
