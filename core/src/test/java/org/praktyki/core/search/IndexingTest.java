package org.praktyki.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.spi.StorageException;

class IndexingTest {

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Unsteady engine = new Unsteady();
    private final Indexing indexing = new Indexing(storage.changes(), storage.practices(), engine);

    private Practice save(Practice practice) {
        return storage.practices().save(practice, new Deed("redaktor", Samples.NOW, Deed.Action.SAVED));
    }

    private Practice save(String title) {
        return save(Samples.published(title));
    }

    private List<PracticeId> found(String words) {
        return engine.search(Query.newest(10).matching(words)).ids();
    }

    private long total() {
        return engine.search(Query.newest(1)).total();
    }

    @Test
    void anEmptyStoreLeavesAnEmptyIndex() {
        indexing.catchUp();
        indexing.rebuild(BuildProgress.NONE);
        assertThat(engine.position()).isZero();
    }

    @Test
    void aPublishedPracticeIsFoundAndADraftIsNot() {
        Practice published = save("Ogród");
        save(Practice.draft("Sad").build());
        indexing.catchUp();
        assertThat(engine.search(Query.newest(10)).ids()).containsExactly(published.id());
        assertThat(engine.position()).isEqualTo(2);
    }

    @Test
    void aChangedPracticeIsFoundByItsNewWordsOnly() {
        Practice practice = save("Ogród");
        indexing.catchUp();
        save(practice.toBuilder().title("Sad").build());
        indexing.catchUp();
        assertThat(found("sad")).containsExactly(practice.id());
        assertThat(found("ogród")).isEmpty();
    }

    @Test
    void anUnpublishedPracticeIsNoLongerFound() {
        Practice practice = save("Ogród");
        indexing.catchUp();
        save(practice.toBuilder().status(PracticeStatus.WITHDRAWN).build());
        indexing.catchUp();
        assertThat(total()).isZero();
        assertThat(engine.position()).isEqualTo(2);
    }

    @Test
    void moreThanOneBatchIsFollowedToTheEnd() {
        for (int number = 0; number < 1_234; number++) {
            save("Praktyka " + number);
        }
        indexing.catchUp();
        assertThat(total()).isEqualTo(1_234);
        assertThat(engine.position()).isEqualTo(1_234);
    }

    @Test
    void anIndexAheadOfTheStoreIsBuiltAnew() {
        Practice practice = save("Ogród");
        engine.apply(List.of(Searchable.of(Samples.published("Z innej bazy"))), Set.of(), 99);
        indexing.catchUp();
        assertThat(engine.search(Query.newest(10)).ids()).containsExactly(practice.id());
        assertThat(engine.position()).isEqualTo(1);
    }

    @Test
    void anIndexAheadOfAnEmptyStoreIsEmptied() {
        engine.apply(List.of(Searchable.of(Samples.published("Z innej bazy"))), Set.of(), 99);
        indexing.catchUp();
        assertThat(total()).isZero();
        assertThat(engine.position()).isZero();
    }

    @Test
    void rebuildingDropsWhatTheStoreDoesNotHave() {
        Practice practice = save("Ogród");
        engine.apply(List.of(Searchable.of(Samples.published("Pozostałość"))), Set.of(), 1);
        indexing.rebuild(BuildProgress.NONE);
        assertThat(engine.search(Query.newest(10)).ids()).containsExactly(practice.id());
    }

    @Test
    void aChangeDoesNotWaitForARebuildAndIsFoundAfterIt() {
        save("Ogród");
        indexing.rebuild((done, total) -> {
            if (done == 1) {
                Thread other = Thread.ofPlatform().start(() -> {
                    save("Sad");
                    indexing.catchUp();
                });
                assertThatCode(other::join).doesNotThrowAnyException();
                assertThat(found("sad")).isEmpty();
            }
        });
        assertThat(found("sad")).hasSize(1);
        assertThat(engine.position()).isEqualTo(2);
    }

    @Test
    void aFailedBatchIsTakenInNextTime() {
        Practice practice = save("Ogród");
        engine.failing = true;
        assertThatThrownBy(indexing::catchUp).isInstanceOf(StorageException.class);
        assertThat(engine.position()).isZero();
        engine.failing = false;
        indexing.catchUp();
        assertThat(found("ogród")).containsExactly(practice.id());
    }

    @Test
    void anErasureIsFollowedByAPurgeThatIsTriedUntilItSucceeds() {
        Practice practice = save("Ogród");
        indexing.catchUp();
        Deed erasure = new Deed("admin", Samples.NOW, Deed.Action.ERASED);
        storage.contacts().announceErased(List.of(ContactId.random()), erasure);
        engine.keeping = true;
        assertThatThrownBy(indexing::catchUp).isInstanceOf(StorageException.class);
        engine.keeping = false;
        indexing.catchUp();
        indexing.catchUp();
        assertThat(engine.purged).isEqualTo(1);
        assertThat(found("ogród")).containsExactly(practice.id());
    }

    /** The in-memory engine, with a disk that can be full. */
    private static final class Unsteady implements SearchEngine {

        private final InMemorySearch engine = new InMemorySearch();
        private boolean failing;
        private boolean keeping;
        private int purged;

        @Override
        public List<PracticeId> similar(Practice practice, int limit) {
            return List.of();
        }

        @Override
        public List<PracticeId> titled(String typed, int limit) {
            return List.of();
        }

        @Override
        public List<Spot> spots(Query query, int limit) {
            return engine.spots(query, limit);
        }

        @Override
        public Marker marker(Query query) {
            return Marker.NOTHING;
        }

        @Override
        public Hits search(Query query) {
            return engine.search(query);
        }

        @Override
        public long position() {
            return engine.position();
        }

        @Override
        public void apply(Collection<Searchable> changed, Set<PracticeId> removed, long position) {
            if (failing) {
                throw new StorageException("The disk is full", new IOException());
            }
            engine.apply(changed, removed, position);
        }

        @Override
        public void purge() {
            if (keeping) {
                throw new StorageException("The disk is full", new IOException());
            }
            purged++;
        }

        @Override
        public IndexBuild rebuild() {
            return engine.rebuild();
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    @Test
    void itIsSaidHowFarTheIndexHasCome() {
        save("Ogród");
        indexing.catchUp();
        save("Sad");
        save(Practice.draft("Szkic").build());

        assertThat(indexing.state()).isEqualTo(new IndexState("Unsteady", 1, 2, 1, 3));
        assertThat(indexing.state().behind()).isEqualTo(2);

        indexing.catchUp();
        assertThat(indexing.state()).isEqualTo(new IndexState("Unsteady", 2, 2, 3, 3));
        assertThat(indexing.state().behind()).isZero();
    }

    @Test
    void aBuildThatIsGivenUpLeavesWhatWasThere() {
        Practice practice = save("Ogród");
        indexing.catchUp();
        assertThatThrownBy(() -> indexing.rebuild((done, total) -> {
                    if (done > 0) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
        assertThat(found("ogród")).containsExactly(practice.id());
        assertThat(engine.position()).isEqualTo(1);
    }
}
