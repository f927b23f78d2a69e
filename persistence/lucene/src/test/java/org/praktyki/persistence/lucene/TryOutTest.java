package org.praktyki.persistence.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.search.Search;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Synonyms;
import org.praktyki.core.search.TryOut;
import org.praktyki.core.search.UnansweredQueries;

/** Synonyms that are tried out count in every inflection, as they do when they hold. */
class TryOutTest {

    private static final Synonyms TRIED =
            Synonyms.of(List.of("żłobek, klub dziecięcy", "klub, świetlica", "seniorka, babcia"));

    @TempDir
    private Path folder;

    private TryOut tried(LuceneSearch engine, String text) {
        InMemoryStorage storage = new InMemoryStorage();
        Practice practice = storage.practices().save(Samples.published("W klubach dziecięcych gminy"), Samples.DEED);
        engine.apply(List.of(Searchable.of(practice)), Set.of(), 1);
        Search search = new Search(
                engine,
                storage.practices(),
                storage.categories(),
                () -> Synonyms.NONE,
                new UnansweredQueries(storage.unanswered(), Clock.systemUTC()));
        return search.tryOut(Query.first(10, Sort.RELEVANCE).matching(text), TRIED);
    }

    @Test
    void aQueryIsWidenedByWhatMeansTheSameInAnyForm() {
        try (LuceneSearch engine = LuceneSearch.open(folder)) {
            TryOut tryOut = tried(engine, "żłobkami");

            assertThat(tryOut.widened())
                    .extracting(term -> String.join(" ", term.words()))
                    .containsExactly("klub dziecięcy");
            assertThat(tryOut.found().practices())
                    .extracting(Practice::title)
                    .containsExactly("W klubach dziecięcych gminy");
        }
    }

    @Test
    void whatOnlyBeginsAlikeWidensNothing() {
        try (LuceneSearch engine = LuceneSearch.open(folder)) {
            assertThat(tried(engine, "seniorki wnuki").widened())
                    .extracting(term -> String.join(" ", term.words()))
                    .containsExactly("babcia");
            assertThat(tried(engine, "senior wnuki").widened()).isEmpty();
        }
    }
}
