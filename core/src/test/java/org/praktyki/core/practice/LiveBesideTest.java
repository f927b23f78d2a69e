package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Followers;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.memory.InMemoryStorage;

/** A version that is being worked on beside the one that the public sees, and what ends that. */
class LiveBesideTest {

    private static final Actor EDITOR = new Actor("redakcja", Set.of(Role.EDITOR));
    private static final Actor REVIEWER = new Actor("recenzja", Set.of(Role.REVIEWER));
    private static final Actor AUTHOR = new Actor("autor", Set.of(Role.AUTHOR));
    private static final Actor ADMINISTRATOR = new Actor("admin", Set.of(Role.ADMINISTRATOR));

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Followers followers = new Followers(List.of());
    private final Practices practices = new Practices(
            storage.practices(),
            storage.categories(),
            storage.settings(),
            followers,
            Clock.fixed(Samples.NOW, ZoneOffset.UTC));

    LiveBesideTest() {
        storage.categories().replace(Samples.topics(), Samples.DEED);
    }

    @AfterEach
    void stop() {
        followers.close();
    }

    private Practice live() {
        return practices.save(ADMINISTRATOR, Samples.full());
    }

    private Practice revised(Practice live) {
        return practices.save(
                EDITOR,
                live.toBuilder().title("Inny tytuł").attachments(List.of()).build());
    }

    @Test
    void whatWasBeingWorkedOnIsGivenUpForWhatThePublicSees() {
        Practice live = live();
        Practice revised = revised(live);

        Practice restored = practices.discard(EDITOR, revised);

        assertThat(restored)
                .isEqualTo(live.toBuilder().version(3).life(restored.life()).build());
        assertThat(restored.life()).isEqualTo(live.life().withLiveVersion(Optional.of(3L)));
        assertThat(practices.published(live.slug())).contains(restored);
        assertThat(practices.history(EDITOR, live.id()).get(0).deed().action()).isEqualTo(Deed.Action.RESTORED);
    }

    @Test
    void whatIsNotBesideALiveVersionIsNotGivenUp() {
        Practice live = live();
        Practice draft = practices.save(EDITOR, Practice.draft("Szkic").build());

        for (Practice practice : List.of(live, draft)) {
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> practices.discard(ADMINISTRATOR, practice));
        }
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> practices.discard(AUTHOR, revised(live)));
    }

    @Test
    void whatSomeoneElseSavedSinceIsNotGivenUp() {
        Practice read = revised(live());
        Practice later = practices.save(EDITOR, read.toBuilder().title("Trzeci").build());

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> practices.discard(EDITOR, read))
                .returns(later, ConflictException::current);
    }

    @Test
    void whatWasHandedInIsGivenUpOnlyByThoseWhoJudgeIt() {
        Practice mine = practices.save(
                AUTHOR,
                Samples.published("Moja").toBuilder()
                        .status(PracticeStatus.DRAFT)
                        .build());
        Practice published = practices.publish(ADMINISTRATOR, mine.id());
        Practice submitted = practices.take(
                AUTHOR,
                practices.take(AUTHOR, published, Step.REVISE, Optional.empty()),
                Step.SUBMIT,
                Optional.empty());

        assertThat(practices.mayEdit(AUTHOR, submitted)).isFalse();
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> practices.discard(AUTHOR, submitted));
        assertThat(practices.mayEdit(EDITOR, submitted)).isTrue();
        assertThat(practices.discard(EDITOR, submitted).status()).isEqualTo(PracticeStatus.PUBLISHED);
    }

    @Test
    void aScheduledPublicationIsCalledOff() {
        Practice draft = practices.save(
                EDITOR,
                Samples.published("Na jutro").toBuilder()
                        .status(PracticeStatus.SUBMITTED)
                        .build());
        Practice ready = practices.take(EDITOR, draft, Step.ACCEPT, Optional.empty());
        Practice scheduled = practices.schedule(REVIEWER, ready, Samples.NOW.plusSeconds(60));

        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> practices.callOff(EDITOR, scheduled));
        Practice calledOff = practices.callOff(REVIEWER, scheduled);

        assertThat(calledOff.life().publishAt()).isEmpty();
        assertThat(calledOff.status()).isEqualTo(PracticeStatus.IN_REVIEW);
        assertThat(storage.practices().scheduled(Samples.NOW.plusSeconds(3600))).isEmpty();
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> practices.callOff(REVIEWER, scheduled));
    }

    @Test
    void anArchivedPracticeNamesTheOneThatReplacesIt() {
        Practice live = live();
        PracticeId heir =
                practices.save(ADMINISTRATOR, Samples.published("Nowsza")).id();

        Practice archived = practices.archive(REVIEWER, live, "Zastąpiona nowszą", Optional.of(heir));

        assertThat(archived.status()).isEqualTo(PracticeStatus.ARCHIVED);
        assertThat(archived.life().reason()).contains("Zastąpiona nowszą");
        assertThat(archived.relations().successor()).contains(heir);
        assertThat(archived.relations().related()).isEqualTo(live.relations().related());
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> practices.archive(REVIEWER, archived, "Znowu", Optional.empty()));
    }

    @Test
    void anArchivedPracticeKeepsTheSuccessorThatItNamedBefore() {
        Practice live = live();

        assertThat(practices
                        .archive(REVIEWER, live, "Zakończona", Optional.empty())
                        .relations())
                .isEqualTo(live.relations());
    }
}
