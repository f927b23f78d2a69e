package org.praktyki.persistence.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.IndexBuild;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Searchable;

@ExtendWith(Cluster.Given.class)
class GenerationsTest {

    private static final List<Searchable> PRACTICES = IntStream.range(0, 20)
            .mapToObj(number -> Searchable.of(Samples.published("Ogród " + number)))
            .toList();

    private final String address;
    private final String name;
    private final ClusterSearch search;
    private final Client client;

    GenerationsTest(Cluster cluster) {
        address = cluster.newIndex();
        name = Address.of(address).name();
        search = ClusterSearch.at(address);
        client = new Client(Address.of(address), Backoff.STANDARD);
    }

    @AfterEach
    void close() {
        search.close();
        client.close();
    }

    private Collection<String> indexes() throws IOException {
        return client.ask(Call.get("/" + name + "-*/_alias")).propertyNames();
    }

    private long found(String words) {
        return search.search(Query.first(10, Query.Sort.RELEVANCE).matching(words))
                .total();
    }

    private void makeAnew(Collection<Searchable> practices, long position) {
        try (IndexBuild build = search.rebuild()) {
            build.add(practices);
            build.finish(position);
        }
    }

    @Test
    void whoSearchesMeanwhileSeesTheOldOneOrTheNewOneWhole() throws InterruptedException, IOException {
        search.apply(PRACTICES, Set.of(), 1);
        ConcurrentLinkedQueue<Object> seen = new ConcurrentLinkedQueue<>();
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                try {
                    seen.add(found("ogród"));
                } catch (RuntimeException e) {
                    seen.add(e);
                }
                started.countDown();
            }
        });
        started.await();
        for (int time = 2; time < 6; time++) {
            makeAnew(PRACTICES, time);
        }
        done.set(true);
        reader.join();
        assertThat(seen).hasSizeGreaterThan(4).containsOnly(20L);
        assertThat(search.position()).isEqualTo(5);
        assertThat(indexes()).containsExactly(name + "-000005");
    }

    @Test
    void whatWasBegunAndNeverFinishedIsRemovedByTheNext() throws IOException {
        search.apply(PRACTICES, Set.of(), 1);
        search.rebuild().add(PRACTICES);
        assertThat(indexes()).hasSize(2);
        makeAnew(PRACTICES.subList(0, 3), 9);
        assertThat(indexes()).containsExactly(name + "-000003");
        assertThat(found("ogród")).isEqualTo(3);
        assertThat(search.position()).isEqualTo(9);
    }

    @Test
    void anIndexOfAnotherVersionIsBegunAnew() throws IOException {
        client.ask(Call.put(
                "/" + name + "-000007",
                Map.of(
                        "aliases", Map.of(name, Map.of()),
                        "mappings", Map.of("_meta", Map.of("analysis", "0")))));
        assertThat(search.position()).isZero();
        search.apply(PRACTICES, Set.of(), 4);
        assertThat(found("ogród")).isEqualTo(20);
        assertThat(indexes()).containsExactly(name + "-000008");
    }

    @Test
    void anIndexThatIsDeletedUnderneathIsEmptyAndAtPositionZero() throws IOException {
        search.apply(PRACTICES, Set.of(), 4);
        client.ask(Call.delete("/" + name + "-000001"));
        assertThat(found("ogród")).isZero();
        assertThat(search.position()).isZero();
        search.apply(PRACTICES, Set.of(), 5);
        assertThat(found("ogród")).isEqualTo(20);
    }

    @Test
    void aProcessThatIsBehindUndoesNothing() {
        Practice old = Samples.published("Ogród");
        Practice fresh = old.toBuilder().title("Sad").build();
        try (ClusterSearch other = ClusterSearch.at(address)) {
            search.apply(List.of(Searchable.of(fresh)), Set.of(), 8);
            other.apply(List.of(Searchable.of(old)), Set.of(), 6);
            assertThat(other.position()).isEqualTo(8);
        }
        assertThat(found("sad")).isEqualTo(1);
        assertThat(found("ogród")).isZero();
    }

    /** As after a process that ended in the middle: nothing of it is seen, and what is written once more stands once. */
    @Test
    void whatWasWrittenWithoutItsEndIsNotSeenAndWrittenAgain() throws IOException {
        search.apply(PRACTICES.subList(0, 5), Set.of(), 1);
        Bulk half = new Bulk(client, name, 2);
        half.put(PRACTICES.get(7).practice().id().toString(), Map.of("id", "half"));
        half.send();
        assertThat(search.search(Query.newest(50)).total()).isEqualTo(5);
        assertThat(search.position()).isEqualTo(1);
        search.apply(PRACTICES.subList(5, 10), Set.of(), 2);
        assertThat(found("ogród")).isEqualTo(10);
        assertThat(search.search(Query.newest(50)).total()).isEqualTo(10);
    }
}
