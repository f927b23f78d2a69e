package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.change.Followers;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.settings.Settings;

/** What the public is told of a practice besides what it holds. */
class PublicViewTest {

    private static final Actor ADMINISTRATOR = Actor.system("test");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Followers followers = new Followers(List.of());
    private final Practices practices = at(Samples.NOW);

    @AfterEach
    void stop() {
        followers.close();
    }

    private Practices at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Practices(storage.practices(), storage.categories(), storage.settings(), followers, clock);
    }

    private Practice published(String title) {
        return practices.save(ADMINISTRATOR, Samples.published(title));
    }

    private Tombstone withdraw(Practice practice) {
        practices.take(ADMINISTRATOR, practice, Step.WITHDRAW, Optional.of("bo tak"));
        return practices.tombstone(practice.slug()).orElseThrow();
    }

    @Test
    void aWithdrawnPracticeNamesThePublicOneThatReplacesIt() {
        Practice successor = published("Następczyni");
        Practice old = published("Dawna");
        Practice replaced = practices.save(
                ADMINISTRATOR,
                old.toBuilder()
                        .relations(new Relations(List.of(), Optional.empty(), Optional.of(successor.id())))
                        .legacyAddress(Optional.of(new LegacyAddress(1, 2, 30)))
                        .build());
        assertThat(practices.tombstone(old.slug())).isEmpty();

        assertThat(withdraw(replaced).successor()).contains(successor);
        assertThat(practices.tombstone(new LegacyAddress(1, 2, 30))).isPresent();

        withdraw(successor);
        assertThat(practices.tombstone(old.slug()).orElseThrow().successor()).isEmpty();
    }

    @Test
    void aDraftThatWasThrownAwayHasNoTombstone() {
        Practice draft =
                practices.save(ADMINISTRATOR, Practice.draft("Niepublikowana").build());
        practices.take(ADMINISTRATOR, draft, Step.WITHDRAW, Optional.of("pomyłka"));

        assertThat(practices.tombstone(draft.slug())).isEmpty();
        assertThat(practices.isWithdrawn(draft.slug())).isFalse();
    }

    @Test
    void theVersionThatThePublicSeesWasSavedWhenItWasSaved() {
        Practice live = published("Zmieniana");
        Instant later = Samples.NOW.plus(Duration.ofDays(3));
        at(later).take(ADMINISTRATOR, live, Step.REVISE, Optional.empty());

        Practice seen = practices.published(live.slug()).orElseThrow();
        assertThat(practices.standing(seen).changedAt()).contains(Samples.NOW);
        assertThat(practices.standing(seen).archivedAt()).isEmpty();
        assertThat(practices.standing(seen).reviewDue()).isFalse();
    }

    @Test
    void anArchivedOneKnowsSinceWhen() {
        Practice live = published("Archiwalna");
        Instant then = Samples.NOW.plus(Duration.ofDays(1));
        Practice archived = at(then).take(ADMINISTRATOR, live, Step.ARCHIVE, Optional.of("projekt się skończył"));
        Instant later = then.plus(Duration.ofDays(1));
        Practice corrected = at(later)
                .save(ADMINISTRATOR, archived.toBuilder().title("Poprawka").build());

        Standing standing = practices.standing(corrected);
        assertThat(corrected.status()).isEqualTo(PracticeStatus.ARCHIVED);
        assertThat(standing.archivedAt()).contains(then);
        assertThat(standing.changedAt()).contains(later);
    }

    @Test
    void aReviewIsDueFromItsDayOn() {
        Practice live = published("Do przeglądu");
        Instant due = Samples.NOW
                .atZone(ZoneOffset.UTC)
                .plus(Settings.DEFAULT.reviewEvery())
                .toInstant();

        assertThat(at(due.minus(Duration.ofDays(1))).standing(live).reviewDue()).isFalse();
        assertThat(at(due).standing(live).reviewDue()).isTrue();
    }
}
