package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.PasswordHash;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Followers;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.BulkLine.Outcome;
import org.praktyki.core.text.Slug;

class BulkChangesTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    private static final Actor AUTHOR = new Actor("autorka", Set.of(Role.AUTHOR));
    private static final Actor EDITOR = new Actor("redaktor", Set.of(Role.EDITOR));
    private static final Actor REVIEWER = new Actor("recenzent", Set.of(Role.REVIEWER));
    private static final Slug CULTURE = new Slug("kultura");
    private static final BulkChange MOVE = new BulkChange.Move(Optional.of(CULTURE));

    private final InMemoryStorage storage = new InMemoryStorage();
    private final AtomicInteger announced = new AtomicInteger();
    private final Followers followers = new Followers(List.of(announced::incrementAndGet));
    private final Practices practices = new Practices(
            storage.practices(),
            storage.categories(),
            storage.settings(),
            followers,
            Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    private final BulkChanges bulk = new BulkChanges(practices, storage.practices(), storage.accounts(), followers);

    @BeforeEach
    void plantTopics() {
        storage.categories().replace(Samples.topics(), Samples.DEED);
    }

    @AfterEach
    void stop() {
        followers.close();
    }

    private Practice published(String title) {
        return practices.save(ADMIN, Samples.published(title));
    }

    private Practice draft(Actor actor, String title) {
        return practices.save(
                actor,
                Samples.published(title).toBuilder()
                        .status(PracticeStatus.DRAFT)
                        .build());
    }

    private Practice now(Practice practice) {
        return storage.practices().find(practice.id()).orElseThrow();
    }

    private Optional<Practice> seenByThePublic(Practice practice) {
        return practices.published(practice.slug());
    }

    private BulkRun preview(Actor actor, BulkChange change, Practice... some) {
        return bulk.preview(actor, Arrays.stream(some).map(Practice::id).toList(), change);
    }

    private BulkRun apply(Actor actor, BulkChange change, Practice... some) {
        return bulk.apply(actor, preview(actor, change, some));
    }

    private static Stream<Outcome> outcomes(BulkRun run) {
        return run.lines().stream().map(BulkLine::outcome);
    }

    private static BulkChange take(Step step) {
        return new BulkChange.Take(step, Optional.empty());
    }

    private static BulkChange take(Step step, String reason) {
        return new BulkChange.Take(step, Optional.of(reason));
    }

    @Test
    void whatWouldChangeIsSeenBeforeAnythingIsWritten() {
        Practice one = published("Pierwsza");
        Practice there = practices.save(
                ADMIN,
                Samples.published("Druga").toBuilder()
                        .category(Optional.of(CULTURE))
                        .build());

        BulkRun preview = preview(ADMIN, MOVE, one, there);

        assertThat(outcomes(preview)).containsExactly(Outcome.READY, Outcome.SAME);
        assertThat(preview.lines().get(0).differences()).containsExactly(new Difference("category", "", "kultura"));
        assertThat(preview.refused()).isEmpty();
        assertThat(now(one)).isEqualTo(one);
    }

    @Test
    void whatIsReadyIsDoneAndTheRestIsLeft() {
        Practice one = published("Pierwsza");
        Practice two = published("Druga");
        Practice there = practices.save(
                ADMIN,
                Samples.published("Trzecia").toBuilder()
                        .category(Optional.of(CULTURE))
                        .build());

        BulkRun run = apply(ADMIN, MOVE, one, two, there, one);

        assertThat(outcomes(run)).containsExactly(Outcome.DONE, Outcome.DONE, Outcome.SAME);
        assertThat(now(one).category()).contains(CULTURE);
        assertThat(now(two).category()).contains(CULTURE);
        assertThat(now(there)).isEqualTo(there);
        assertThat(run.with(Outcome.DONE)).extracting(BulkLine::version).containsExactly(2L, 2L);
    }

    @Test
    void followersAreToldOnceWhenAllIsDone() {
        Practice one = published("Pierwsza");
        Practice two = published("Druga");
        BulkRun preview = preview(ADMIN, MOVE, one, two);
        followers.close();
        int before = announced.get();

        bulk.apply(ADMIN, preview);

        assertThat(announced.get()).isEqualTo(before + 1);
    }

    @Test
    void keywordsAreAddedOnceAndRemovedWhateverTheirSpelling() {
        Practice practice = practices.save(
                ADMIN,
                Samples.published("Pierwsza").toBuilder()
                        .keywords(List.of("Żłobki"))
                        .build());

        assertThat(outcomes(preview(ADMIN, new BulkChange.AddKeyword(" zlobki "), practice)))
                .containsExactly(Outcome.SAME);
        apply(ADMIN, new BulkChange.AddKeyword("kino"), practice);
        assertThat(now(practice).keywords()).containsExactly("Żłobki", "kino");
        apply(ADMIN, new BulkChange.RemoveKeyword("ZLOBKI"), practice);
        assertThat(now(practice).keywords()).containsExactly("kino");
    }

    @Test
    void theDayOfReviewIsSetWithoutTakingAnythingFromThePublic() {
        Practice practice = published("Pierwsza");
        LocalDate day = LocalDate.of(2027, 1, 31);

        apply(EDITOR, new BulkChange.ReviewBy(Optional.of(day)), practice);

        assertThat(now(practice).life().reviewBy()).contains(day);
        assertThat(now(practice).status()).isEqualTo(PracticeStatus.PUBLISHED);
        assertThat(seenByThePublic(practice)).contains(now(practice));
    }

    @Test
    void whatStillHoldsIsConfirmedOnce() {
        Practice practice = published("Pierwsza");

        BulkRun run = apply(EDITOR, new BulkChange.Confirm(), practice);

        assertThat(outcomes(run)).containsExactly(Outcome.DONE);
        assertThat(now(practice).life().confirmedOn()).contains(practices.today());
        assertThat(outcomes(preview(EDITOR, new BulkChange.Confirm(), practice)))
                .containsExactly(Outcome.SAME);
    }

    @Test
    void anEditorsChangeOfAPublicPracticeIsSeenToStartARevision() {
        Practice practice = published("Pierwsza");

        BulkRun preview = preview(EDITOR, MOVE, practice);

        assertThat(preview.lines().get(0).differences())
                .containsExactly(
                        new Difference("status", "PUBLISHED", "DRAFT"), new Difference("category", "", "kultura"));
        bulk.apply(EDITOR, preview);
        assertThat(seenByThePublic(practice)).contains(practice);
    }

    @Test
    void aStepIsTakenWhereItCanBe() {
        Practice mine = draft(AUTHOR, "Moja");
        Practice others = published("Cudza");
        Practice public1 = published("Publiczna");

        assertThat(outcomes(apply(AUTHOR, take(Step.SUBMIT), mine, others)))
                .containsExactly(Outcome.DONE, Outcome.GONE);
        assertThat(now(mine).status()).isEqualTo(PracticeStatus.SUBMITTED);

        BulkRun archived = apply(REVIEWER, take(Step.ARCHIVE, "Projekt się skończył"), mine, public1);
        assertThat(outcomes(archived)).containsExactly(Outcome.INVALID, Outcome.DONE);
        assertThat(archived.refused().get(0).findings())
                .containsExactly(new Finding("status", "ARCHIVED", Problem.WRONG_STEP));
        assertThat(now(public1).life().reason()).contains("Projekt się skończył");
    }

    @Test
    void whyAStepIsRefusedIsSaid() {
        Practice empty = practices.save(ADMIN, Practice.draft("Pusta").build());
        Practice practice = published("Pierwsza");

        assertThat(preview(ADMIN, take(Step.PUBLISH_AT_ONCE), empty)
                        .refused()
                        .get(0)
                        .findings())
                .extracting(Finding::field)
                .contains("summary", "presentation[0].html");
        assertThat(preview(ADMIN, take(Step.WITHDRAW), practice)
                        .refused()
                        .get(0)
                        .findings())
                .containsExactly(new Finding("reason", "", Problem.REASON_NEEDED));
        assertThat(outcomes(preview(EDITOR, take(Step.WITHDRAW, "Na prośbę urzędu"), practice)))
                .containsExactly(Outcome.DENIED);
        assertThat(outcomes(preview(ADMIN, new BulkChange.Move(Optional.of(new Slug("brak"))), practice)))
                .containsExactly(Outcome.INVALID);
    }

    @Test
    void anotherAuthorIsSetByThoseWhoJudge() {
        storage.accounts()
                .save(
                        new Account("nowa", PasswordHash.of("haslo-do-testow".toCharArray()), Set.of(Role.AUTHOR)),
                        Samples.DEED);
        Practice practice = draft(AUTHOR, "Moja");
        BulkChange assign = new BulkChange.Assign("nowa");

        assertThat(outcomes(apply(AUTHOR, assign, practice))).containsExactly(Outcome.DENIED);
        assertThat(preview(EDITOR, new BulkChange.Assign("nikt"), practice)
                        .refused()
                        .get(0)
                        .findings())
                .containsExactly(new Finding("life.author", "nikt", Problem.NOT_AN_ACCOUNT));
        assertThat(outcomes(apply(EDITOR, assign, practice))).containsExactly(Outcome.DONE);
        assertThat(now(practice).life().author()).contains("nowa");
        assertThat(practices.find(AUTHOR, practice.id())).isEmpty();
    }

    @Test
    void whatSomeoneChangedMeanwhileIsLeft() {
        Practice one = published("Pierwsza");
        Practice two = published("Druga");
        BulkRun preview = preview(ADMIN, MOVE, one, two);
        Practice changed =
                practices.save(ADMIN, one.toBuilder().title("Zmieniona").build());

        BulkRun run = bulk.apply(ADMIN, preview);

        assertThat(outcomes(run)).containsExactly(Outcome.OVERTAKEN, Outcome.DONE);
        assertThat(now(one)).isEqualTo(changed);
    }

    @Test
    void whatWasDoneIsUndoneAsANewVersion() {
        Practice one = published("Pierwsza");
        Practice two = published("Druga");
        BulkRun run = apply(EDITOR, MOVE, one, two);
        Practice goneOn =
                practices.save(ADMIN, now(two).toBuilder().title("Zmieniona").build());

        BulkRun undone = bulk.undo(EDITOR, run);

        assertThat(outcomes(undone)).containsExactly(Outcome.UNDONE, Outcome.OVERTAKEN);
        assertThat(Difference.between(one, now(one))).isEmpty();
        assertThat(now(one).version()).isEqualTo(3);
        assertThat(seenByThePublic(one)).contains(now(one));
        assertThat(storage.practices().revisions(one.id()).get(0).deed().action())
                .isEqualTo(Deed.Action.RESTORED);
        assertThat(now(two)).isEqualTo(goneOn);
        assertThat(bulk.undo(EDITOR, undone)).isEqualTo(undone);
    }

    @Test
    void whatWasPublishedByMistakeIsTakenBackFromThePublic() {
        Practice practice = draft(ADMIN, "Szkic");
        BulkRun run = apply(ADMIN, take(Step.PUBLISH_AT_ONCE), practice);
        assertThat(seenByThePublic(practice)).isPresent();

        bulk.undo(ADMIN, run);

        assertThat(seenByThePublic(practice)).isEmpty();
        assertThat(Difference.between(practice, now(practice))).isEmpty();
    }

    @Test
    void aLiveVersionComesBackWithTheOneThatWasBeingWorkedOn() {
        Practice live = published("Na żywo");
        Practice revision =
                practices.save(EDITOR, live.toBuilder().title("Poprawiana").build());
        for (BulkChange change : List.of(take(Step.WITHDRAW, "Pomyłka"), take(Step.PUBLISH_AT_ONCE))) {
            BulkRun run = apply(ADMIN, change, revision);
            assertThat(outcomes(run)).containsExactly(Outcome.DONE);

            assertThat(outcomes(bulk.undo(ADMIN, run))).containsExactly(Outcome.UNDONE);

            assertThat(seenByThePublic(live).map(Practice::title)).contains("Na żywo");
            assertThat(now(live).title()).isEqualTo("Poprawiana");
            assertThat(now(live).status()).isEqualTo(PracticeStatus.DRAFT);
        }
    }

    @Test
    void nobodyUndoesWhatSomeoneElseDid() {
        Practice practice = published("Pierwsza");
        BulkRun run = apply(ADMIN, MOVE, practice);

        assertThat(outcomes(bulk.undo(EDITOR, run))).containsExactly(Outcome.DENIED);
        assertThat(now(practice).version()).isEqualTo(2);
    }

    @Test
    void thePublicAndTooManyPracticesAreRefused() {
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> bulk.preview(Actor.ANONYMOUS, List.of(), MOVE));
        List<PracticeId> many =
                Stream.generate(PracticeId::random).limit(BulkChanges.MAX + 1).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> bulk.preview(ADMIN, many, MOVE));
    }
}
