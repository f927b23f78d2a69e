package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.LegacyAddress;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeNames;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Relations;
import org.praktyki.core.practice.Source;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/** Saving and finding practices. */
abstract class PracticeStoreContract {

    abstract Storage storage();

    private Practice save(Practice practice) {
        return storage().practices().save(practice, new Deed("ann", Samples.NOW, Deed.Action.SAVED));
    }

    private Optional<Practice> find(Practice practice) {
        return storage().practices().find(practice.id());
    }

    @Test
    void everyFieldComesBackAsItWasSaved() {
        Practice practice = Samples.full();

        Practice saved = save(practice);

        assertThat(saved).isEqualTo(practice.toBuilder().version(1).build());
        assertThat(find(practice)).contains(saved);
    }

    @Test
    void manyAreFoundByAnyOfTheirNamesEachOnce() {
        Practice full = save(Samples.full());
        Practice draft = save(Practice.draft("Szkic").build());
        Practice other = save(Practice.draft("Inna").build());
        save(Practice.draft("Obca").build());
        String key = full.source().orElseThrow().key();

        assertThat(storage()
                        .practices()
                        .find(new PracticeNames(
                                Set.of(draft.id(), full.id(), PracticeId.random()),
                                Set.of(other.slug(), full.slug(), new Slug("nie-ma")),
                                Set.of(key, "nie ma"))))
                .containsExactlyInAnyOrder(full, draft, other);
        assertThat(storage().practices().find(new PracticeNames(Set.of(), Set.of(), Set.of(key))))
                .containsExactly(full);
        assertThat(storage().practices().find(PracticeNames.ofSlugs(Set.of()))).isEmpty();
    }

    @Test
    void anEmptyDraftComesBackAsItWasSaved() {
        Practice saved = save(Practice.draft("Szkic").build());

        assertThat(find(saved)).contains(saved);
    }

    @Test
    void textComesBackWhateverIsInIt() {
        Practice odd = Practice.draft("O'Brien; \"drop\" \\ % _ ! \u0000 \uD83D\uDE80 \u2028 zażółć gęślą jaźń")
                .slug(new Slug("osobliwy"))
                .summary(RichText.ofPlainText("<b> & 'cytat' \\n \uD83D\uDE80\nnowy\twiersz"))
                .build();

        Practice saved = save(odd);

        assertThat(find(odd)).contains(saved);
        assertThat(saved.title()).isEqualTo(odd.title());
    }

    @Test
    void aLongPracticeComesBackWhole() {
        String sentences = IntStream.range(0, 60_000)
                .mapToObj(i -> "Zdanie numer " + i + " o zażółconej jaźni.")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        Practice saved = save(
                Practice.draft("Długa").summary(RichText.ofPlainText(sentences)).build());

        assertThat(saved.summary().html()).hasSizeGreaterThan(2_000_000);
        assertThat(find(saved)).contains(saved);
    }

    @Test
    void eachSaveRaisesTheVersionByOne() {
        Practice first = save(Practice.draft("Karta mieszkańca").build());
        Practice second = save(first.toBuilder().title("Karta mieszkanki").build());

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(find(first)).contains(second);
    }

    @Test
    void everythingOfAPracticeCanBeChangedButItsIdentity() {
        Practice full = save(Samples.full());
        Practice bare = Practice.draft("Pusta").build();

        Practice changed = save(full.toBuilder()
                .slug(bare.slug())
                .title(bare.title())
                .summary(bare.summary())
                .category(Optional.empty())
                .status(PracticeStatus.DRAFT)
                .recordCard(bare.recordCard())
                .source(Optional.empty())
                .findings(List.of())
                .build());

        assertThat(find(full)).contains(changed);
        assertThat(storage().practices().findBySlug(full.slug())).isEmpty();
        assertThat(storage().practices().findBySlug(bare.slug())).contains(changed);
        assertThat(storage().practices().findBySource("dialog/biblioteka")).isEmpty();
    }

    @Test
    void whatStoodInTheOldDatabaseIsFoundThereWhateverItsStatus() {
        Practice full = save(Samples.full());
        LegacyAddress address = full.legacyAddress().orElseThrow();
        Practice withdrawn =
                save(full.toBuilder().status(PracticeStatus.WITHDRAWN).build());

        assertThat(storage().practices().findByLegacyAddress(address)).contains(withdrawn);
        assertThat(storage().practices().findLive(address)).isEmpty();
        assertThat(storage().practices().findByLegacyAddress(new LegacyAddress(9, 9, 9)))
                .isEmpty();
    }

    @Test
    void whatCameOfAPracticeIsFoundAsFarAsItIsLive() {
        Practice origin = save(Samples.published("Pierwowzór"));
        Relations relations = new Relations(List.of(), Optional.of(origin.id()), Optional.empty());
        Practice one = save(Samples.published("Pierwsza z niej").toBuilder()
                .relations(relations)
                .build());
        Practice two = save(Samples.published("Druga z niej").toBuilder()
                .relations(relations)
                .build());
        save(Practice.draft("Szkic z niej").relations(relations).build());
        Practice other = save(Samples.published("Już nie z niej").toBuilder()
                .relations(relations)
                .build());
        save(other.toBuilder().relations(Relations.NONE).build());
        save(two.toBuilder().title("Zmieniana").status(PracticeStatus.DRAFT).build());

        assertThat(storage().practices().findLiveDerivedFrom(origin.id(), 9)).containsExactlyInAnyOrder(one, two);
        assertThat(storage().practices().findLiveDerivedFrom(origin.id(), 1)).hasSize(1);
        assertThat(storage().practices().findLiveDerivedFrom(one.id(), 9)).isEmpty();
    }

    @Test
    void aStaleVersionIsRefusedWithBothSides() {
        Practice read = save(Samples.full());
        Practice current = save(read.toBuilder().title("Pierwsza zmiana").build());
        Practice attempted = read.toBuilder().title("Druga zmiana").build();

        ConflictException conflict = catchThrowableOfType(ConflictException.class, () -> save(attempted));

        assertThat(conflict.current()).isEqualTo(current);
        assertThat(conflict.attempted()).isEqualTo(attempted);
        assertThat(find(read)).contains(current);
        assertThat(storage().changes().last()).isEqualTo(2);
    }

    @Test
    void aVersionFromTheFutureIsRefusedToo() {
        Practice current = save(Samples.full());
        Practice attempted = current.toBuilder().version(7).build();

        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> save(attempted));
        assertThat(find(current)).contains(current);
        assertThat(storage().changes().last()).isEqualTo(1);
    }

    @Test
    void aChangedPracticeThatIsNotStoredIsRefused() {
        Practice unknown = Samples.full().toBuilder().version(3).build();

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> save(unknown))
                .withMessageContaining(unknown.id().toString());
        assertThat(find(unknown)).isEmpty();
        assertThat(storage().changes().last()).isZero();
    }

    @Test
    void aTakenSlugIsRefused() {
        Practice stored = save(Practice.draft("Ta sama nazwa").build());

        assertRefusedAsDuplicate(Practice.draft("Ta sama nazwa").build(), stored);
    }

    @Test
    void aSlugTakenByAnotherPracticeIsRefusedOnAChangeToo() {
        Practice stored = save(Practice.draft("Pierwsza").build());
        Practice other = save(Practice.draft("Druga").build());

        Practice clashing = other.toBuilder().slug(stored.slug()).build();

        assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> save(clashing));
        assertThat(find(other)).contains(other);
        assertThat(storage().changes().last()).isEqualTo(2);
    }

    @Test
    void aTakenSourceKeyIsRefused() {
        Practice stored = save(Samples.full());

        assertRefusedAsDuplicate(
                Practice.draft("Inna nazwa").source(stored.source()).build(), stored);
    }

    @Test
    void aTakenIdentityIsRefused() {
        Practice stored = save(Samples.full());

        Practice again = stored.toBuilder()
                .version(0)
                .slug(new Slug("inny"))
                .source(Optional.empty())
                .build();

        assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> save(again));
        assertThat(find(stored)).contains(stored);
        assertThat(storage().changes().last()).isEqualTo(1);
    }

    private void assertRefusedAsDuplicate(Practice fresh, Practice stored) {
        assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> save(fresh));
        assertThat(find(fresh)).isEmpty();
        assertThat(find(stored)).contains(stored);
        assertThat(storage().practices().count(PracticeFilter.ALL)).isEqualTo(1);
        assertThat(storage().changes().last()).isEqualTo(1);
    }

    @Test
    void aRefusedSaveDoesNotHinderTheNextOne() {
        Practice stored = save(Practice.draft("Nazwa").build());
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> save(Practice.draft("Nazwa").build()));

        Practice changed = save(stored.toBuilder().title("Nowa nazwa").build());

        assertThat(find(stored)).contains(changed);
        assertThat(storage().changes().last()).isEqualTo(2);
    }

    @Test
    void aPracticeIsFoundByItsSlugAndByItsSource() {
        Practice saved = save(Samples.full());
        save(Practice.draft("Inna").build());

        assertThat(storage().practices().findBySlug(saved.slug())).contains(saved);
        assertThat(storage().practices().findBySource("dialog/biblioteka")).contains(saved);
        assertThat(storage().practices().findBySlug(new Slug("nie-ma"))).isEmpty();
        assertThat(storage().practices().findBySource("nie/ma")).isEmpty();
        assertThat(storage().practices().find(PracticeId.random())).isEmpty();
    }

    @Test
    void manyPracticesWithoutASourceLiveSideBySide() {
        save(Practice.draft("Pierwsza").build());
        save(Practice.draft("Druga").source(Optional.empty()).build());

        assertThat(storage().practices().count(PracticeFilter.ALL)).isEqualTo(2);
    }

    @Test
    void theMomentOfAnImportKeepsItsFullPrecision() {
        Source source = Samples.full().source().orElseThrow();
        Instant moment = Instant.parse("2026-10-25T00:30:00.123456789Z");
        Practice saved = save(Practice.draft("Chwila")
                .source(Optional.of(new Source(source.key(), source.address(), moment, source.pages(), 1)))
                .build());

        assertThat(find(saved)).contains(saved);
    }

    @Test
    void thoseThatExistAreFoundTogether() {
        Practice one = save(Samples.published("Pierwsza"));
        Practice two = save(Samples.published("Druga"));
        save(Samples.published("Trzecia"));

        assertThat(storage().practices().findLive(List.of(two.id(), PracticeId.random(), one.id(), two.id())))
                .containsExactlyInAnyOrder(one, two);
        assertThat(storage().practices().findLive(List.of())).isEmpty();
    }

    @Test
    void allThatEveryoneMaySeeArePagedThroughOnce() {
        Set<PracticeId> everyones = new HashSet<>();
        for (int number = 0; number < 5; number++) {
            everyones.add(save(Samples.published("Praktyka " + number)).id());
            save(Practice.draft("Szkic " + number).build());
        }

        List<PracticeId> seen = new ArrayList<>();
        List<Practice> page = storage().practices().findLiveAfter(Optional.empty(), 2);
        while (!page.isEmpty()) {
            page.forEach(practice -> seen.add(practice.id()));
            page = storage()
                    .practices()
                    .findLiveAfter(Optional.of(page.getLast().id()), 2);
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(everyones);
        assertThat(storage().practices().countLive()).isEqualTo(5);
    }

    @Test
    void anyNumberOfPracticesCanBeAskedForAtOnce() {
        Practice one = save(Samples.published("Jedyna"));
        List<PracticeId> ids = IntStream.range(0, 70_000)
                .mapToObj(i -> i == 69_999 ? one.id() : PracticeId.random())
                .toList();

        assertThat(storage().practices().findLive(ids)).containsExactly(one);
    }
}
