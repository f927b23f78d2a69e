package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Revision;
import org.praktyki.core.practice.RevisionEntry;
import org.praktyki.core.practice.Source;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.Slug;

/** Each practice's history. */
abstract class RevisionContract {

    private static final Instant LATER = Samples.NOW.plusSeconds(3600);

    abstract Storage storage();

    private PracticeStore practices() {
        return storage().practices();
    }

    private Practice save(Practice practice) {
        return practices().save(practice, new Deed("ann", Samples.NOW, Deed.Action.SAVED));
    }

    @Test
    void eachSaveLeavesOneRevisionNewestFirst() {
        Practice first = save(Samples.full());
        practices().save(first, new Deed("system:import", LATER, Deed.Action.SAVED));
        save(Practice.draft("Inna").build());

        assertThat(practices().revisions(first.id()))
                .containsExactly(
                        new RevisionEntry(2, new Deed("system:import", LATER, Deed.Action.SAVED)),
                        new RevisionEntry(1, new Deed("ann", Samples.NOW, Deed.Action.SAVED)));
    }

    @Test
    void aRevisionHoldsEveryFieldAsItWas() {
        Practice first = save(Samples.full());
        Practice bare = Practice.draft("Pusta").build();
        Practice second = practices()
                .save(
                        first.toBuilder()
                                .slug(bare.slug())
                                .title(bare.title())
                                .summary(bare.summary())
                                .category(Optional.empty())
                                .status(PracticeStatus.DRAFT)
                                .recordCard(bare.recordCard())
                                .presentation(bare.presentation())
                                .attachments(List.of())
                                .funding(bare.funding())
                                .source(Optional.empty())
                                .findings(List.of())
                                .build(),
                        new Deed("ben", LATER, Deed.Action.SAVED));

        assertThat(practices().revision(first.id(), 1))
                .contains(new Revision(first, new Deed("ann", Samples.NOW, Deed.Action.SAVED)));
        assertThat(practices().revision(first.id(), 2))
                .contains(new Revision(second, new Deed("ben", LATER, Deed.Action.SAVED)));
    }

    @Test
    void whatIsNotThereHasNoRevision() {
        Practice saved = save(Samples.full());

        assertThat(practices().revision(saved.id(), 0)).isEmpty();
        assertThat(practices().revision(saved.id(), 2)).isEmpty();
        assertThat(practices().revisions(PracticeId.random())).isEmpty();
        assertThat(practices().revision(PracticeId.random(), 1)).isEmpty();
    }

    @Test
    void aRefusedSaveLeavesNoRevision() {
        Practice first = save(Samples.full());
        Practice other = save(Practice.draft("Inna").build());
        Practice taken = other.toBuilder().slug(first.slug()).build();
        Practice fresh = Practice.draft("Nowa").source(first.source()).build();

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> save(first.toBuilder().version(7).build()));
        assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> save(taken));
        assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> save(fresh));

        assertThat(practices().revisions(first.id())).hasSize(1);
        assertThat(practices().revisions(other.id())).hasSize(1);
        assertThat(practices().revisions(fresh.id())).isEmpty();
    }

    @Test
    void aSlugGivenUpLivesOnInTheHistoryAloneAndCanBeTakenByAnother() {
        Source source = Samples.full().source().orElseThrow();
        Practice first = save(Samples.full());
        Slug slug = first.slug();
        save(first.toBuilder().slug(new Slug("inny")).source(Optional.empty()).build());

        Practice heir = save(Practice.draft("Następna")
                .slug(slug)
                .source(Optional.of(source))
                .build());

        assertThat(practices().findBySlug(slug)).contains(heir);
        assertThat(practices().revision(first.id(), 1).orElseThrow().practice()).isEqualTo(first);
    }

    @Test
    void aTimeIsTheSameInTheFeedAndInTheHistory() {
        Instant moment = Instant.parse("2026-10-25T00:30:00.123456Z");
        Practice saved =
                practices().save(Practice.draft("Chwila").build(), new Deed("zażółć", moment, Deed.Action.SAVED));

        Change change = storage().changes().after(0, 1).get(0);

        assertThat(practices().revisions(saved.id()))
                .containsExactly(
                        new RevisionEntry(change.version(), new Deed(change.actor(), change.at(), Deed.Action.SAVED)));
        assertThat(practices().revision(saved.id(), 1))
                .contains(new Revision(saved, new Deed("zażółć", moment, Deed.Action.SAVED)));
    }

    @Test
    void theHistoryHasNoGapsWhenMoreThanOneSave() throws Exception {
        Practice stored = save(Practice.draft("Wersja 0").build());
        List<Callable<Void>> writers = IntStream.range(0, 3)
                .<Callable<Void>>mapToObj(writer -> () -> {
                    IntStream.range(0, 10).forEach(i -> saveWhenever(stored.id()));
                    return null;
                })
                .toList();

        Together.call(writers);

        List<Long> versions = practices().revisions(stored.id()).stream()
                .map(RevisionEntry::version)
                .toList();
        assertThat(versions.reversed())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 31).boxed().toList());
        assertThat(versions)
                .allSatisfy(version -> assertThat(practices()
                                .revision(stored.id(), version)
                                .orElseThrow()
                                .practice()
                                .title())
                        .isEqualTo("Wersja " + (version - 1)));
    }

    private void saveWhenever(PracticeId id) {
        while (true) {
            Practice read = practices().find(id).orElseThrow();
            try {
                save(read.toBuilder().title("Wersja " + read.version()).build());
                return;
            } catch (ConflictException e) {
                // someone was faster: once more on what they saved
            }
        }
    }

    @Test
    void filesThatAnyVersionNamesAreInUse() {
        assertThat(practices().filesInUse()).isEmpty();
        Practice full = save(Samples.full());
        Practice other = Practice.draft("Inna").build();
        Attachment file = new Attachment("a.pdf", "application/pdf", 1, new FileKey("cd".repeat(32)));
        Practice with = save(other.toBuilder().attachments(List.of(file)).build());
        save(with.toBuilder().attachments(List.of()).build());

        assertThat(full.files()).hasSize(3);
        assertThat(practices().filesInUse())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(full.files(), Stream.of(file))
                        .map(Attachment::key)
                        .toList());
    }
}
