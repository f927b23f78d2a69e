package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.RichText;

/** The change feed. */
abstract class ChangeFeedContract {

    private static final int WRITERS = 4;
    private static final int SAVES = 25;

    abstract Storage storage();

    private Practice save(Practice practice) {
        return storage().practices().save(practice, new Deed("ann", Samples.NOW, Deed.Action.SAVED));
    }

    private List<Change> read(long after) {
        return storage().changes().after(after, 1000);
    }

    @Test
    void eachSaveLeavesOneEntry() {
        Practice one = save(Practice.draft("Pierwsza").build());
        Practice two = storage()
                .practices()
                .save(one, new Deed("system:import", Samples.NOW.plusSeconds(3600), Deed.Action.SAVED));

        String id = one.id().toString();
        assertThat(read(0))
                .containsExactly(
                        new Change(1, Samples.NOW, "ann", Change.Kind.PRACTICE, id, 1),
                        new Change(
                                2,
                                Samples.NOW.plusSeconds(3600),
                                "system:import",
                                Change.Kind.PRACTICE,
                                id,
                                two.version()));
        assertThat(storage().changes().last()).isEqualTo(2);
    }

    @Test
    void readingGoesOnWhereItStopped() {
        IntStream.range(0, 5).forEach(i -> save(Practice.draft("Praktyka " + i).build()));

        assertThat(storage().changes().after(0, 2)).extracting(Change::sequence).containsExactly(1L, 2L);
        assertThat(storage().changes().after(2, 2)).extracting(Change::sequence).containsExactly(3L, 4L);
        assertThat(storage().changes().after(4, 2)).extracting(Change::sequence).containsExactly(5L);
        assertThat(storage().changes().after(5, 2)).isEmpty();
        assertThat(storage().changes().after(99, 2)).isEmpty();
    }

    @Test
    void numbersBecomeVisibleInTheirOrder() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "Wątek " + writer;
            writers.add(() -> {
                IntStream.range(0, SAVES)
                        .forEach(i -> save(Practice.draft(name + " " + i).build()));
                return null;
            });
        }

        List<Change> seen = new ArrayList<>();
        Together together = Together.start(writers);
        while (together.running()) {
            // goes on from the last number read: one that became visible later below it would be missed for ever
            seen.addAll(read(seen.size()));
        }
        together.join();
        seen.addAll(read(seen.size()));

        assertThat(seen)
                .extracting(Change::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, WRITERS * SAVES).boxed().toList());
        assertThat(seen).extracting(Change::id).doesNotHaveDuplicates();
        assertThat(storage().changes().last()).isEqualTo(WRITERS * SAVES);
    }

    @Test
    void whatTheFeedNamesIsThereToRead() throws Exception {
        Callable<Void> writer = () -> {
            IntStream.range(0, SAVES)
                    .forEach(i -> save(Practice.draft("Praktyka " + i).build()));
            return null;
        };

        Together together = Together.start(List.of(writer));
        long read = 0;
        while (together.running()) {
            for (Change change : read(read)) {
                assertThat(storage().practices().find(PracticeId.of(change.id())))
                        .isPresent();
                read = change.sequence();
            }
        }
        together.join();
    }

    @Test
    void ofParallelSavesOfOneVersionExactlyOneSucceeds() throws Exception {
        Practice stored = save(Samples.full());
        List<Callable<Boolean>> writers = IntStream.range(0, WRITERS)
                .<Callable<Boolean>>mapToObj(i ->
                        () -> succeeds(stored.toBuilder().title("Zmiana " + i).build()))
                .toList();

        assertThat(Together.call(writers)).containsOnlyOnce(true);
        assertThat(storage().changes().last()).isEqualTo(2);
        assertThat(storage().practices().find(stored.id()).orElseThrow().version())
                .isEqualTo(2);
    }

    private boolean succeeds(Practice practice) {
        try {
            save(practice);
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    @Test
    void aReaderSeesAPracticeWholeWhileItIsBeingSaved() throws Exception {
        RichText body = RichText.ofPlainText("Zdanie o tym, co zrobiono.\n".repeat(2_000));
        Practice first = save(Practice.draft("Wersja 0").summary(body).build());
        Callable<Void> writer = () -> {
            Practice practice = first;
            for (int i = 1; i <= SAVES; i++) {
                practice = save(practice.toBuilder().title("Wersja " + i).build());
            }
            return null;
        };

        Together together = Together.start(List.of(writer));
        while (together.running()) {
            Practice read = storage().practices().find(first.id()).orElseThrow();
            assertThat(read.title()).isEqualTo("Wersja " + (read.version() - 1));
            assertThat(read.summary()).isEqualTo(body);
        }
        together.join();
        assertThat(storage().practices().find(first.id()).orElseThrow().version())
                .isEqualTo(SAVES + 1);
    }
}
