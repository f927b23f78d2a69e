package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryStorage;

class PreviewsTest {

    private static final Actor AUTHOR = new Actor("ann", Set.of(Role.AUTHOR));

    private final TestClock clock = new TestClock();
    private final Previews previews = new Previews(new InMemoryStorage().categories(), clock);

    @Test
    void whatIsBeingWrittenIsFoundUnderItsToken() {
        Practice practice = Practice.draft("Jeszcze nie zapisana").build();
        String token = previews.open(AUTHOR, practice);
        assertThat(token).matches("[A-Za-z0-9_-]{32}");
        assertThat(previews.find(token)).contains(practice);
        assertThat(previews.find("A".repeat(32))).isEmpty();
        assertThat(previews.open(AUTHOR, practice)).isNotEqualTo(token);
    }

    @Test
    void itIsGoneAfterItsTime() {
        String token = previews.open(AUTHOR, Practice.draft("Na chwilę").build());
        clock.pass(Previews.LIFETIME.minusMillis(1));
        assertThat(previews.find(token)).isPresent();
        clock.pass(Duration.ofMillis(1));
        assertThat(previews.find(token)).isEmpty();
    }

    @Test
    void theOldestMakeRoom() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < Previews.MOST + 2; i++) {
            tokens.add(previews.open(AUTHOR, Practice.draft("Praktyka").build()));
        }
        assertThat(tokens.subList(0, 2))
                .allSatisfy(token -> assertThat(previews.find(token)).isEmpty());
        assertThat(tokens.subList(2, tokens.size()))
                .allSatisfy(token -> assertThat(previews.find(token)).isPresent());
    }

    @Test
    void onlyThoseWhoMaySeeItOpenOne() {
        Practice others = Samples.published("Cudza").toBuilder()
                .version(3)
                .life(Life.NEW.withAuthor(Optional.of("ben")))
                .build();
        assertThatThrownBy(() -> previews.open(AUTHOR, others)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> previews.open(Actor.ANONYMOUS, others)).isInstanceOf(DeniedException.class);
        assertThat(previews.open(new Actor("eve", Set.of(Role.EDITOR)), others)).isNotEmpty();
    }

    /** A clock that is moved by hand. */
    private static final class TestClock extends Clock {

        private Instant now = Samples.NOW;

        void pass(Duration duration) {
            now = now.plus(duration);
        }

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
}
