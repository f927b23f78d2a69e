package org.praktyki.core.contract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.search.Hits;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Synonyms;
import org.praktyki.core.text.RichText;

/** The engine under test and what is put into it. */
abstract class SearchFixture {

    static final Query ALL = Query.newest(Query.MAX_SIZE);

    SearchEngine engine;

    /** A new, empty engine; the contract closes it. */
    protected abstract SearchEngine create();

    @BeforeEach
    final void open() {
        engine = create();
    }

    @AfterEach
    final void close() {
        engine.close();
    }

    void add(Practice... practices) {
        List<Searchable> added = Arrays.stream(practices).map(Searchable::of).toList();
        engine.apply(added, Set.of(), engine.position() + practices.length);
    }

    static Practice carded(String title, UnaryOperator<RecordCard.Builder> card) {
        return Samples.published(title).toBuilder()
                .recordCard(card.apply(RecordCard.builder()).build())
                .build();
    }

    static Practice entered(String title, @Nullable LocalDate on) {
        return carded(title, card -> card.enteredOn(on));
    }

    static Practice about(String title, String summary) {
        return Samples.published(title).toBuilder()
                .summary(RichText.ofPlainText(summary))
                .build();
    }

    static Query sorted(Sort sort, String words, int page, int size) {
        return new Query(words, Synonyms.NONE, List.of(), Map.of(), Set.of(), sort, page, size);
    }

    List<PracticeId> words(String words) {
        return engine.search(sorted(Sort.RELEVANCE, words, 1, Query.MAX_SIZE)).ids();
    }

    /** What has all that was looked for; an engine may say of others that they have but most of it. */
    List<PracticeId> whole(Query query) {
        Hits hits = engine.search(query);
        return hits.partial() ? List.of() : hits.ids();
    }

    List<PracticeId> whole(String words) {
        return whole(sorted(Sort.RELEVANCE, words, 1, Query.MAX_SIZE));
    }
}
