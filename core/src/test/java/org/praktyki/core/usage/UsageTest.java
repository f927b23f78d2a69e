package org.praktyki.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.settings.InstallationSettings;
import org.praktyki.core.settings.PublicUsage;
import org.praktyki.core.settings.VisitorCounter;
import org.praktyki.core.usage.FailingUsage.Failing;

class UsageTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    private static final Instant NOW = Instant.parse("2026-03-02T22:59:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SINCE = LocalDate.of(2009, 3, 1);
    private static final PracticeId GARDEN = PracticeId.random();
    private static final Used LOOKED = Used.view(Thing.of(GARDEN));

    private final InMemoryStorage storage = new InMemoryStorage();
    private final FailingUsage store = new FailingUsage(storage.usage());
    private final Hands clock = new Hands();
    private final InstallationSettings settings = new InstallationSettings(storage.settings(), clock);
    private final Usage usage = new Usage(store, settings, clock);

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {
        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void show(Optional<VisitorCounter> counter, boolean views) {
        settings.save(ADMIN, settings.current().withUsage(new PublicUsage(counter, views)));
        settings.catchUp();
        usage.visitorNumber().catchUp();
    }

    @Test
    void countsAreStoredOnceEach() {
        usage.count(LOOKED);
        usage.count(LOOKED);
        assertThat(storage.usage().total(LOOKED)).isZero();
        usage.flush();
        usage.flush();
        usage.count(LOOKED);
        usage.count(Used.VISIT);
        usage.flush();
        assertThat(storage.usage().total(LOOKED)).isEqualTo(3);
        assertThat(storage.usage().total(Used.VISIT)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Failing.class, names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
    void whateverFailsNothingCountsTwiceAndNothingIsLost(Failing failing) {
        usage.count(LOOKED);
        store.failing = failing;
        assertThatIllegalStateException().isThrownBy(usage::flush);
        usage.count(LOOKED);
        assertThatIllegalStateException().isThrownBy(usage::flush);
        store.failing = Failing.NEVER;
        usage.count(LOOKED);
        usage.flush();
        assertThat(storage.usage().total(LOOKED)).isEqualTo(3);
    }

    @Test
    void nodesAndRunsAddUp() {
        Usage other = new Usage(storage.usage(), settings, clock);
        usage.count(LOOKED);
        other.count(LOOKED);
        usage.flush();
        other.flush();
        usage.finish();
        Usage restarted = new Usage(storage.usage(), settings, clock);
        restarted.count(LOOKED);
        restarted.finish();
        other.flush();
        assertThat(storage.usage().total(LOOKED)).isEqualTo(3);
    }

    @Test
    void whatCannotBeStoredInTheEndStopsNobody() {
        usage.count(LOOKED);
        store.failing = Failing.BEFORE;
        assertThatNoException().isThrownBy(usage::finish);
    }

    @Test
    void aDayIsOneInPoland() {
        usage.count(LOOKED);
        clock.now = NOW.plus(Duration.ofMinutes(1));
        usage.count(LOOKED);
        usage.count(LOOKED);
        assertThat(usage.days(ADMIN, TODAY.minusDays(7), TODAY.plusDays(2)))
                .extracting(UsageDay::day, day -> day.times(Use.VIEW))
                .containsExactly(tuple(TODAY, 1L), tuple(TODAY.plusDays(1), 2L), tuple(TODAY.plusDays(2), 0L));
    }

    @Test
    void aClockThatIsPutBackLosesNothing() {
        clock.now = NOW.plus(Duration.ofDays(1));
        usage.count(LOOKED);
        usage.flush();
        usage.flush();
        clock.now = NOW;
        usage.count(LOOKED);
        usage.flush();
        usage.flush();
        clock.now = NOW.plus(Duration.ofDays(1));
        usage.count(LOOKED);
        usage.flush();
        assertThat(usage.days(ADMIN, TODAY, TODAY.plusDays(1)))
                .extracting(day -> day.times(Use.VIEW))
                .containsExactly(1L, 2L);
    }

    @Test
    void ofWhatIsCountedAtOnceNothingIsLost() throws Exception {
        Callable<Boolean> counting = () -> {
            for (int i = 0; i < 1_000; i++) {
                usage.count(LOOKED);
            }
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            var running = Collections.nCopies(4, counting).stream()
                    .map(threads::submit)
                    .toList();
            clock.now = NOW.plus(Duration.ofMinutes(1));
            usage.flush();
            for (var one : running) {
                assertThat(one.get()).isTrue();
            }
        }
        usage.flush();
        assertThat(storage.usage().total(LOOKED)).isEqualTo(4_000);
    }

    @Test
    void theCounterGoesOnFromWhereItWas() {
        assertThat(usage.visitors()).isEmpty();
        usage.count(Used.VISIT);
        usage.flush();
        show(Optional.of(new VisitorCounter(123_456, SINCE)), false);
        assertThat(usage.visitors()).contains(new Visitors(123_457, SINCE));
    }

    @Test
    void theCounterIsLookedUpNowAndThen() {
        show(Optional.of(new VisitorCounter(10, SINCE)), false);
        usage.count(Used.VISIT);
        usage.flush();
        usage.visitorNumber().catchUp();
        assertThat(usage.visitors()).contains(new Visitors(10, SINCE));
        clock.now = NOW.plus(VisitorNumber.HOLDS);
        usage.visitorNumber().catchUp();
        assertThat(usage.visitors()).contains(new Visitors(11, SINCE));
        show(Optional.empty(), false);
        assertThat(usage.visitors()).isEmpty();
    }

    @Test
    void aPracticeSaysHowOftenItWasLookedAtOnlyWhereThatIsWanted() {
        usage.count(LOOKED);
        usage.flush();
        assertThat(usage.views(GARDEN)).isEmpty();
        show(Optional.empty(), true);
        assertThat(usage.views(GARDEN)).hasValue(1);
        assertThat(usage.views(PracticeId.random())).hasValue(0);
    }

    @Test
    void daysAreKeptForTwoYears() {
        LocalDate kept = LocalDate.of(2024, 3, 1);
        storage.usage()
                .add(new UsageBatch(
                        UUID.randomUUID(), 1, Map.of(kept, Map.of(LOOKED, 1L), kept.minusDays(1), Map.of(LOOKED, 2L))));
        usage.prune(NOW);
        List<UsageRow> rows = new ArrayList<>();
        usage.forEach(ADMIN, kept.minusYears(1), TODAY, rows::add);
        assertThat(rows)
                .containsExactly(
                        new UsageRow(LocalDate.of(2024, 2, 1), true, LOOKED, 2), new UsageRow(kept, false, LOOKED, 1));
        assertThat(usage.total(ADMIN, LOOKED)).isEqualTo(3);
    }

    @Test
    void onlyThoseWhoPublishSeeIt() {
        Actor editor = new Actor("ann", Set.of(Role.EDITOR));
        usage.count(LOOKED);
        assertThat(usage.most(ADMIN, Use.VIEW, Thing.Kind.PRACTICE, TODAY, TODAY, 5))
                .containsExactly(new UsageCount(Thing.of(GARDEN), 1));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> usage.days(editor, TODAY, TODAY));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> usage.total(editor, LOOKED));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> usage.most(editor, Use.VIEW, Thing.Kind.PRACTICE, TODAY, TODAY, 5));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> usage.forEach(editor, TODAY, TODAY, row -> {}));
    }
}
