package org.praktyki.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.settings.PublicUsage;
import org.praktyki.core.settings.VisitorCounter;
import org.praktyki.core.usage.Used;
import org.praktyki.core.usage.Visitors;

/** What becomes of what was counted when an installation closes and another one opens. */
class PraktykiUsageTest {

    private static final Actor ACTOR = Actor.system("test");
    private static final LocalDate SINCE = LocalDate.of(2009, 3, 1);

    private final InMemoryStorage storage = new InMemoryStorage();

    private Praktyki open() {
        return Praktyki.builder()
                .storage(storage)
                .files(new InMemoryFiles())
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                .build();
    }

    @Test
    void theCounterGoesOnAfterARestart() {
        try (Praktyki first = open()) {
            first.settings()
                    .save(
                            ACTOR,
                            first.settings()
                                    .current()
                                    .withUsage(new PublicUsage(Optional.of(new VisitorCounter(100, SINCE)), false)));
            first.usage().count(Used.VISIT);
            first.usage().count(Used.VISIT);
            assertThat(first.usage().visitors()).contains(new Visitors(100, SINCE));
        }
        try (Praktyki second = open()) {
            assertThat(second.usage().visitors()).contains(new Visitors(102, SINCE));
        }
    }
}
