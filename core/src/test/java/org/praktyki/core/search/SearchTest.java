package org.praktyki.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.text.Slug;

class SearchTest {

    private static final Query ALL = Query.newest(10);

    private final InMemoryStorage storage = new InMemoryStorage();
    private final InMemorySearch engine = new InMemorySearch();
    private final Indexing indexing = new Indexing(storage.changes(), storage.practices(), engine);
    private final UnansweredQueries unanswered = new UnansweredQueries(storage.unanswered(), Clock.systemUTC());
    private final Search search =
            new Search(engine, storage.practices(), storage.categories(), () -> Synonyms.NONE, unanswered);

    @BeforeEach
    void plantTheTree() {
        storage.categories().replace(Samples.topics(), Samples.DEED);
    }

    private Practice save(String title, String topic) {
        Practice practice = Samples.published(title).toBuilder()
                .category(Optional.of(new Slug(topic)))
                .build();
        Practice saved = storage.practices().save(practice, new Deed("redaktor", Samples.NOW, Deed.Action.SAVED));
        indexing.catchUp();
        return saved;
    }

    private static Query in(String... topics) {
        return ALL.choosing(Facet.CATEGORY, Set.of(topics));
    }

    @Test
    void aTopicStandsForAllBelowIt() {
        Practice culture = save("Biblioteka", "kultura");
        Practice section = save("Dożynki", "uslugi-spoleczne");
        save("Konsultacje", "dialog-spoleczny");
        Found found = search.find(in("uslugi-spoleczne"));
        assertThat(found.practices()).containsExactlyInAnyOrder(culture, section);
        assertThat(found.total()).isEqualTo(2);
        assertThat(search.find(in("kultura")).practices()).containsExactly(culture);
    }

    @Test
    void aTopicThatIsNotInTheTreeHasNothing() {
        save("Biblioteka", "kultura");
        assertThat(search.find(in("nie-ma"))).isEqualTo(Found.NOTHING);
    }

    @Test
    void ofSeveralTopicsAnyWillDoEvenIfOneIsNotInTheTree() {
        Practice culture = save("Biblioteka", "kultura");
        save("Konsultacje", "dialog-spoleczny");
        assertThat(search.find(in("kultura", "nie-ma")).practices()).containsExactly(culture);
    }

    @Test
    void aTopicIsCountedWithAllBelowItWhateverIsChosen() {
        save("Biblioteka", "kultura");
        save("Dożynki", "uslugi-spoleczne");
        save("Konsultacje", "dialog-spoleczny");
        save("Bez miejsca w drzewie", "zniesiony");
        Found found = search.find(in("dialog-spoleczny").counting(Set.of(Facet.CATEGORY)));
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.counts(Facet.CATEGORY))
                .extracting(count -> count.value().value(), FacetCount::practices)
                .containsExactly(tuple("uslugi-spoleczne", 2L), tuple("dialog-spoleczny", 1L), tuple("kultura", 1L));
        assertThat(found.counts(Facet.YEAR)).isEmpty();
    }

    @Test
    void practicesComeInTheEnginesOrder() {
        Practice zebra = save("Zebra", "kultura");
        Practice moth = save("Ćma", "kultura");
        Query byTitle = Query.first(10, Query.Sort.TITLE);
        assertThat(search.find(byTitle).practices()).containsExactly(moth, zebra);
    }

    @Test
    void whatWasUnpublishedBeforeTheIndexHeardOfItIsNotShown() {
        Practice practice = save("Ogród", "kultura");
        storage.practices()
                .save(
                        practice.toBuilder().status(PracticeStatus.WITHDRAWN).build(),
                        new Deed("redaktor", Samples.NOW, Deed.Action.SAVED));
        assertThat(search.find(ALL).practices()).isEmpty();
    }

    @Test
    void aQueryIsTriedOutByOtherSynonymsThanThoseThatHold() {
        Practice club = save("Klub dziecięcy", "kultura");
        Query query = ALL.matching("żłobek -boisko");
        Synonyms tried = Synonyms.of(List.of("żłobek, klub dziecięcy", "klub, świetlica", "boisko, orlik"));

        TryOut tryOut = search.tryOut(query, tried);

        assertThat(tryOut.found().practices()).containsExactly(club);
        assertThat(tryOut.widened()).containsExactly(new Wanted.Term(List.of("klub", "dziecięcy")));
        assertThat(tryOut.wanted().refused()).containsExactly(new Wanted.Term(List.of("boisko")));
        assertThat(search.tryOut(query, Synonyms.NONE).widened()).isEmpty();
        assertThat(search.find(query).total()).isZero();
    }

    @Test
    void whatIsLookedForInVainIsCountedAndWhatIsTriedOutIsNot() {
        save("Ogród", "kultura");
        for (int i = 0; i < UnansweredQueries.OFTEN; i++) {
            search.find(ALL.matching("żłobek"));
            search.find(ALL.matching("ogród"));
            search.tryOut(ALL.matching("boisko"), Synonyms.NONE);
        }
        unanswered.flush(Samples.NOW);
        assertThat(storage.unanswered().texts()).containsExactly("żłobek");
    }
}
