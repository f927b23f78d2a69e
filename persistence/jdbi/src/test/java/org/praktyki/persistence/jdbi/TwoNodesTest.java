package org.praktyki.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.audit.AuditPoint;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.spi.Storage;

/** Two nodes over one PostgreSQL database that know nothing of each other. */
class TwoNodesTest {

    private Storage here;
    private Storage there;

    @BeforeEach
    void open() throws Exception {
        String url = Postgres.newDatabase();
        here = open(url);
        there = open(url);
    }

    private static Storage open(String url) {
        return JdbiStorage.open(url, Postgres.USER, Postgres.PASSWORD);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void bothMayStartAtOnceOnANewDatabase() throws Exception {
        String url = Postgres.newDatabase();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Storage> first = threads.submit(() -> open(url));
            Future<Storage> second = threads.submit(() -> open(url));
            try (Storage one = first.get();
                    Storage other = second.get()) {
                Practice saved = one.practices().save(Samples.full(), new Deed("ann", Samples.NOW, Deed.Action.SAVED));
                assertThat(other.practices().find(saved.id())).contains(saved);
            }
        }
    }

    @Test
    void eachSeesWhatTheOtherSaves() {
        Practice practice = here.practices().save(Samples.full(), new Deed("ann", Samples.NOW, Deed.Action.SAVED));
        Practice changed = there.practices().save(practice, new Deed("ben", Samples.NOW, Deed.Action.SAVED));
        AuditPoint before = here.audit().head();
        there.categories().replace(Samples.topics(), Samples.DEED);

        assertThat(here.audit().head()).isEqualTo(there.audit().head()).isNotEqualTo(before);
        assertThat(here.practices().find(practice.id())).contains(changed);
        assertThat(here.changes().after(0, 10)).extracting(Change::actor).containsExactly("ann", "ben");
        assertThat(here.categories().tree().all()).isEqualTo(Samples.topics().all());
    }

    @Test
    void aSaveOverTheOthersIsRefusedWithBothSides() {
        Practice read = here.practices().save(Samples.full(), new Deed("ann", Samples.NOW, Deed.Action.SAVED));
        Practice current = there.practices().save(read, new Deed("ben", Samples.NOW, Deed.Action.SAVED));

        ConflictException conflict = catchThrowableOfType(
                ConflictException.class,
                () -> here.practices().save(read, new Deed("ann", Samples.NOW, Deed.Action.SAVED)));

        assertThat(conflict.current()).isEqualTo(current);
        assertThat(conflict.attempted()).isEqualTo(read);
    }

    @Test
    void ofTwoThatTakeTheSameSlugOneIsRefused() {
        here.practices().save(Practice.draft("Ta sama nazwa").build(), new Deed("ann", Samples.NOW, Deed.Action.SAVED));

        DuplicateException refusal = catchThrowableOfType(
                DuplicateException.class,
                () -> there.practices()
                        .save(
                                Practice.draft("Ta sama nazwa").build(),
                                new Deed("ben", Samples.NOW, Deed.Action.SAVED)));

        assertThat(refusal).isNotNull();
        assertThat(here.changes().last()).isEqualTo(1);
    }

    @Test
    void guessesOnEitherNodeCountTogether() {
        assertThat(here.accounts().countAttempt("admin", Samples.NOW, Samples.NOW))
                .isEqualTo(1);
        assertThat(there.accounts().countAttempt("admin", Samples.NOW, Samples.NOW))
                .isEqualTo(2);
    }

    @Test
    void oneFeedGrowsWithoutGapsWhileBothSave() throws Exception {
        List<Long> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(() -> saveFifty(here, "Tutaj"));
            Future<?> second = threads.submit(() -> saveFifty(there, "Tam"));
            while (!first.isDone() || !second.isDone()) {
                follow(seen);
            }
            first.get();
            second.get();
        }
        follow(seen);

        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
    }

    private static void saveFifty(Storage storage, String title) {
        IntStream.range(0, 50)
                .forEach(i -> storage.practices()
                        .save(
                                Practice.draft(title + " " + i).build(),
                                new Deed("ann", Samples.NOW, Deed.Action.SAVED)));
    }

    private void follow(List<Long> seen) {
        here.changes().after(seen.size(), 1000).forEach(change -> seen.add(change.sequence()));
    }
}
