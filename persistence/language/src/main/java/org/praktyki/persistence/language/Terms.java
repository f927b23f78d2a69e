package org.praktyki.persistence.language;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.praktyki.core.search.Label;
import org.praktyki.core.search.Wanted;

/**
 * Words and phrases as the fields of the index hold them.
 *
 * @param labels under what names practices are filed
 * @param fields where words are looked for
 */
record Terms(PolishAnalyzer analyzer, List<Label> labels, List<TextField> fields) {

    private static final TextField LEMMAS = new TextField(Zone.WHOLE, Reading.LEMMA);

    /** What is only filed under a word counts as if its summary said so. */
    private static final float FILED = Zone.FRONT.weight();

    /** The term in any field and any form; a phrase has to stand in one text, and not where two are next to each other in a field. */
    Query anywhere(Wanted.Term term) {
        Query any = in(fields, term);
        return term.isPhrase() && !fields.equals(TextField.WIDEST)
                ? new BooleanQuery.Builder()
                        .add(any, Occur.MUST)
                        .add(in(TextField.WIDEST, term), Occur.FILTER)
                        .build()
                : any;
    }

    private Query in(List<TextField> some, Wanted.Term term) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (TextField field : some) {
            Query here = in(field, term);
            if (!(here instanceof MatchNoDocsQuery) && !isFoundAnyway(field, term)) {
                any.add(new BoostQuery(here, field.weight()), Occur.SHOULD);
            }
        }
        for (Label label : named(term)) {
            Query filed = new FacetField(label.facet()).anyOf(label.values());
            any.add(new BoostQuery(new ConstantScoreQuery(filed), FILED), Occur.SHOULD);
        }
        return any.build();
    }

    /** Whether whatever has the word as it is written has a word that begins alike, and it is enough to find it. */
    private boolean isFoundAnyway(TextField field, Wanted.Term term) {
        return fields.equals(TextField.WIDEST)
                && field.reading() == Reading.FORM
                && !term.isPhrase()
                && !analyzer.terms(
                                new TextField(field.zone(), Reading.BEGINNING),
                                term.words().get(0))
                        .isEmpty();
    }

    /** The names that have all words of a term, in whatever form; words that join others name nothing. */
    private List<Label> named(Wanted.Term term) {
        if (labels.isEmpty() || Question.isJoining(term)) {
            return List.of();
        }
        List<List<String>> words =
                term.words().stream().map(word -> analyzer.terms(LEMMAS, word)).toList();
        List<Set<String>> names = analyzer.names(labels);
        return IntStream.range(0, names.size())
                .filter(i -> words.stream().allMatch(forms -> forms.stream().anyMatch(names.get(i)::contains)))
                .mapToObj(labels::get)
                .toList();
    }

    /** The term in some form, and not only what begins alike: for what is refused. */
    Query exactly(Wanted.Term term) {
        return new DisjunctionMaxQuery(
                TextField.ALL.stream()
                        .filter(field ->
                                field.zone() == Zone.WHOLE && field.reading().keepsPlaces())
                        .map(field -> in(field, term))
                        .toList(),
                0);
    }

    /** What one reading makes of a word are other names of the same word, and score as one. */
    private Query in(TextField field, Wanted.Term term) {
        List<List<String>> read =
                term.words().stream().map(word -> analyzer.terms(field, word)).toList();
        if (read.stream().anyMatch(List::isEmpty)
                || (term.isPhrase() && !field.reading().keepsPlaces())) {
            return new MatchNoDocsQuery("not read like this");
        }
        return term.isPhrase() ? phrase(field, read) : word(field, read.get(0));
    }

    private static Query word(TextField field, Collection<String> terms) {
        SynonymQuery.Builder names = new SynonymQuery.Builder(field.fieldName());
        terms.forEach(term -> names.addTerm(new Term(field.fieldName(), term)));
        return names.build();
    }

    private static Query phrase(TextField field, List<List<String>> words) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        words.forEach(names -> phrase.add(
                names.stream().map(name -> new Term(field.fieldName(), name)).toArray(Term[]::new)));
        return phrase.build();
    }
}
