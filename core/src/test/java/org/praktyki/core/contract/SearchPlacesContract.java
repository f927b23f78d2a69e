package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Hits;
import org.praktyki.core.search.Near;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.search.Spot;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.RichText;

/** What every search engine promises of places on the earth; part of {@link SearchContract}. */
abstract class SearchPlacesContract extends SearchFacetsContract {

    private static final GeoPoint LOMZA = new GeoPoint(53.178, 22.059);
    private static final GeoPoint ZAMBROW = new GeoPoint(52.985, 22.243);
    private static final GeoPoint KRAKOW = new GeoPoint(50.061, 19.937);
    private static final Query BY_TITLE = Query.first(Query.MAX_SIZE, Sort.TITLE);

    private static Practice at(String title, @Nullable GeoPoint point, Voivodeship voivodeship) {
        return carded(title, card -> card.point(point).voivodeship(voivodeship).locality("Miasto"));
    }

    @Nested
    class Places {

        private final Practice library = at("Biblioteka", LOMZA, Voivodeship.PODLASKIE);
        private final Practice school = at("Szkoła", ZAMBROW, Voivodeship.PODLASKIE);
        private final Practice theatre = at("Teatr", KRAKOW, Voivodeship.MALOPOLSKIE);
        private final Practice nowhere = at("Zajezdnia", null, Voivodeship.PODLASKIE);

        @BeforeEach
        void fill() {
            add(library, school, theatre, nowhere);
        }

        private List<PracticeId> around(GeoPoint point, int km) {
            return engine.search(BY_TITLE.around(Optional.of(new Near(point, km))))
                    .ids();
        }

        @Test
        void whatLiesAroundAPointIsFoundAndNothingElse() {
            // from Łomża to Zambrów it is 24.7 km
            assertThat(around(LOMZA, 1)).containsExactly(library.id());
            assertThat(around(LOMZA, 24)).containsExactly(library.id());
            assertThat(around(LOMZA, 25)).containsExactly(library.id(), school.id());
            assertThat(around(KRAKOW, 100)).containsExactly(theatre.id());
            assertThat(around(KRAKOW, Near.MAX_KM)).containsExactly(library.id(), school.id(), theatre.id());
            assertThat(around(new GeoPoint(0, 0), Near.MAX_KM)).isEmpty();
        }

        @Test
        void aPlaceNarrowsWordsAndChoicesAndTheirCounts() {
            Query near = BY_TITLE.around(Optional.of(new Near(LOMZA, 50)));

            assertThat(engine.search(near.matching("szkoła")).ids()).containsExactly(school.id());
            assertThat(whole(near.matching("teatr"))).isEmpty();
            assertThat(engine.search(near.choosing(Facet.VOIVODESHIP, Set.of("malopolskie")))
                            .ids())
                    .isEmpty();
            Hits hits = engine.search(
                    near.choosing(Facet.VOIVODESHIP, Set.of("malopolskie")).counting(Set.of(Facet.VOIVODESHIP)));
            assertThat(hits.total()).isZero();
            assertThat(hits.counts())
                    .isEqualTo(Map.of(
                            Facet.VOIVODESHIP, List.of(new FacetCount(new FacetValue("podlaskie", "podlaskie"), 2))));
        }

        @Test
        void everythingWithAPointStandsOnTheMapWhateverThePage() {
            Query oneAPage = Query.first(1, Sort.TITLE).atPage(3);

            assertThat(engine.spots(oneAPage, 10))
                    .containsExactly(
                            Spot.of(library).orElseThrow(),
                            Spot.of(school).orElseThrow(),
                            Spot.of(theatre).orElseThrow());
            assertThat(engine.spots(oneAPage, 2)).extracting(Spot::id).containsExactly(library.id(), school.id());
        }

        @Test
        void theMapShowsWhatTheListFinds() {
            assertThat(engine.spots(BY_TITLE.matching("teatr"), 10))
                    .extracting(Spot::id)
                    .containsExactly(theatre.id());
            assertThat(engine.spots(BY_TITLE.choosing(Facet.VOIVODESHIP, Set.of("podlaskie")), 10))
                    .extracting(Spot::id)
                    .containsExactly(library.id(), school.id());
            assertThat(engine.spots(BY_TITLE.around(Optional.of(new Near(ZAMBROW, 5))), 10))
                    .extracting(Spot::id)
                    .containsExactly(school.id());
            assertThat(engine.spots(BY_TITLE.matching("zajezdnia"), 10)).isEmpty();
        }

        @Test
        void whatMovedOrIsGoneStandsThereNoLonger() {
            add(library.toBuilder()
                    .recordCard(library.recordCard().toBuilder().point(null).build())
                    .build());
            engine.apply(List.of(), Set.of(theatre.id()), engine.position() + 1);

            assertThat(engine.spots(BY_TITLE, 10)).extracting(Spot::id).containsExactly(school.id());
            assertThat(around(KRAKOW, Near.MAX_KM)).containsExactly(school.id());
        }

        @Test
        void aSpotSaysItsTitleInEveryLanguage() {
            Practice both = library.toBuilder()
                    .translations(
                            Map.of("en", new Translation("A library", RichText.EMPTY, Presentation.EMPTY, List.of())))
                    .build();
            add(both);

            Spot spot = engine.spots(BY_TITLE.matching("biblioteka"), 1).get(0);
            assertThat(spot).isEqualTo(Spot.of(both).orElseThrow());
            assertThat(spot.titleFor("en")).isEqualTo("A library");
            assertThat(spot.titleFor("uk")).isEqualTo("Biblioteka");
        }
    }
}
