package org.praktyki.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Practice;

class DerivedTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
    private final InstantSource time = now::get;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final InMemoryStorage storage = new InMemoryStorage();
    private int made;
    private final Derived<Integer> derived = new Derived<>(storage.audit(), clock, () -> ++made);

    private void after(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void itIsMadeOnceWhileNothingChanges() {
        assertThat(derived.get()).isEqualTo(1);
        after(Duration.ofSeconds(59));
        assertThat(derived.get()).isEqualTo(1);
    }

    @Test
    void itIsMadeAnewAfterEachChange() {
        derived.get();
        Practice saved = storage.practices().save(Samples.published("Dom"), Samples.DEED);
        assertThat(derived.get()).isEqualTo(2);
        storage.practices().save(saved, Samples.DEED);
        assertThat(derived.get()).isEqualTo(3);
        storage.categories().replace(Samples.topics(), Samples.DEED);
        assertThat(derived.get()).isEqualTo(4);
        assertThat(derived.get()).isEqualTo(4);
    }

    @Test
    void whatChangesWhileItIsMadeIsSeenTheNextTime() {
        Derived<Integer> disturbed = new Derived<>(storage.audit(), clock, () -> {
            if (made++ == 0) {
                storage.categories().replace(Samples.topics(), Samples.DEED);
            }
            return made;
        });

        assertThat(disturbed.get()).isEqualTo(1);
        assertThat(disturbed.get()).isEqualTo(2);
        assertThat(disturbed.get()).isEqualTo(2);
    }

    @Test
    void itIsMadeAnewAMinuteLaterForWhatChangedPastTheLibrary() {
        derived.get();
        after(Duration.ofMinutes(1));

        assertThat(derived.get()).isEqualTo(2);
    }

    @Test
    void aClockThatWasPutBackDoesNotKeepIt() {
        derived.get();
        after(Duration.ofDays(-1));

        assertThat(derived.get()).isEqualTo(2);
    }
}
