package org.praktyki.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;

class ContentVersionTest {

    private static final class TestClock extends Clock {
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

    private final TestClock clock = new TestClock();
    private final List<String> asked = new ArrayList<>();
    private String first = "a";
    private long second = 1;
    private final ContentVersion version = new ContentVersion(List.of(this::first, this::second), clock);

    private String first() {
        asked.add("first");
        return first;
    }

    private long second() {
        if (second < 0) {
            throw new IllegalStateException("away");
        }
        asked.add("second");
        return second;
    }

    private OptionalLong next() {
        version.catchUp();
        return version.current();
    }

    @Test
    void nothingIsKnownAtTheBeginning() {
        assertThat(version.current()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void itGrowsWithAnyOfTheSignsAndOnlyThen() {
        long number = next().orElseThrow();
        assertThat(next()).hasValue(number);
        first = "b";
        assertThat(next()).hasValue(number + 1);
        second = 2;
        assertThat(next()).hasValue(number + 2);
        assertThat(next()).hasValue(number + 2);
    }

    @Test
    void whoeverReadsItAsksNobody() {
        next();
        asked.clear();
        version.current();

        assertThat(asked).isEmpty();
        next();
        assertThat(asked).containsExactly("first", "second");
    }

    @Test
    void whatCannotBeFoundOutAnewHoldsForAMoment() {
        OptionalLong number = next();
        first = "b";
        second = -1;
        clock.now = clock.now.plus(ContentVersion.HOLDS);
        assertThatThrownBy(version::catchUp).hasMessage("away");
        assertThat(version.current()).isEqualTo(number);
        clock.now = clock.now.plus(Duration.ofMillis(1));
        assertThat(version.current()).isEmpty();

        second = 1;
        assertThat(next()).hasValue(number.orElseThrow() + 1);
    }

    @Test
    void whatIsKeptIsMadeAnewOnlyWhenSomethingHasChanged() {
        next();
        Supplier<String> kept = version.keeping(() -> first + asked.size());
        String made = kept.get();
        assertThat(kept.get()).isSameAs(made);
        next();
        assertThat(kept.get()).isSameAs(made);
        first = "b";
        assertThat(kept.get()).isSameAs(made);
        next();

        assertThat(kept.get()).startsWith("b").isSameAs(kept.get());
    }

    @Test
    void whatChangesWhileItIsMadeIsSeenTheNextTime() {
        next();
        Supplier<String> kept = version.keeping(() -> {
            String read = first;
            first = "b";
            next();
            return read;
        });

        assertThat(kept.get()).isEqualTo("a");
        assertThat(kept.get()).isEqualTo("b");
    }

    @Test
    void nothingIsKeptWhileNothingIsKnown() {
        Supplier<String> kept = version.keeping(() -> first);
        assertThat(kept.get()).isEqualTo("a");
        first = "b";
        assertThat(kept.get()).isEqualTo("b");
        next();
        assertThat(kept.get()).isEqualTo("b");
        first = "c";
        clock.now = clock.now.plus(ContentVersion.HOLDS).plusMillis(1);

        assertThat(kept.get()).isEqualTo("c");
    }

    @Test
    void aClockThatWasPutBackIsNotTrusted() {
        next();
        clock.now = clock.now.minus(Duration.ofMillis(1));

        assertThat(version.current()).isEmpty();
    }
}
