package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.praktyki.core.metric.EvidenceGrade;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Hits;
import org.praktyki.core.search.Participant;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Synonyms;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;

/** What every search engine promises of choices and counts; part of {@link SearchContract}. */
abstract class SearchFacetsContract extends SearchWordsContract {

    private static final Query BY_TITLE = Query.first(Query.MAX_SIZE, Sort.TITLE);

    private static Practice filed(String title, String topic, Voivodeship voivodeship, UnitType unitType) {
        return carded(title, card -> card.voivodeship(voivodeship).unitType(unitType)).toBuilder()
                .category(Optional.of(new Slug(topic)))
                .build();
    }

    private static Map<String, Long> counts(Hits hits, Facet facet) {
        Map<String, Long> counts = new TreeMap<>();
        for (FacetCount count : hits.counts().getOrDefault(facet, List.of())) {
            assertThat(counts.put(count.value().value(), count.practices())).isNull();
        }
        return counts;
    }

    @Nested
    class Choosing {

        private final Practice library = filed("Biblioteka", "kultura", Voivodeship.LODZKIE, UnitType.POWIAT);
        private final Practice school = filed("Szkoła", "oswiata", Voivodeship.LODZKIE, UnitType.GMINA_WIEJSKA);
        private final Practice theatre = filed("Teatr", "kultura", Voivodeship.SLASKIE, UnitType.GMINA_WIEJSKA);
        private final Practice bare = Samples.published("Bez działu i miejsca");

        private List<PracticeId> found(Map<Facet, Set<String>> choices, String words) {
            return engine.search(new Query(words, Synonyms.NONE, List.of(), choices, Set.of(), Sort.TITLE, 1, 10))
                    .ids();
        }

        @BeforeEach
        void fill() {
            add(library, school, theatre, bare);
        }

        @Test
        void anyOfSeveralValuesWillDo() {
            assertThat(found(Map.of(Facet.CATEGORY, Set.of("kultura")), ""))
                    .containsExactly(library.id(), theatre.id());
            assertThat(found(Map.of(Facet.CATEGORY, Set.of("kultura", "oswiata")), ""))
                    .containsExactly(library.id(), school.id(), theatre.id());
            assertThat(found(Map.of(Facet.CATEGORY, Set.of("nie-ma")), "")).isEmpty();
            assertThat(found(Map.of(Facet.CATEGORY, Set.of()), "")).hasSize(4);
        }

        @Test
        void everyFacetMustFit() {
            assertThat(found(Map.of(Facet.VOIVODESHIP, Set.of("lodzkie")), ""))
                    .containsExactly(library.id(), school.id());
            assertThat(found(Map.of(Facet.VOIVODESHIP, Set.of("opolskie")), "")).isEmpty();
            assertThat(found(Map.of(Facet.UNIT_TYPE, Set.of("gmina-wiejska")), ""))
                    .containsExactly(school.id(), theatre.id());
            Map<Facet, Set<String>> all = Map.of(
                    Facet.CATEGORY, Set.of("kultura"),
                    Facet.VOIVODESHIP, Set.of("slaskie"),
                    Facet.UNIT_TYPE, Set.of("gmina-wiejska"));
            assertThat(found(all, "")).containsExactly(theatre.id());
            assertThat(found(all, "teatr")).containsExactly(theatre.id());
            assertThat(found(all, "szkoła")).isEmpty();
        }

        @Test
        void countsFollowTheOtherChoicesAndIgnoreTheirOwn() {
            Hits hits = engine.search(BY_TITLE.choosing(Facet.VOIVODESHIP, Set.of("lodzkie"))
                    .counting(Set.of(Facet.VOIVODESHIP, Facet.CATEGORY)));

            assertThat(hits.ids()).containsExactly(library.id(), school.id());
            assertThat(counts(hits, Facet.VOIVODESHIP)).isEqualTo(Map.of("lodzkie", 2L, "slaskie", 1L));
            assertThat(counts(hits, Facet.CATEGORY)).isEqualTo(Map.of("kultura", 1L, "oswiata", 1L));
            assertThat(hits.counts()).containsOnlyKeys(Facet.VOIVODESHIP, Facet.CATEGORY);
        }

        @Test
        void nothingIsCountedThatNobodyAskedFor() {
            assertThat(engine.search(BY_TITLE).counts()).isEmpty();
        }
    }

    @Nested
    class TakingPart {

        private final Practice garden = Samples.published("Ogród");
        private final Practice orchard = Samples.published("Sad");
        private final Practice alone = Samples.published("Warzywnik");
        private final Participant foundation =
                new Participant(new Slug("zielona-furtka"), PartnerKind.NGO, "Fundacja „Zielona Furtka”");
        private final Participant school = new Participant(new Slug("szkola"), PartnerKind.PUBLIC_BODY, "Szkoła");
        private final Participant club = new Participant(new Slug("klub"), PartnerKind.NGO, "Klub");

        @BeforeEach
        void fill() {
            engine.apply(
                    List.of(
                            new Searchable(garden, "", List.of(foundation, school, club)),
                            new Searchable(orchard, "", List.of(club)),
                            Searchable.of(alone)),
                    Set.of(),
                    3);
        }

        private List<PracticeId> found(Facet facet, String... values) {
            return engine.search(BY_TITLE.choosing(facet, Set.of(values))).ids();
        }

        @Test
        void practicesAreFoundByWhoHasAPart() {
            assertThat(found(Facet.PARTNER, "zielona-furtka")).containsExactly(garden.id());
            assertThat(found(Facet.PARTNER, "zielona-furtka", "klub")).containsExactly(garden.id(), orchard.id());
            assertThat(found(Facet.PARTNER, "nie-ma")).isEmpty();
            assertThat(found(Facet.PARTNER_KIND, "public-body")).containsExactly(garden.id());
            assertThat(found(Facet.PARTNER_KIND, "ngo")).containsExactly(garden.id(), orchard.id());
            assertThat(engine.search(BY_TITLE).total()).isEqualTo(3);
        }

        @Test
        void eachPartnerAndEachKindIsCountedOnceAPractice() {
            Hits hits = engine.search(BY_TITLE.counting(Set.of(Facet.PARTNER, Facet.PARTNER_KIND)));

            assertThat(hits.counts().getOrDefault(Facet.PARTNER, List.of()))
                    .containsExactlyInAnyOrder(
                            new FacetCount(new FacetValue("klub", "Klub"), 2),
                            new FacetCount(new FacetValue("szkola", "Szkoła"), 1),
                            new FacetCount(new FacetValue("zielona-furtka", "Fundacja „Zielona Furtka”"), 1));
            assertThat(counts(hits, Facet.PARTNER_KIND)).isEqualTo(Map.of("ngo", 2L, "public-body", 1L));
        }

        @Test
        void whoHasAPartNoLongerIsForgotten() {
            engine.apply(List.of(new Searchable(garden, "", List.of(school))), Set.of(), 4);

            Hits hits = engine.search(
                    BY_TITLE.choosing(Facet.PARTNER, Set.of("klub")).counting(Set.of(Facet.PARTNER_KIND)));
            assertThat(hits.ids()).containsExactly(orchard.id());
            assertThat(counts(hits, Facet.PARTNER_KIND)).isEqualTo(Map.of("ngo", 1L));
        }
    }

    @Nested
    class ShowingWhatHasChanged {

        private final Practice shown = Samples.published("Ogród");
        private final Practice told = Samples.published("Sad");

        @BeforeEach
        void fill() {
            engine.apply(
                    List.of(
                            new Searchable(shown, "", List.of(), Optional.of(EvidenceGrade.A)),
                            new Searchable(told, "", List.of(), Optional.of(EvidenceGrade.D)),
                            Searchable.of(Samples.published("Warzywnik"))),
                    Set.of(),
                    3);
        }

        @Test
        void practicesAreFoundAndCountedByTheirGrade() {
            Hits hits = engine.search(
                    BY_TITLE.choosing(Facet.EVIDENCE, Set.of("a", "b")).counting(Set.of(Facet.EVIDENCE)));
            assertThat(hits.ids()).containsExactly(shown.id());
            assertThat(counts(hits, Facet.EVIDENCE)).isEqualTo(Map.of("a", 1L, "d", 1L));
        }

        @Test
        void anotherGradeReplacesTheFormer() {
            engine.apply(List.of(new Searchable(told, "", List.of(), Optional.of(EvidenceGrade.A))), Set.of(), 4);
            Hits hits = engine.search(BY_TITLE.choosing(Facet.EVIDENCE, Set.of("a")));
            assertThat(hits.ids()).containsExactly(shown.id(), told.id());
        }
    }

    @Nested
    class Counting {

        @Test
        void everyFacetIsReadFromTheCard() {
            Practice practice = carded(
                            "Ogród",
                            card -> card.voivodeship(Voivodeship.LODZKIE)
                                    .powiat("powiat bełchatowski")
                                    .locality("Zelów")
                                    .unitType(UnitType.GMINA_MIEJSKA)
                                    .population(5_000L)
                                    .startedOn(LocalDate.of(2013, 3, 1))
                                    .enteredOn(LocalDate.of(2015, 3, 1)))
                    .toBuilder()
                    .category(Optional.of(new Slug("kultura")))
                    .translations(Map.of(
                            "en",
                            new Translation(
                                    "Garden",
                                    Translation.EMPTY.summary(),
                                    Translation.EMPTY.presentation(),
                                    List.of())))
                    .build();
            add(practice);

            Hits hits = engine.search(BY_TITLE.counting(EnumSet.allOf(Facet.class)));

            assertThat(hits.counts())
                    .isEqualTo(Map.ofEntries(
                            Map.entry(Facet.CATEGORY, one("kultura")),
                            Map.entry(Facet.VOIVODESHIP, one("lodzkie")),
                            Map.entry(
                                    Facet.POWIAT,
                                    List.of(new FacetCount(new FacetValue("belchatowski-lodzkie", "bełchatowski"), 1))),
                            Map.entry(
                                    Facet.LOCALITY,
                                    List.of(new FacetCount(
                                            new FacetValue("zelow-belchatowski-lodzkie", "Zelów, powiat bełchatowski"),
                                            1))),
                            Map.entry(Facet.UNIT_TYPE, one("gmina-miejska")),
                            Map.entry(Facet.POPULATION, one("5000-19999")),
                            Map.entry(Facet.YEAR, one("2013")),
                            Map.entry(
                                    Facet.LANGUAGE,
                                    List.of(
                                            new FacetCount(new FacetValue("en", "en"), 1),
                                            new FacetCount(new FacetValue("pl", "pl"), 1))),
                            Map.entry(Facet.PARTNER, List.of()),
                            Map.entry(Facet.PARTNER_KIND, List.of()),
                            Map.entry(Facet.EVIDENCE, List.of())));
        }

        private static List<FacetCount> one(String value) {
            return List.of(new FacetCount(new FacetValue(value, value), 1));
        }

        @Test
        void cardsThatSayNothingAreNotCounted() {
            add(Samples.published("Ogród"));
            Hits hits = engine.search(BY_TITLE.counting(EnumSet.of(Facet.VOIVODESHIP, Facet.YEAR)));
            assertThat(hits.counts()).isEqualTo(Map.of(Facet.VOIVODESHIP, List.of(), Facet.YEAR, List.of()));
        }

        @Test
        void theSameCountyIsOneHoweverItIsWrittenAndAnotherElsewhere() {
            add(
                    inPowiat("bielski", Voivodeship.SLASKIE),
                    inPowiat("Bielski", Voivodeship.SLASKIE),
                    inPowiat("bielski", Voivodeship.SLASKIE),
                    inPowiat("pow. bielski", Voivodeship.PODLASKIE));

            Hits hits = engine.search(BY_TITLE.counting(EnumSet.of(Facet.POWIAT)));

            assertThat(hits.counts().getOrDefault(Facet.POWIAT, List.of()))
                    .extracting(
                            count -> count.value().value(),
                            count -> count.value().label(),
                            FacetCount::practices)
                    .containsExactly(
                            tuple("bielski-slaskie", "bielski", 3L), tuple("bielski-podlaskie", "bielski", 1L));
            assertThat(engine.search(BY_TITLE.choosing(Facet.POWIAT, Set.of("bielski-slaskie")))
                            .total())
                    .isEqualTo(3);
        }

        private static Practice inPowiat(String powiat, Voivodeship where) {
            return carded("Ogród", card -> card.powiat(powiat).voivodeship(where));
        }

        @Test
        void aCityWithTheRightsOfAPowiatIsItsOwn() {
            add(carded(
                    "Ogród",
                    card -> card.locality("Łódź")
                            .unitType(UnitType.MIASTO_NA_PRAWACH_POWIATU)
                            .voivodeship(Voivodeship.LODZKIE)));
            assertThat(engine.search(BY_TITLE.choosing(Facet.POWIAT, Set.of("lodz-lodzkie")))
                            .total())
                    .isEqualTo(1);
        }

        @Test
        void whatWasReplacedOrRemovedIsNotCounted() {
            Practice moved = carded("Ogród", card -> card.voivodeship(Voivodeship.LODZKIE));
            Practice gone = carded("Sad", card -> card.voivodeship(Voivodeship.LODZKIE));
            add(moved, gone);
            engine.apply(
                    List.of(Searchable.of(moved.toBuilder()
                            .recordCard(moved.recordCard().toBuilder()
                                    .voivodeship(Voivodeship.OPOLSKIE)
                                    .build())
                            .build())),
                    Set.of(gone.id()),
                    9);
            assertThat(counts(engine.search(BY_TITLE.counting(Set.of(Facet.VOIVODESHIP))), Facet.VOIVODESHIP))
                    .isEqualTo(Map.of("opolskie", 1L));
        }

        /** Against counting by hand, over many batches so that the index is in many pieces. */
        @Test
        void countsAreExactForAnyChoices() {
            Random random = new Random(20_261_122);
            List<String> topics = List.of("kultura", "oswiata", "transport", "woda");
            List<Voivodeship> places = List.of(Voivodeship.LODZKIE, Voivodeship.SLASKIE, Voivodeship.OPOLSKIE);
            List<Practice> all = new ArrayList<>();
            for (int batch = 0; batch < 8; batch++) {
                Practice[] some = IntStream.range(0, 40)
                        .mapToObj(n -> carded(
                                        n % 3 == 0 ? "Ogród" : "Sad",
                                        card -> card.voivodeship(any(places, random))
                                                .unitType(any(List.of(UnitType.values()), random))
                                                .population(random.nextLong(200_000))
                                                .enteredOn(LocalDate.of(2010 + random.nextInt(5), 1, 1)))
                                .toBuilder()
                                .category(Optional.of(new Slug(any(topics, random))))
                                .build())
                        .toArray(Practice[]::new);
                add(some);
                all.addAll(List.of(some));
            }
            for (int round = 0; round < 40; round++) {
                Map<Facet, Set<String>> choices = new HashMap<>();
                if (random.nextBoolean()) {
                    choices.put(Facet.CATEGORY, Set.of(any(topics, random), any(List.of("nie-ma", "woda-2"), random)));
                }
                if (random.nextBoolean()) {
                    choices.put(Facet.VOIVODESHIP, Set.of(any(places, random).slug()));
                }
                if (random.nextBoolean()) {
                    choices.put(Facet.YEAR, Set.of("2010", "2011"));
                }
                String words = random.nextBoolean() ? "ogród" : "";
                Query query = new Query(
                        words, Synonyms.NONE, List.of(), choices, EnumSet.allOf(Facet.class), Sort.NEWEST, 1, 10);

                Hits hits = engine.search(query);

                List<Practice> matching = all.stream()
                        .filter(practice -> words.isEmpty() || practice.title().equals("Ogród"))
                        .toList();
                assertThat(hits.total())
                        .isEqualTo(matching.stream()
                                .filter(practice -> fits(practice, choices))
                                .count());
                for (Facet facet : Facet.values()) {
                    Map<Facet, Set<String>> others = new HashMap<>(choices);
                    others.remove(facet);
                    Map<String, Long> expected = matching.stream()
                            .filter(practice -> fits(practice, others))
                            .flatMap(practice -> facet.of(Searchable.of(practice)).stream())
                            .map(FacetValue::value)
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
                    assertThat(counts(hits, facet)).as("%s of %s", facet, query).isEqualTo(expected);
                }
            }
        }

        private static boolean fits(Practice practice, Map<Facet, Set<String>> choices) {
            return choices.entrySet().stream()
                    .allMatch(choice -> choice.getKey().of(Searchable.of(practice)).stream()
                            .anyMatch(value -> choice.getValue().contains(value.value())));
        }

        private static <T> T any(List<T> values, Random random) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
