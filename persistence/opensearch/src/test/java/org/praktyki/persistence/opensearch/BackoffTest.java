package org.praktyki.persistence.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void aPauseIsShortenedByUpToHalf() throws InterruptedException {
        List<Duration> pauses = new ArrayList<>();
        Backoff backoff = new Backoff(5, Duration.ofMillis(100), new Random(7), pauses::add);
        for (int time = 0; time < 200; time++) {
            backoff.pause(3);
        }
        assertThat(pauses)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(200), Duration.ofMillis(400)))
                .anySatisfy(pause -> assertThat(pause).isLessThan(Duration.ofMillis(250)))
                .anySatisfy(pause -> assertThat(pause).isGreaterThan(Duration.ofMillis(350)));
    }
}
