package org.praktyki.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.search.Suggestions.Place;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;

class SuggestTest {

    private final InMemoryStorage storage = new InMemoryStorage();
    private final InMemorySearch engine = new InMemorySearch();
    private final Search search = new Search(
            engine,
            storage.practices(),
            storage.categories(),
            () -> Synonyms.NONE,
            new UnansweredQueries(storage.unanswered(), Clock.systemUTC()));

    private Practice add(String title, UnaryOperator<RecordCard.Builder> card) {
        Practice saved = storage.practices()
                .save(
                        Samples.published(title + " " + engine.position()).toBuilder()
                                .recordCard(card.apply(RecordCard.builder()).build())
                                .build(),
                        Samples.DEED);
        engine.apply(List.of(Searchable.of(saved)), Set.of(), engine.position() + 1);
        return saved;
    }

    private Practice osiek(String powiat, Voivodeship voivodeship) {
        return add("Praktyka", card -> card.locality("Osiek").powiat(powiat).voivodeship(voivodeship));
    }

    private List<String> places(String typed) {
        return search.suggest(typed, 10).places().stream()
                .map(Place::value)
                .map(FacetValue::value)
                .toList();
    }

    @Test
    void nothingIsSuggestedToWhoHasTypedNothing() {
        osiek("oświęcimski", Voivodeship.MALOPOLSKIE);
        assertThat(search.suggest("", 5)).isEqualTo(Suggestions.NONE);
        assertThat(search.suggest(" -…", 5)).isEqualTo(Suggestions.NONE);
    }

    @Test
    void practicesAreSuggestedByTheirTitles() {
        Practice garden = add("Ogród deszczowy", card -> card);
        add("Rowery", card -> card);
        assertThat(search.suggest("ogr", 5).practices()).containsExactly(garden);
    }

    @Test
    void townsOfOneNameAreToldApart() {
        osiek("powiat oświęcimski", Voivodeship.MALOPOLSKIE);
        osiek("staszowski", Voivodeship.SWIETOKRZYSKIE);
        osiek("staszowski", Voivodeship.SWIETOKRZYSKIE);
        assertThat(places("osi")).startsWith("osiek-staszowski-swietokrzyskie", "osiek-oswiecimski-malopolskie");
        assertThat(places("osiek oświęcimski")).containsExactly("osiek-oswiecimski-malopolskie");
        assertThat(search.suggest("OSIEK", 1).places())
                .extracting(place -> place.value().label())
                .containsExactly("Osiek, powiat staszowski");
    }

    @Test
    void aCityThatIsAPowiatIsOnePlace() {
        add("Praktyka", card -> card.locality("Łódź").powiat("Łódź").voivodeship(Voivodeship.LODZKIE));
        add("Druga", card -> card.locality("Zgierz").powiat("zgierski").voivodeship(Voivodeship.LODZKIE));
        assertThat(places("lodz")).first().isEqualTo("lodz-lodzkie");
        assertThat(places("powiat")).doesNotContain("zgierz-zgierski-lodzkie").contains("zgierski-lodzkie");
    }

    @Test
    void placesFollowTheIndex() {
        Practice gone = osiek("staszowski", Voivodeship.SWIETOKRZYSKIE);
        assertThat(places("osiek")).isNotEmpty();
        engine.apply(List.of(), Set.of(gone.id()), 9);
        assertThat(places("osiek")).isEmpty();
    }

    @Test
    void topicsAreSuggestedByWordsOfTheirNames() {
        Category transport = new Category(new Slug("transport"), "Transport i drogi", Optional.empty());
        Category culture = new Category(new Slug("kultura"), "Kultura", Optional.empty());
        storage.categories().replace(CategoryTree.of(List.of(transport, culture)), Samples.DEED);
        assertThat(search.suggest("drog", 5).topics()).containsExactly(transport);
        assertThat(search.suggest("drogi transp", 5).topics()).containsExactly(transport);
        assertThat(search.suggest("dróg", 5).topics()).containsExactly(transport);
        assertThat(search.suggest("rowery", 5).topics()).isEmpty();
    }
}
