package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.audit.Audit;
import org.praktyki.core.change.Change;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.Incoming;
import org.praktyki.core.practice.Life;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.RevisionEntry;
import org.praktyki.core.spi.Storage;

/** Saving many practices at once. */
abstract class BatchContract {

    abstract Storage storage();

    private PracticeStore practices() {
        return storage().practices();
    }

    private List<Practice> saveAll(Practice... practices) {
        return practices().saveAll(List.of(practices).stream().map(Incoming::of).toList(), Samples.DEED);
    }

    private static Practice draft(String title) {
        return Practice.draft(title).build();
    }

    private void assertOnlyStored(Practice... stored) {
        assertThat(practices().list(PracticeFilter.ALL, 0, 100)).containsExactlyInAnyOrder(stored);
        assertThat(storage().changes().last()).isEqualTo(stored.length);
        assertThat(storage().audit().last()).isEqualTo(stored.length);
        assertThat(new Audit(storage().audit(), Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                        .verify(Actor.system("test"))
                        .ok())
                .isTrue();
    }

    @Test
    void newAndChangedPracticesAreSavedInTheirOrder() {
        Practice old = saveAll(draft("Dawna")).get(0);

        List<Practice> saved = saveAll(
                Samples.full(),
                draft("Druga"),
                old.toBuilder().title("Zmieniona").build(),
                draft("Trzecia"));

        assertThat(saved).extracting(Practice::version).containsExactly(1L, 1L, 2L, 1L);
        assertThat(saved)
                .allSatisfy(
                        practice -> assertThat(practices().find(practice.id())).contains(practice));
        assertThat(saved)
                .allSatisfy(practice -> assertThat(practices()
                                .revision(practice.id(), practice.version())
                                .orElseThrow()
                                .practice())
                        .isEqualTo(practice));
        assertThat(storage().changes().after(1, 10))
                .extracting(Change::sequence)
                .containsExactly(2L, 3L, 4L, 5L);
        assertThat(storage().changes().after(1, 10))
                .extracting(Change::id)
                .containsExactlyElementsOf(
                        saved.stream().map(practice -> practice.id().toString()).toList());
        assertThat(storage().audit().after(1, 10))
                .extracting(entry -> entry.subject().id())
                .containsExactlyElementsOf(
                        saved.stream().map(practice -> practice.id().toString()).toList());
    }

    @Test
    void anEmptyBatchLeavesNothing() {
        assertThat(saveAll()).isEmpty();
        assertOnlyStored();
    }

    @Test
    void aLargeBatchIsSavedWhole() {
        List<Incoming> many = IntStream.range(0, 1500)
                .mapToObj(i -> Incoming.of(draft("Praktyka " + i)))
                .toList();

        practices().saveAll(many, Samples.DEED);

        assertThat(practices().count(PracticeFilter.ALL)).isEqualTo(1500);
        assertThat(storage().changes().last()).isEqualTo(1500);
    }

    @Test
    void nothingStaysOfABatchWithATakenSlugAndTheOneIsNamed() {
        Practice stored = saveAll(draft("Ta sama nazwa")).get(0);
        Practice clashing = draft("Ta sama nazwa");

        DuplicateException refusal = catchThrowableOfType(
                DuplicateException.class, () -> saveAll(draft("Pierwsza"), clashing, draft("Ostatnia")));

        assertThat(refusal.attempted()).isEqualTo(clashing);
        assertOnlyStored(stored);
    }

    @Test
    void twoOfABatchMayNotTakeTheSameSlugEither() {
        Practice second = draft("Ta sama nazwa");

        DuplicateException refusal = catchThrowableOfType(
                DuplicateException.class, () -> saveAll(draft("Ta sama nazwa"), draft("Inna"), second));

        assertThat(refusal.attempted()).isEqualTo(second);
        assertOnlyStored();
    }

    @Test
    void nothingStaysOfABatchWithAStaleVersionAndTheOneIsNamed() {
        Practice read = saveAll(draft("Wersja 1")).get(0);
        Practice current = saveAll(read.toBuilder().title("Wersja 2").build()).get(0);
        Practice stale = read.toBuilder().title("Z dawna").build();

        ConflictException refusal = catchThrowableOfType(ConflictException.class, () -> saveAll(draft("Nowa"), stale));

        assertThat(refusal.attempted()).isEqualTo(stale);
        assertThat(refusal.current()).isEqualTo(current);
        assertThat(practices().list(PracticeFilter.ALL, 0, 10)).containsExactly(current);
        assertThat(practices().revisions(read.id())).hasSize(2);
        assertThat(storage().changes().last()).isEqualTo(2);
        assertThat(storage().audit().last()).isEqualTo(2);
    }

    @Test
    void aChangedPracticeThatIsNotStoredIsRefusedUnlessItComesAsItWas() {
        Practice unknown = Samples.full().toBuilder().version(3).build();

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> saveAll(draft("Nowa"), unknown));
        assertOnlyStored();

        Practice kept = practices()
                .saveAll(List.of(new Incoming(unknown, Optional.empty(), true)), Samples.DEED)
                .get(0);

        assertThat(kept).isEqualTo(unknown);
        assertOnlyStored(unknown);
        assertThat(practices().findLive(unknown.slug())).contains(unknown);
        assertThat(practices().revisions(unknown.id())).containsExactly(new RevisionEntry(3, Samples.DEED));
        assertThat(storage().changes().after(0, 1).get(0).version()).isEqualTo(3);
        assertThat(saveAll(unknown.toBuilder().title("Dalej").build()).get(0).version())
                .isEqualTo(4);
    }

    @Test
    void theVersionThatThePublicSawComesAlong() {
        Practice live = Samples.full().toBuilder().version(2).build();
        Practice newest = live.toBuilder()
                .version(5)
                .title("Jeszcze w pracy")
                .status(PracticeStatus.DRAFT)
                .build();

        Practice kept = practices()
                .saveAll(List.of(new Incoming(newest, Optional.of(live), true)), Samples.DEED)
                .get(0);

        assertThat(kept).isEqualTo(newest);
        assertThat(practices().find(newest.id())).contains(newest);
        assertThat(practices().findLive(newest.slug())).contains(live);
        assertThat(practices().revision(newest.id(), 2).orElseThrow().practice())
                .isEqualTo(live);
        saveAll(newest.toBuilder().title("Nadal").build());
        assertThat(practices().findLive(newest.slug())).contains(live);
    }

    @Test
    void whatIsBeingWorkedOnIsNeverShownInThePlaceOfALiveVersionThatDidNotCome() {
        Practice newest = draft("W pracy").toBuilder()
                .version(5)
                .life(Life.NEW.withLiveVersion(Optional.of(2L)))
                .build();

        practices().saveAll(List.of(new Incoming(newest, Optional.empty(), true)), Samples.DEED);

        assertThat(practices().findLive(newest.slug())).isEmpty();
        assertThat(practices().find(newest.id()).orElseThrow().isLive()).isFalse();
    }

    @Test
    void whatComesAsItWasIsSavedLikeAnyOtherWhereItIsStored() {
        Practice stored = saveAll(Samples.full()).get(0);

        Practice saved = practices()
                .saveAll(List.of(new Incoming(stored, Optional.empty(), true)), Samples.DEED)
                .get(0);

        assertThat(saved.version()).isEqualTo(2);
        assertThat(practices().revisions(stored.id())).hasSize(2);
    }
}
