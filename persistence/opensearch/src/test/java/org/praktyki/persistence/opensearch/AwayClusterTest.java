package org.praktyki.persistence.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Match;
import org.praktyki.core.search.Query;
import org.praktyki.core.spi.UnavailableException;

@ExtendWith(Cluster.Given.class)
class AwayClusterTest {

    private static final Actor EDITOR = Actor.system("test");

    private final Door door;
    private final ClusterSearch search;
    private final Praktyki praktyki;

    AwayClusterTest(Cluster cluster) {
        door = new Door(cluster.nodes().get(0));
        String index = cluster.newIndex();
        search = ClusterSearch.at(
                door.address() + index.substring(index.lastIndexOf('/')),
                new Backoff(3, Duration.ofMillis(10), () -> 0, Thread::sleep));
        praktyki = Praktyki.builder()
                .storage(new InMemoryStorage())
                .files(new InMemoryFiles())
                .search(search)
                .build();
    }

    @AfterEach
    void close() {
        praktyki.close();
        search.close();
        door.close();
    }

    private Practice publish(String title) {
        return praktyki.practices().save(EDITOR, Samples.published(title));
    }

    @Test
    void whatIsPublishedWhileTheClusterIsAwayIsFoundWhenItIsBack() {
        publish("Ogród deszczowy");
        assertThat(praktyki.checks().values()).allMatch(check -> check.ok());

        door.shut();
        Practice meanwhile = publish("Zielony dach");
        assertThat(praktyki.practices().published(meanwhile.slug())).isPresent();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> praktyki.search().find(Query.newest(10)));
        assertThat(praktyki.checks())
                .extractingByKey("search")
                .satisfies(check -> assertThat(check.ok()).isFalse());
        assertThat(praktyki.checks())
                .extractingByKey("database")
                .satisfies(check -> assertThat(check.ok()).isTrue());

        door.open();
        publish("Sad");
        assertThat(praktyki.checks().values()).allMatch(check -> check.ok());
        assertThat(praktyki.search().find(Query.newest(10)).matches())
                .extracting(Match::practice)
                .extracting(Practice::title)
                .containsExactlyInAnyOrder("Ogród deszczowy", "Zielony dach", "Sad");
    }
}
