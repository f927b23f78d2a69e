package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.praktyki.core.metric.source.SourceState;
import org.praktyki.core.metric.source.SourceStateStore;
import org.praktyki.core.spi.Storage;

/** What every store of the states of sources does. */
abstract class SourceStateStoreContract {

    private static final Instant NOW = Samples.NOW;
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    abstract Storage storage();

    private SourceStateStore states() {
        return storage().measurementSources();
    }

    private static SourceState fresh(String name) {
        return new SourceState(name, Optional.empty(), NOW, Optional.empty(), 0, Optional.empty(), 0, 0);
    }

    private static SourceState fetched(String name) {
        return new SourceState(
                name, Optional.of("do strony 7, ąę"), LATER, Optional.of(NOW), 0, Optional.of("uwaga"), 12, 3);
    }

    @Test
    void whatCameOfAFetchIsKept() {
        states().add(fresh("gus"));
        states().add(fresh("arkusze"));
        assertThat(states().claim("gus", ONE, NOW, LATER)).contains(fresh("gus"));
        assertThat(states().settle(ONE, fetched("gus"))).isTrue();

        states().add(fresh("gus"));
        assertThat(states().all()).isEqualTo(List.of(fresh("arkusze"), fetched("gus")));
        assertThat(states().claim("gus", OTHER, LATER.minusSeconds(1), LATER)).isEmpty();
        assertThat(states().claim("gus", OTHER, LATER, LATER.plusSeconds(60))).contains(fetched("gus"));
    }

    @Test
    void whileOneFetchesNobodyElseDoes() {
        states().add(fresh("gus"));
        states().claim("gus", ONE, NOW, LATER);
        assertThat(states().claim("gus", OTHER, NOW.plusSeconds(1), LATER)).isEmpty();
        assertThat(states().hurry("gus", NOW)).isFalse();
        assertThat(states().settle(OTHER, fetched("gus"))).isFalse();
        assertThat(states().all()).containsExactly(fresh("gus").withDueAt(LATER));
        assertThat(states().claim("nieznane", ONE, NOW, LATER)).isEmpty();
        assertThat(states().hurry("nieznane", NOW)).isFalse();
    }

    @Test
    void ofOneWhoWasNotHeardOfAnotherTakesOver() {
        states().add(fresh("gus"));
        states().claim("gus", ONE, NOW, LATER);
        assertThat(states().claim("gus", OTHER, LATER, LATER.plusSeconds(60))).isPresent();
        assertThat(states().settle(ONE, fetched("gus"))).isFalse();
        assertThat(states().settle(OTHER, fetched("gus"))).isTrue();
    }

    @Test
    void oneThatIsHurriedIsDue() {
        states().add(fresh("gus"));
        states().claim("gus", ONE, NOW, LATER);
        states().settle(ONE, fetched("gus"));
        assertThat(states().hurry("gus", NOW.plusSeconds(5))).isTrue();
        assertThat(states().claim("gus", OTHER, NOW.plusSeconds(5), LATER)).isPresent();
    }

    @Test
    void ofTwoAtOnceOneFetches() throws Exception {
        states().add(fresh("gus"));
        List<Callable<Optional<SourceState>>> both =
                List.of(() -> states().claim("gus", ONE, NOW, LATER), () -> states().claim("gus", OTHER, NOW, LATER));
        assertThat(Together.call(both)).filteredOn(Optional::isPresent).hasSize(1);
    }
}
