package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.Life;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.Slug;

/** The administrator's list. */
abstract class PracticeListContract {

    abstract Storage storage();

    private Practice save(Practice practice, Instant at) {
        return storage().practices().save(practice, new Deed("ann", at, Deed.Action.SAVED));
    }

    private Practice draft(String title) {
        return save(
                Practice.draft(title)
                        .slug(Slug.from(title + " " + storage().practices().count(PracticeFilter.ALL)))
                        .build(),
                Samples.NOW);
    }

    private List<Practice> list(PracticeFilter filter) {
        return storage().practices().list(filter, 0, 100);
    }

    private static PracticeFilter text(String text) {
        return PracticeFilter.ALL.withText(text);
    }

    private void assertOnly(PracticeFilter filter, Practice... expected) {
        assertThat(list(filter)).containsExactlyInAnyOrder(expected);
        assertThat(storage().practices().count(filter)).isEqualTo(expected.length);
    }

    @Test
    void theLastChangedComesFirst() {
        Practice one = save(Practice.draft("Pierwsza").build(), Samples.NOW);
        Practice two = save(Practice.draft("Druga").build(), Samples.NOW.plusSeconds(1));
        Practice three = save(Practice.draft("Trzecia").build(), Samples.NOW.plusNanos(1000));
        assertThat(list(PracticeFilter.ALL)).containsExactly(two, three, one);

        Practice changed = save(one.toBuilder().title("Zmieniona").build(), Samples.NOW.plusSeconds(2));
        assertThat(list(PracticeFilter.ALL)).containsExactly(changed, two, three);
    }

    @Test
    void theHourThatComesTwiceInAutumnIsInOrder() {
        Practice later = save(Practice.draft("Później").build(), Instant.parse("2026-10-25T01:10:00Z"));
        Practice earlier = save(Practice.draft("Wcześniej").build(), Instant.parse("2026-10-25T00:50:00Z"));

        assertThat(list(PracticeFilter.ALL)).containsExactly(later, earlier);
    }

    @Test
    void thoseChangedAtTheSameMomentAreOrderedByIdentity() {
        List<Practice> saved = IntStream.range(0, 40)
                .mapToObj(i -> draft("Praktyka"))
                .sorted(Comparator.comparing(practice -> practice.id().toString()))
                .toList();

        assertThat(list(PracticeFilter.ALL)).isEqualTo(saved);
    }

    @Test
    void stretchesJoinWithoutGapOrRepetition() {
        List<Practice> saved = IntStream.range(0, 7)
                .mapToObj(i -> save(Practice.draft("Praktyka " + i).build(), Samples.NOW.minusSeconds(i)))
                .toList();

        assertThat(storage().practices().list(PracticeFilter.ALL, 0, 3)).isEqualTo(saved.subList(0, 3));
        assertThat(storage().practices().list(PracticeFilter.ALL, 3, 3)).isEqualTo(saved.subList(3, 6));
        assertThat(storage().practices().list(PracticeFilter.ALL, 6, 3)).isEqualTo(saved.subList(6, 7));
        assertThat(storage().practices().list(PracticeFilter.ALL, 7, 3)).isEmpty();
        assertThat(storage().practices().list(PracticeFilter.ALL, 0, 0)).isEmpty();
        assertThat(storage().practices().count(PracticeFilter.ALL)).isEqualTo(7);
    }

    @Test
    void textIsFoundAnywhereInTheTitleWhateverItsCaseAndDiacritics() {
        Practice practice = draft("Żłobek w Łodzi");
        draft("Kino plenerowe");

        assertOnly(text("żłobek"), practice);
        assertOnly(text("ZLOBEK W"), practice);
        assertOnly(text("lodzi"), practice);
        assertOnly(text("łódzki"));
    }

    @Test
    void whatIsAWildcardElsewhereIsALetterHere() {
        Practice percent = draft("Oszczędzamy 50% prądu");
        Practice underscore = draft("plik_danych");
        Practice backslash = draft("a\\b!c");
        draft("Oszczędzamy 500 prądu, plik danych");

        assertOnly(text("50%"), percent);
        assertOnly(text("%"), percent);
        assertOnly(text("_"), underscore);
        assertOnly(text("\\"), backslash);
        assertOnly(text("b!c"), backslash);
        assertOnly(text("'"));
    }

    @Test
    void statusAndTextNarrowTogether() {
        Practice draft = draft("Budżet obywatelski");
        Practice published = save(Samples.published("Budżet szkolny"), Samples.NOW);

        assertOnly(PracticeFilter.ALL.withText("").withStatuses(Set.of(PracticeStatus.PUBLISHED)), published);
        assertOnly(PracticeFilter.ALL.withText("").withStatuses(Set.of(PracticeStatus.DRAFT)), draft);
        assertOnly(PracticeFilter.ALL.withText("budzet").withStatuses(Set.of(PracticeStatus.DRAFT)), draft);
        assertOnly(PracticeFilter.ALL.withText("szkolny").withStatuses(Set.of(PracticeStatus.DRAFT)));
        assertOnly(PracticeFilter.ALL, draft, published);
    }

    @Test
    void whatIsApprovedForAMomentIsToldFromWhatIsNot() {
        Practice plain = draft("Bez terminu");
        Practice scheduled = save(
                Practice.draft("Z terminem")
                        .life(Life.NEW.withPublishAt(Optional.of(Samples.NOW.plusSeconds(60))))
                        .build(),
                Samples.NOW);

        assertOnly(PracticeFilter.ALL.withScheduled(Optional.of(true)), scheduled);
        assertOnly(PracticeFilter.ALL.withScheduled(Optional.of(false)), plain);
    }

    @Test
    void theAuthorsOfWhatTheFilterLetsThroughAreNamedOnce() {
        for (String author : List.of("zofia", "adam", "zofia")) {
            Practice written = Practice.draft("Praktyka konta " + author)
                    .slug(Slug.from(author + storage().practices().count(PracticeFilter.ALL)))
                    .life(Life.NEW.withAuthor(Optional.of(author)))
                    .build();
            save(written, Samples.NOW);
        }
        draft("Przyniesiona z pliku");

        assertThat(storage().practices().authors(PracticeFilter.ALL)).containsExactly("adam", "zofia");
        assertThat(storage().practices().authors(text("zofia"))).containsExactly("zofia");
        assertThat(storage().practices().authors(text("przyniesiona"))).isEmpty();
    }

    private Practice lived(String title, Life life, String topic) {
        return save(
                Practice.draft(title)
                        .life(life)
                        .category(Optional.of(new Slug(topic)))
                        .build(),
                Samples.NOW);
    }

    @Test
    void whatSomeoneWroteIsToldFromWhatOthersDid() {
        Practice own = lived("Moja", Life.NEW.withAuthor(Optional.of("zofia")), "kultura");
        lived("Cudza", Life.NEW.withAuthor(Optional.of("adam")), "kultura");
        draft("Niczyja");

        assertOnly(PracticeFilter.ALL.withAuthor(Optional.of("zofia")), own);
        assertOnly(PracticeFilter.ALL.withAuthor(Optional.of("zof")));
    }

    @Test
    void whatIsDueForReviewIsDueOnItsDayAndAfter() {
        LocalDate day = LocalDate.of(2027, 5, 4);
        Practice due = lived("Do przeglądu", Life.NEW.withReviewBy(Optional.of(day)), "kultura");
        lived("Później", Life.NEW.withReviewBy(Optional.of(day.plusDays(1))), "kultura");
        draft("Bez terminu");

        assertOnly(PracticeFilter.ALL.withReviewBy(Optional.of(day)), due);
        assertOnly(PracticeFilter.ALL.withReviewBy(Optional.of(day.minusDays(1))));
    }

    @Test
    void aReaderSeesTheirOwnEverywhereAndThoseOfOthersInTheirTopics() {
        Practice own = lived("Moja gdzie indziej", Life.NEW.withAuthor(Optional.of("zofia")), "transport");
        Practice inTopic = lived("Cudza w moim dziale", Life.NEW.withAuthor(Optional.of("adam")), "kultura");
        lived("Cudza gdzie indziej", Life.NEW.withAuthor(Optional.of("adam")), "transport");
        draft("Niczyja bez działu");
        Slug culture = new Slug("kultura");

        assertOnly(PracticeFilter.of(new PracticeFilter.Access(Optional.of("zofia"), Set.of(culture))), own, inTopic);
        assertOnly(PracticeFilter.of(new PracticeFilter.Access(Optional.of("zofia"), Set.of())), own);
        assertOnly(PracticeFilter.of(new PracticeFilter.Access(Optional.of("ola"), Set.of(culture))), inTopic);
        assertThat(list(PracticeFilter.of(PracticeFilter.Access.TO_ALL))).hasSize(4);
    }

    @Test
    void whatIsToBePublishedByAMomentComesInThatOrder() {
        Instant noon = Samples.NOW.plusSeconds(3600);
        Practice later = lived("Później", Life.NEW.withPublishAt(Optional.of(noon)), "kultura");
        Practice sooner = lived("Wcześniej", Life.NEW.withPublishAt(Optional.of(noon.minusSeconds(1))), "kultura");
        draft("Bez terminu");

        assertThat(storage().practices().scheduled(noon)).containsExactly(sooner.id(), later.id());
        assertThat(storage().practices().scheduled(noon.minusSeconds(1))).containsExactly(sooner.id());
        assertThat(storage().practices().scheduled(noon.minusSeconds(2))).isEmpty();
    }

    @Test
    void theListFollowsAChange() {
        Practice practice = draft("Dawna nazwa");
        Practice changed = save(
                practice.toBuilder()
                        .title("Nowa nazwa")
                        .status(PracticeStatus.PUBLISHED)
                        .build(),
                Samples.NOW);

        assertOnly(text("dawna"));
        assertOnly(PracticeFilter.ALL.withText("nowa").withStatuses(Set.of(PracticeStatus.PUBLISHED)), changed);
    }
}
