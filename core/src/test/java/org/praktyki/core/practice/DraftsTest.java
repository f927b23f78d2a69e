package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.Followers;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;

class DraftsTest {

    private static final Actor AUTHOR = new Actor("autor", Set.of(Role.AUTHOR));
    private static final Actor OTHER = new Actor("inny", Set.of(Role.AUTHOR));
    private static final Actor ADMINISTRATOR = new Actor("admin", Set.of(Role.ADMINISTRATOR));

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Followers followers = new Followers(List.of());
    private final Hours clock = new Hours();
    private final Practices practices =
            new Practices(storage.practices(), storage.categories(), storage.settings(), followers, clock);
    private final Drafts drafts = new Drafts(storage.drafts(), practices, clock);

    /** A clock that is set by hand. */
    private static final class Hours extends Clock {
        private Instant now = Samples.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void stop() {
        followers.close();
    }

    @Test
    void whatIsWrittenIsFoundAgainByItsAuthorAlone() {
        Practice saved = practices.save(AUTHOR, Practice.draft("Ogród").build());
        List<Finding> unread = List.of(new Finding("recordCard.postcode", "18-", Problem.NOT_A_POSTCODE));
        Draft draft = drafts.keep(AUTHOR, saved.toBuilder().title("Ogród d").build(), unread);

        assertThat(drafts.find(AUTHOR, saved.id())).contains(draft);
        assertThat(draft.at()).isEqualTo(Samples.NOW);
        assertThat(drafts.find(ADMINISTRATOR, saved.id())).isEmpty();
        assertThat(practices.find(AUTHOR, saved.id())).contains(saved);

        drafts.drop(AUTHOR, saved.id());
        assertThat(drafts.find(AUTHOR, saved.id())).isEmpty();
    }

    @Test
    void theNewestOfThoseNeverSavedIsFoundWithoutItsIdentity() {
        Practice saved = practices.save(AUTHOR, Practice.draft("Zapisana").build());
        drafts.keep(AUTHOR, Practice.draft("Pierwsza").build(), List.of());
        clock.now = clock.now.plusSeconds(1);
        Draft second = drafts.keep(AUTHOR, Practice.draft("Druga").build(), List.of());
        clock.now = clock.now.plusSeconds(1);
        drafts.keep(AUTHOR, saved, List.of());

        assertThat(drafts.findNew(AUTHOR)).contains(second);
        assertThat(drafts.findNew(OTHER)).isEmpty();
    }

    @Test
    void whoMayNotChangeAPracticeKeepsNoDraftOfIt() {
        Practice saved = practices.save(AUTHOR, Practice.draft("Ogród").build());

        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> drafts.keep(OTHER, saved, List.of()));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(
                        () -> drafts.keep(Actor.ANONYMOUS, Practice.draft("x").build(), List.of()));
        assertThat(storage.drafts().of("inny")).isEmpty();
    }

    @Test
    void afterThirtyDaysADraftIsGone() {
        Practice written = Practice.draft("Ogród").build();
        drafts.keep(AUTHOR, written, List.of());

        clock.now = Samples.NOW.plus(Drafts.KEPT).minusSeconds(1);
        assertThat(drafts.find(AUTHOR, written.id())).isPresent();
        clock.now = Samples.NOW.plus(Drafts.KEPT);
        assertThat(drafts.find(AUTHOR, written.id())).isEmpty();
    }

    @Test
    void theInstallationItselfForgetsDraftsAfterThirtyDays() {
        drafts.keep(AUTHOR, Practice.draft("Ogród").build(), List.of());
        clock.now = Samples.NOW.plus(Drafts.KEPT).minusSeconds(1);
        try (Praktyki praktyki = Praktyki.builder()
                .storage(storage)
                .files(new InMemoryFiles())
                .clock(clock)
                .build()) {
            assertThat(storage.drafts().of("autor")).hasSize(1);

            clock.now = clock.now.plusSeconds(7200);
            praktyki.practices().save(AUTHOR, Practice.draft("Sad").build());
            assertThat(storage.drafts().of("autor")).isEmpty();
        }
    }

    @Test
    void draftsGoWithTheirAccount() {
        drafts.keep(AUTHOR, Practice.draft("Ogród").build(), List.of());

        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> drafts.forget(AUTHOR, "autor"));
        drafts.forget(ADMINISTRATOR, "autor");

        assertThat(storage.drafts().of("autor")).isEmpty();
    }
}
