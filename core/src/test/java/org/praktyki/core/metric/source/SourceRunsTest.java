package org.praktyki.core.metric.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.praktyki.core.contract.MetricSamples.indicator;
import static org.praktyki.core.contract.MetricSamples.measured;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.metric.Indicator;

class SourceRunsTest {

    private static final Actor ACTOR = Actor.system("test");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Praktyki praktyki =
            Praktyki.builder().storage(storage).files(new InMemoryFiles()).build();
    private final List<Optional<String>> asked = new ArrayList<>();
    private final Settable clock = new Settable();
    private Indicator people = indicator("LUDNOSC");
    private boolean broken;

    /** Stands until it is set. */
    private static final class Settable extends Clock {
        private Instant now = Samples.NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Has one more figure each time. */
    private final class Counting implements MeasurementSource {

        @Override
        public String name() {
            return "liczydlo";
        }

        @Override
        public String title(Locale locale) {
            return "Liczydło";
        }

        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public Fetched fetch(Optional<String> state, FetchContext context) throws IOException {
            asked.add(state);
            if (broken) {
                throw new IOException("Serwer nie odpowiada");
            }
            int year = 2000 + asked.size();
            return new Fetched(
                    List.of(measured(people, "1061011", year, "1")), Optional.of("do " + year), List.of("uwaga"));
        }
    }

    @BeforeEach
    void enter() {
        people = praktyki.indicators().save(ACTOR, people);
    }

    @AfterEach
    void close() {
        praktyki.close();
    }

    private SourceRuns runs(MeasurementSource source) {
        return new SourceRuns(
                List.of(source),
                storage.measurementSources(),
                praktyki.indicators(),
                praktyki.measurements(),
                praktyki.measurementImports(),
                clock);
    }

    private SourceState state() {
        return storage.measurementSources().all().getFirst();
    }

    @Test
    void whatIsDueIsFetchedOnceAndRecordedUnderItsTitle() {
        SourceRuns runs = runs(new Counting());
        runs.catchUp();
        runs.catchUp();
        assertThat(asked).containsExactly(Optional.empty());
        assertThat(state().added()).isEqualTo(1);
        assertThat(state().said()).contains("uwaga");
        assertThat(praktyki.measurements().batches(ACTOR, 1).getFirst().source())
                .isEqualTo("Liczydło");

        clock.now = Samples.NOW.plus(Duration.ofDays(1));
        runs.catchUp();
        assertThat(asked).containsExactly(Optional.empty(), Optional.of("do 2001"));
    }

    @Test
    void aFailingSourceIsAskedLessAndLessOftenAndKeepsItsState() {
        SourceRuns runs = runs(new Counting());
        runs.catchUp();
        broken = true;
        clock.now = Samples.NOW.plus(Duration.ofDays(1));
        runs.catchUp();
        assertThat(state().failures()).isEqualTo(1);
        assertThat(state().said()).contains("Serwer nie odpowiada");
        assertThat(state().state()).contains("do 2001");
        assertThat(state().dueAt()).isEqualTo(clock.now.plus(Duration.ofMinutes(1)));
        clock.now = state().dueAt();
        runs.catchUp();
        assertThat(state().dueAt()).isEqualTo(clock.now.plus(Duration.ofMinutes(2)));

        broken = false;
        clock.now = state().dueAt();
        runs.catchUp();
        assertThat(state().isFailing()).isFalse();
        assertThat(asked).last().isEqualTo(Optional.of("do 2001"));
    }

    @Test
    void noRestIsLongerThanSixHoursOrThanTheTimeBetween() {
        assertThat(SourceRuns.rest(1, Duration.ofDays(1))).isEqualTo(Duration.ofMinutes(1));
        assertThat(SourceRuns.rest(100, Duration.ofDays(1))).isEqualTo(Duration.ofHours(6));
        assertThat(SourceRuns.rest(100, Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void oneIsFetchedAtOnceWhenSomebodyAsks() {
        SourceRuns runs = runs(new Counting());
        runs.catchUp();
        MeasurementSources sources =
                new MeasurementSources(List.of(new Counting()), storage.measurementSources(), clock);
        assertThat(sources.all(ACTOR).getFirst().state()).isEqualTo(state());
        sources.fetchNow(ACTOR, "liczydlo");
        runs.catchUp();
        assertThat(asked).hasSize(2);
        assertThat(sources.failing()).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> sources.fetchNow(ACTOR, "inne"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new MeasurementSources(
                        List.of(new Counting(), new Counting()), storage.measurementSources(), clock));
    }
}
