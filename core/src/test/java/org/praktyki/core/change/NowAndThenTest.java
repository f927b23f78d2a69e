package org.praktyki.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;

class NowAndThenTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
    private final InstantSource time = now::get;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final List<Instant> worked = new ArrayList<>();

    @Test
    void itWorksAtTheFirstCallAndThenNotBeforeItsTime() {
        NowAndThen follower = new NowAndThen(HOUR, clock, worked::add);

        follower.catchUp();
        now.set(Samples.NOW.plus(HOUR).minusNanos(1));
        follower.catchUp();
        assertThat(worked).containsExactly(Samples.NOW);

        now.set(Samples.NOW.plus(HOUR));
        follower.catchUp();
        assertThat(worked).containsExactly(Samples.NOW, Samples.NOW.plus(HOUR));
    }

    @Test
    void aClockThatWasPutBackDoesNotKeepItWaiting() {
        NowAndThen follower = new NowAndThen(HOUR, clock, worked::add);
        follower.catchUp();

        now.set(Samples.NOW.minus(Duration.ofDays(1)));
        follower.catchUp();

        assertThat(worked).hasSize(2);
    }

    @Test
    void whatFailedIsTriedAgainAtTheNextCall() {
        NowAndThen follower = new NowAndThen(HOUR, clock, at -> {
            worked.add(at);
            if (worked.size() == 1) {
                throw new IllegalStateException("not this time");
            }
        });

        assertThatIllegalStateException().isThrownBy(follower::catchUp);
        follower.catchUp();
        follower.catchUp();

        assertThat(worked).hasSize(2);
    }

    @Test
    void workThatCallsTheFollowersAgainIsNotDoneTwice() {
        List<Follower> self = new ArrayList<>();
        NowAndThen follower = new NowAndThen(Duration.ZERO, clock, at -> {
            worked.add(at);
            self.forEach(Follower::catchUp);
        });
        self.add(follower);

        follower.catchUp();

        assertThat(worked).hasSize(1);
    }

    @Test
    void nobodyWaitsForWorkThatIsUnderWay() throws InterruptedException {
        List<Follower> self = new ArrayList<>();
        NowAndThen follower = new NowAndThen(Duration.ZERO, clock, at -> {
            worked.add(at);
            if (worked.size() == 1) {
                Thread other = Thread.ofVirtual().start(() -> self.forEach(Follower::catchUp));
                try {
                    other.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        self.add(follower);

        follower.catchUp();

        assertThat(worked).hasSize(1);
    }
}
