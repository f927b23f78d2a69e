package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetCount;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Hits;
import org.praktyki.core.search.IndexBuild;
import org.praktyki.core.search.Preference;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;

/** What every search engine promises. */
public abstract class SearchContract extends SearchPlacesContract {

    @Nested
    class Taking {

        @Test
        void anEmptyIndexFindsNothingAtPositionZero() {
            assertThat(engine.position()).isZero();
            assertThat(engine.search(ALL)).isEqualTo(new Hits(List.of(), 0));
        }

        @Test
        void whatWasAppliedIsFoundAtOnce() {
            Practice practice = Samples.full();
            engine.apply(List.of(Searchable.of(practice)), Set.of(), 7);
            assertThat(engine.search(ALL)).isEqualTo(new Hits(List.of(practice.id()), 1));
            assertThat(engine.position()).isEqualTo(7);
        }

        @Test
        void aPositionMovesEvenWhereNothingIsVisible() {
            engine.apply(List.of(), Set.of(PracticeId.random()), 3);
            assertThat(engine.position()).isEqualTo(3);
        }

        @Test
        void aPracticeIsReplacedNotDoubled() {
            Practice practice = Samples.published("Ogród");
            add(practice);
            add(practice.toBuilder().title("Sad").build());
            assertThat(words("ogród")).isEmpty();
            assertThat(engine.search(ALL).total()).isEqualTo(1);
            assertThat(words("sad")).containsExactly(practice.id());
        }

        @Test
        void whatIsThereIsFoundAfterAPurgeAsBefore() {
            Practice gone = Samples.published("Ogród");
            Practice stays = Samples.published("Sad");
            add(gone, stays);
            engine.apply(List.of(), Set.of(gone.id()), 3);
            engine.purge();
            assertThat(engine.search(ALL)).isEqualTo(new Hits(List.of(stays.id()), 1));
            assertThat(engine.position()).isEqualTo(3);
        }

        @Test
        void anEmptyIndexCanBePurged() {
            engine.purge();
            assertThat(engine.search(ALL).total()).isZero();
        }

        @Test
        void aRemovedPracticeIsGoneAndTheOthersStay() {
            Practice gone = Samples.published("Ogród");
            Practice stays = Samples.published("Sad");
            add(gone, stays);
            engine.apply(List.of(), Set.of(gone.id()), 3);
            assertThat(engine.search(ALL)).isEqualTo(new Hits(List.of(stays.id()), 1));
        }

        @Test
        void aBatchIsNeverSeenInPart() throws InterruptedException {
            Practice[] batch = IntStream.range(0, 300)
                    .mapToObj(number -> Samples.published("Praktyka " + number))
                    .toArray(Practice[]::new);
            Set<Long> seen = new ConcurrentSkipListSet<>();
            CountDownLatch started = new CountDownLatch(1);
            AtomicBoolean done = new AtomicBoolean();
            Thread reader = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    seen.add(engine.search(ALL).total());
                    started.countDown();
                }
            });
            started.await();
            add(batch);
            done.set(true);
            reader.join();
            assertThat(seen).contains(0L).isSubsetOf(0L, 300L);
            assertThat(engine.search(ALL).total()).isEqualTo(300);
        }

        @Test
        void anIndexMadeAnewIsSeenOnlyWhenItIsFinished() {
            Practice before = Samples.published("Ogród");
            Practice after = Samples.published("Sad");
            add(before);
            try (IndexBuild build = engine.rebuild()) {
                build.add(List.of(Searchable.of(after)));
                assertThat(engine.search(ALL)).isEqualTo(new Hits(List.of(before.id()), 1));
                assertThat(engine.position()).isEqualTo(1);
                build.finish(9);
            }
            assertThat(engine.search(ALL)).isEqualTo(new Hits(List.of(after.id()), 1));
            assertThat(engine.position()).isEqualTo(9);
            assertThat(words("ogród")).isEmpty();
        }

        @Test
        void anIndexThatWasNotFinishedLeavesTheOldOne() {
            Practice before = Samples.published("Ogród");
            Practice more = Samples.published("Łąka");
            add(before);
            try (IndexBuild build = engine.rebuild()) {
                build.add(List.of(Searchable.of(Samples.published("Sad"))));
            }
            assertThat(engine.search(ALL)).isEqualTo(new Hits(List.of(before.id()), 1));
            add(more);
            assertThat(engine.search(ALL).ids()).containsExactlyInAnyOrder(before.id(), more.id());
            assertThat(engine.position()).isEqualTo(2);
        }

        @Test
        void aClearedEngineStartsFromTheBeginning() {
            add(Samples.published("Ogród"));
            engine.clear();
            assertThat(engine.position()).isZero();
            assertThat(engine.search(ALL).total()).isZero();
            add(Samples.published("Sad"));
            assertThat(engine.search(ALL).total()).isEqualTo(1);
        }
    }

    @Nested
    class Sorting {

        @Test
        void newestFirstAndUndatedLast() {
            Practice old = entered("Stara", LocalDate.of(1969, 5, 1));
            Practice undated = entered("Bez daty", null);
            Practice fresh = entered("Nowa", LocalDate.of(2025, 5, 1));
            add(old, undated, fresh);
            assertThat(engine.search(ALL).ids()).containsExactly(fresh.id(), old.id(), undated.id());
        }

        @Test
        void byTitleAsPolishSorts() {
            List<Practice> inOrder = Stream.of(
                            "Centrum",
                            "Czas dla seniora",
                            "Ćwiczenia",
                            "Dom seniora",
                            "Domowa apteka",
                            "Latarnie",
                            "„Lyon” – miasto partnerskie",
                            "Łąka kwietna",
                            "Mapa",
                            "Zebra",
                            "Źródło",
                            "Żłobek")
                    .map(Samples::published)
                    .toList();
            List<Practice> shuffled = new ArrayList<>(inOrder);
            Collections.reverse(shuffled);
            add(shuffled.toArray(Practice[]::new));
            assertThat(engine.search(sorted(Sort.TITLE, "", 1, 50)).ids())
                    .containsExactlyElementsOf(
                            inOrder.stream().map(Practice::id).toList());
        }

        @Test
        void relevanceWithoutWordsIsNewest() {
            Practice old = entered("Stara", LocalDate.of(2001, 5, 1));
            Practice fresh = entered("Nowa", LocalDate.of(2025, 5, 1));
            add(old, fresh);
            assertThat(words("")).containsExactly(fresh.id(), old.id());
            assertThat(words("…!?")).containsExactly(fresh.id(), old.id());
        }

        @Test
        void aTitleCountsMoreThanABody() {
            Practice body = about("Miejsce spotkań", "Biblioteka. Biblioteka! Biblioteka? ".repeat(20));
            Practice title = about("Otwarta biblioteka w starej szkole za rzeką", "Krótko.");
            Practice other = about("Inna rzecz", "Krótko.");
            add(body, title, other);
            assertThat(words("biblioteka")).containsExactly(title.id(), body.id());
        }

        @Test
        void tiesKeepOneOrderOverAllPages() {
            LocalDate day = LocalDate.of(2020, 2, 2);
            Practice[] same = IntStream.range(0, 23)
                    .mapToObj(n -> entered("Taka sama", day))
                    .toArray(Practice[]::new);
            add(same);
            for (Sort sort : Sort.values()) {
                List<PracticeId> whole =
                        engine.search(sorted(sort, "taka", 1, 50)).ids();
                List<PracticeId> paged = IntStream.rangeClosed(1, 4)
                        .mapToObj(page -> engine.search(sorted(sort, "taka", page, 7)))
                        .flatMap(hits -> hits.ids().stream())
                        .toList();
                assertThat(paged).as(sort.name()).hasSize(23).isEqualTo(whole);
            }
        }
    }

    @Nested
    class Likeness {

        private static final String RAIN = "Ogród deszczowy zatrzymuje wodę z dachu szkoły, rośliny chłoną deszczówkę.";

        @Test
        void whatSharesMoreWordsComesFirstAndTheRestNotAtAll() {
            Practice practice = about("Deszczówka na podwórku", RAIN);
            Practice like =
                    about("Deszczówka w mieście", "Ogród deszczowy zatrzymuje wodę, rośliny chłoną deszczówkę.");
            Practice lessLike = about("Zielony dach", "Rośliny rosną na dachu, który zatrzymuje wodę.");
            Practice other = about("Konsultacje", "Mieszkańcy wypowiadają się o planie.");
            add(practice, like, lessLike, other);
            assertThat(engine.similar(practice, 10)).containsExactly(like.id(), lessLike.id());
            assertThat(engine.similar(practice, 1)).containsExactly(like.id());
        }

        @Test
        void whatIsGoneIsLikeNothing() {
            Practice practice = about("Deszczówka na podwórku", RAIN);
            Practice gone = about("Deszczówka w mieście", RAIN);
            add(practice, gone);
            engine.apply(List.of(), Set.of(gone.id()), 5);
            assertThat(engine.similar(practice, 10)).isEmpty();
        }

        @Test
        void whatIsNotThereItselfIsCompared() {
            Practice there = about("Deszczówka w mieście", RAIN);
            add(there, about("Deszczówka w powiecie", RAIN), about("Konsultacje", "Plan."), about("Teatr", "Scena."));
            assertThat(engine.similar(about("Deszczówka na wsi", RAIN), 10)).hasSize(2);
            assertThat(engine.similar(Samples.published(""), 10)).isEmpty();
        }
    }

    @Nested
    class Preferences {

        private final Practice near =
                carded("Ogród", card -> card.voivodeship(Voivodeship.LODZKIE).enteredOn(LocalDate.of(2020, 1, 1)));
        private final Practice alike =
                carded("Sad", card -> card.unitType(UnitType.GMINA_WIEJSKA).enteredOn(LocalDate.of(2021, 1, 1)));
        private final Practice both = carded(
                "Ogród i sad",
                card -> card.unitType(UnitType.GMINA_WIEJSKA)
                        .voivodeship(Voivodeship.LODZKIE)
                        .enteredOn(LocalDate.of(2019, 1, 1)));
        private final Practice neither =
                carded("Łąka", card -> card.voivodeship(Voivodeship.OPOLSKIE).enteredOn(LocalDate.of(2022, 1, 1)));
        private final List<Preference> preferences = List.of(
                new Preference(Facet.UNIT_TYPE, Set.of("gmina-wiejska"), 4),
                new Preference(Facet.VOIVODESHIP, Set.of("lodzkie", "slaskie"), 1));

        private Hits preferred(String words, Sort sort) {
            return engine.search(sorted(sort, words, 1, 10).preferring(preferences));
        }

        @Test
        void decideTheOrderByTheirWeightAndLeaveOutWhatMeetsNone() {
            add(near, alike, both, neither);
            assertThat(preferred("", Sort.RELEVANCE)).isEqualTo(new Hits(List.of(both.id(), alike.id(), near.id()), 3));
            assertThat(preferred("", Sort.NEWEST).ids()).containsExactly(alike.id(), near.id(), both.id());
        }

        @Test
        void goWithWordsAndCounts() {
            add(near, alike, both, neither);
            assertThat(preferred("ogród", Sort.RELEVANCE).ids()).containsExactly(both.id(), near.id());
            assertThat(preferred("łąka", Sort.RELEVANCE).total()).isZero();
            Query counted = sorted(Sort.RELEVANCE, "", 1, 10)
                    .preferring(preferences)
                    .choosing(Facet.VOIVODESHIP, Set.of("lodzkie"))
                    .counting(Set.of(Facet.UNIT_TYPE));
            assertThat(engine.search(counted).ids()).containsExactly(both.id(), near.id());
            assertThat(engine.search(counted).counts().get(Facet.UNIT_TYPE))
                    .containsExactly(new FacetCount(new FacetValue("gmina-wiejska", "gmina-wiejska"), 1));
        }

        @Test
        void ofTheSameWeightTheNewestFirst() {
            Practice newer = carded(
                    "Nowszy sad", card -> card.unitType(UnitType.GMINA_WIEJSKA).enteredOn(LocalDate.of(2024, 1, 1)));
            add(alike, newer);
            assertThat(preferred("", Sort.RELEVANCE).ids()).containsExactly(newer.id(), alike.id());
        }
    }

    @Nested
    class TitlesBeingTyped {

        private List<PracticeId> titled(String typed) {
            return engine.titled(typed, 10);
        }

        @Test
        void areFoundByBeginningsOfTheirWordsInAnyOrder() {
            Practice garden = Samples.published("Ogród deszczowy przy szkole");
            Practice gardens = Samples.published("Ogrody działkowe");
            add(garden, gardens, Samples.published("Rowery miejskie"));
            assertThat(titled("ogr")).containsExactlyInAnyOrder(garden.id(), gardens.id());
            assertThat(titled("OGRODY")).containsExactly(gardens.id());
            assertThat(titled("ogrod sz")).containsExactly(garden.id());
            assertThat(titled("szkole ogród")).containsExactly(garden.id());
            assertThat(titled("d")).containsExactlyInAnyOrder(garden.id(), gardens.id());
            assertThat(titled("deszczowa")).isEmpty();
            assertThat(titled("row ogr")).isEmpty();
        }

        @Test
        void thatHaveTheWordsAsTypedComeFirstThenTheNewest() {
            Practice longer = entered("Sadownictwo w mieście", LocalDate.of(2025, 5, 1));
            Practice older = entered("Sady miejskie", LocalDate.of(2020, 5, 1));
            Practice whole = entered("Sad przy szkole", LocalDate.of(2010, 5, 1));
            add(older, whole, longer);
            assertThat(titled("sad")).containsExactly(whole.id(), longer.id(), older.id());
            assertThat(engine.titled("sad", 2)).containsExactly(whole.id(), longer.id());
        }

        @Test
        void areNotFoundByTheirSummaryNorWhenGone() {
            Practice gone = about("Łąka", "Ogród deszczowy");
            add(gone);
            assertThat(titled("ogr")).isEmpty();
            assertThat(titled("lak")).containsExactly(gone.id());
            engine.apply(List.of(), Set.of(gone.id()), 5);
            assertThat(titled("lak")).isEmpty();
        }
    }

    @Nested
    class Attachments {

        private Practice with(String title, String attachments) {
            Practice practice = Samples.published(title);
            engine.apply(List.of(new Searchable(practice, attachments, List.of())), Set.of(), engine.position() + 1);
            return practice;
        }

        @Test
        void areSearchedToo() {
            Practice practice = with("Ogród", "Regulamin wypożyczalni rowerów");
            assertThat(words("regulamin")).containsExactly(practice.id());
            assertThat(words("ogród regulamin")).containsExactly(practice.id());
        }

        @Test
        void countLessThanWhatThePracticeSaysItself() {
            Practice said = about("Rowery", "Regulamin rowerów miejskich");
            add(said);
            with("Ogród", "Regulamin");
            assertThat(words("regulamin").get(0)).isEqualTo(said.id());
        }

        @Test
        void refuseNothing() {
            Practice practice = with("Ogród", "Regulamin");
            assertThat(words("ogród -regulamin")).containsExactly(practice.id());
        }
    }

    @Nested
    class Paging {

        @Test
        void totalsAreExactOnEveryPage() {
            String worse = " w długim tytule o czym innym";
            add(IntStream.range(0, 1_205)
                    .mapToObj(n -> entered("Praktyka " + (n < 10 ? "" : n + worse), LocalDate.EPOCH.plusDays(n)))
                    .toArray(Practice[]::new));
            Hits last = engine.search(sorted(Sort.RELEVANCE, "praktyka", 13, 100));
            assertThat(last.total()).isEqualTo(1_205);
            assertThat(last.ids()).hasSize(5);
            for (Sort sort : Sort.values()) {
                assertThat(engine.search(sorted(sort, "praktyka", 1, 5)).total())
                        .as(sort.name())
                        .isEqualTo(1_205);
            }
            assertThat(engine.search(sorted(Sort.NEWEST, "", 14, 100))).isEqualTo(new Hits(List.of(), 1_205));
        }

        @Test
        void theDeepestPageAllowedIsAnswered() {
            add(Samples.published("Ogród"));
            Query deepest = sorted(Sort.TITLE, "", Query.MAX_DEPTH / Query.MAX_SIZE, Query.MAX_SIZE);
            assertThat(engine.search(deepest)).isEqualTo(new Hits(List.of(), 1));
        }
    }
}
