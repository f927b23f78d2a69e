package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Followers;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/** Every step, every status, every role: what may be done by whom, and what the public sees meanwhile. */
class LifeTest {

    private static final Actor AUTHOR = new Actor("autorka", Set.of(Role.AUTHOR));
    private static final Actor OTHER_AUTHOR = new Actor("inny.autor", Set.of(Role.AUTHOR));
    private static final Actor EDITOR = new Actor("redaktor", Set.of(Role.EDITOR));
    private static final Actor REVIEWER = new Actor("recenzentka", Set.of(Role.REVIEWER));
    private static final Actor ADMINISTRATOR = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    private static final Slug CULTURE = new Slug("kultura");

    /** Step; from; to; whether a reason is needed; who may: the author, another author, editor, reviewer, administrator. */
    private static final String TABLE = """
            SUBMIT          | DRAFT RETURNED                                          | SUBMITTED | no  | yes no  yes no  yes
            TAKE_BACK       | SUBMITTED                                               | DRAFT     | no  | yes no  yes no  yes
            ACCEPT          | SUBMITTED                                               | IN_REVIEW | no  | no  no  yes yes yes
            RETURN          | SUBMITTED IN_REVIEW                                     | RETURNED  | yes | no  no  yes yes yes
            PUBLISH         | IN_REVIEW ARCHIVED                                      | PUBLISHED | no  | no  no  no  yes yes
            PUBLISH_AT_ONCE | DRAFT SUBMITTED RETURNED                                | PUBLISHED | no  | no  no  no  no  yes
            REVISE          | PUBLISHED ARCHIVED                                      | DRAFT     | no  | yes no  yes no  yes
            ARCHIVE         | PUBLISHED                                               | ARCHIVED  | yes | no  no  no  yes yes
            WITHDRAW        | DRAFT SUBMITTED IN_REVIEW RETURNED PUBLISHED ARCHIVED   | WITHDRAWN | yes | no  no  no  yes yes
            REOPEN          | WITHDRAWN                                               | DRAFT     | no  | no  no  no  yes yes
            """;

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Followers followers = new Followers(List.of());
    private final MovableClock clock = new MovableClock();
    private final Practices practices =
            new Practices(storage.practices(), storage.categories(), storage.settings(), followers, clock);

    LifeTest() {
        storage.categories().replace(Samples.topics(), Samples.DEED);
    }

    @AfterEach
    void stop() {
        followers.close();
    }

    private static final class MovableClock extends Clock {
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

    /** A line of the table. */
    private record Row(Step step, Set<PracticeStatus> from, PracticeStatus to, boolean reason, List<Boolean> granted) {

        static Row of(String line) {
            String[] cells = line.split("\\|");
            EnumSet<PracticeStatus> from = EnumSet.noneOf(PracticeStatus.class);
            words(cells[1]).map(PracticeStatus::valueOf).forEach(from::add);
            return new Row(
                    Step.valueOf(cells[0].strip()),
                    from,
                    PracticeStatus.valueOf(cells[2].strip()),
                    cells[3].strip().equals("yes"),
                    words(cells[4]).map("yes"::equals).toList());
        }

        private static Stream<String> words(String cell) {
            return Arrays.stream(cell.strip().split(" +"));
        }
    }

    private static List<Row> rows() {
        return TABLE.lines().map(Row::of).toList();
    }

    static Stream<Arguments> everyStepFromEveryStatusByEveryone() {
        List<Actor> actors = List.of(AUTHOR, OTHER_AUTHOR, EDITOR, REVIEWER, ADMINISTRATOR);
        return rows().stream()
                .flatMap(row -> Arrays.stream(PracticeStatus.values())
                        .flatMap(from -> actors.stream()
                                .map(actor -> Arguments.argumentSet(
                                        row.step().name().toLowerCase(Locale.ROOT) + " from " + from + " by "
                                                + actor.name(),
                                        row.step(),
                                        from,
                                        actor,
                                        row.granted().get(actors.indexOf(actor)),
                                        row.from().contains(from)))));
    }

    private Practice stored(PracticeStatus status) {
        Practice practice = Samples.published("Praktyka").toBuilder()
                .status(status)
                .category(Optional.of(CULTURE))
                .life(Life.NEW.withAuthor(Optional.of(AUTHOR.name())))
                .build();
        return storage.practices().save(practice, new Deed("test", Samples.NOW, Deed.Action.SAVED));
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows()).extracting(Row::step).containsExactly(Step.values());
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.step().from()).as("from of " + row.step()).isEqualTo(row.from());
            assertThat(row.step().to()).as("to of " + row.step()).isEqualTo(row.to());
            assertThat(row.step().needsReason()).as("reason of " + row.step()).isEqualTo(row.reason());
        });
    }

    @Test
    void oneStepAtMostLeadsFromOneStatusToAnother() {
        for (PracticeStatus from : PracticeStatus.values()) {
            assertThat(Step.after(from)).extracting(Step::to).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryStatusByEveryone")
    void aStepIsTakenOnlyByThoseWhoMayAndWhereItLeadsOn(
            Step step, PracticeStatus from, Actor actor, boolean granted, boolean possible) {
        Practice practice = stored(from);

        if (!granted) {
            assertThatExceptionOfType(DeniedException.class)
                    .isThrownBy(() -> practices.take(actor, practice, step, Optional.of("bo tak")));
        } else if (!possible) {
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> practices.take(actor, practice, step, Optional.of("bo tak")))
                    .satisfies(
                            e -> assertThat(e.findings()).map(Finding::problem).containsExactly(Problem.WRONG_STEP));
        } else {
            Practice moved = practices.take(actor, practice, step, Optional.of("bo tak"));
            assertThat(moved.status()).isEqualTo(step.to());
            assertThat(moved.life().reason().isPresent()).isEqualTo(step.needsReason());
            assertThat(practices.history(ADMINISTRATOR, practice.id()).get(0).deed())
                    .isEqualTo(new Deed(actor.name(), clock.instant(), step.action(), Optional.of("bo tak")));
        }
        assertThat(practices.steps(actor, practice).contains(step)).isEqualTo(granted && possible);
        assertThat(storage.practices().find(practice.id()).orElseThrow().version())
                .isEqualTo(granted && possible ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aReasonIsDemandedWhereOneIsNeeded(Step step) {
        Practice practice = stored(step.from().iterator().next());

        if (step.needsReason()) {
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> practices.take(ADMINISTRATOR, practice, step, Optional.of(" ")))
                    .satisfies(e ->
                            assertThat(e.findings()).containsExactly(new Finding("reason", "", Problem.REASON_NEEDED)));
        } else {
            assertThat(practices
                            .take(ADMINISTRATOR, practice, step, Optional.empty())
                            .status())
                    .isEqualTo(step.to());
        }
    }

    static Stream<Arguments> everyStatusEditedByEveryone() {
        Set<PracticeStatus> handedIn = EnumSet.of(PracticeStatus.SUBMITTED, PracticeStatus.IN_REVIEW);
        return Arrays.stream(PracticeStatus.values())
                .flatMap(status -> Stream.of(
                        Arguments.of(status, AUTHOR, !handedIn.contains(status)),
                        Arguments.of(status, OTHER_AUTHOR, false),
                        Arguments.of(status, EDITOR, true),
                        Arguments.of(status, REVIEWER, false),
                        Arguments.of(status, ADMINISTRATOR, true),
                        Arguments.of(status, Actor.ANONYMOUS, false)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusEditedByEveryone")
    void theContentIsChangedOnlyByThoseWhoMay(PracticeStatus status, Actor actor, boolean granted) {
        Practice practice = stored(status);
        Practice changed = practice.toBuilder().title("Inny tytuł").build();

        if (granted) {
            boolean alone = actor.equals(ADMINISTRATOR);
            assertThat(practices.save(actor, changed).status())
                    .isEqualTo(status.isPublic() && !alone ? PracticeStatus.DRAFT : status);
        } else {
            assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> practices.save(actor, changed));
        }
    }

    @Test
    void whoeverIsLimitedToATopicWorksInItAlone() {
        Actor culture = new Actor("kultura.redakcja", Set.of(Role.EDITOR), Set.of(new Slug("uslugi-spoleczne")));
        Actor dialog = new Actor("dialog.redakcja", Set.of(Role.EDITOR), Set.of(new Slug("dialog-spoleczny")));
        Practice practice = stored(PracticeStatus.DRAFT);

        assertThat(practices.find(culture, practice.id())).isPresent();
        assertThat(practices.list(culture, PracticeFilter.ALL, 0, 9)).hasSize(1);
        assertThat(practices.find(dialog, practice.id())).isEmpty();
        assertThat(practices.count(dialog, PracticeFilter.ALL)).isZero();
        assertThat(practices.history(dialog, practice.id())).isEmpty();
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> practices.save(dialog, practice));
        // nor can it be pulled into another one
        Practice pulled = practice.toBuilder()
                .category(Optional.of(new Slug("dialog-spoleczny")))
                .build();
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> practices.save(dialog, pulled));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> practices.save(culture, pulled));
    }

    @Test
    void anAuthorSeesTheirOwnPracticesAlone() {
        Practice own = practices.save(AUTHOR, Practice.draft("Moja").build());
        Practice foreign = practices.save(OTHER_AUTHOR, Practice.draft("Cudza").build());

        assertThat(own.life().author()).contains(AUTHOR.name());
        assertThat(practices.list(AUTHOR, PracticeFilter.ALL, 0, 9)).containsExactly(own);
        assertThat(practices.find(AUTHOR, foreign.id())).isEmpty();
        assertThat(practices.revision(AUTHOR, foreign.id(), 1)).isEmpty();
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> practices.confirm(AUTHOR, foreign.id()));
    }

    @Test
    void nobodyBecomesTheAuthorOfAnothersPracticeBySayingSo() {
        Practice foreign = practices.save(OTHER_AUTHOR, Practice.draft("Cudza").build());
        Practice claimed = foreign.toBuilder()
                .life(foreign.life().withAuthor(Optional.of(AUTHOR.name())))
                .build();

        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> practices.save(AUTHOR, claimed));
        assertThat(practices.save(ADMINISTRATOR, claimed).life().author()).contains(OTHER_AUTHOR.name());
    }

    @Test
    void thePublicGoesOnSeeingTheLiveVersionWhileANewerOneIsWorkedOn() {
        Practice live = stored(PracticeStatus.PUBLISHED);
        Practice pending =
                practices.save(AUTHOR, live.toBuilder().title("Nowy tytuł").build());

        assertThat(pending.status()).isEqualTo(PracticeStatus.DRAFT);
        assertThat(pending.isLive()).isTrue();
        assertThat(practices.published(live.slug())).contains(live);

        Practice submitted = practices.take(AUTHOR, pending, Step.SUBMIT, Optional.empty());
        Practice accepted = practices.take(EDITOR, submitted, Step.ACCEPT, Optional.empty());
        assertThat(practices.published(live.slug())).contains(live);

        Practice published = practices.take(REVIEWER, accepted, Step.PUBLISH, Optional.empty());
        assertThat(practices.published(live.slug())).contains(published);
        assertThat(published.title()).isEqualTo("Nowy tytuł");
        assertThat(published.life().liveVersion()).contains(published.version());
    }

    @Test
    void whatIsWithdrawnIsGoneForThePublicButKnownToHaveBeenThere() {
        Practice live = stored(PracticeStatus.PUBLISHED);
        Practice pending = practices.save(EDITOR, live.toBuilder().title("Nowy").build());

        practices.take(REVIEWER, pending, Step.WITHDRAW, Optional.of("na prośbę gminy"));

        assertThat(practices.published(live.slug())).isEmpty();
        assertThat(practices.published(List.of(live.id()))).isEmpty();
        assertThat(practices.isWithdrawn(live.slug())).isTrue();
        assertThat(practices.isWithdrawn(new Slug("nigdy-nie-bylo"))).isFalse();
    }

    @Test
    void whatIsScheduledIsPublishedWhenItsMomentHasCome() {
        Schedule schedule = new Schedule(storage.practices());
        Practice practice = stored(PracticeStatus.IN_REVIEW);
        Instant at = clock.instant().plus(Duration.ofHours(2));

        Practice approved = practices.schedule(REVIEWER, practice, at);
        schedule.publishDue(clock.now);
        assertThat(practices.published(practice.slug())).isEmpty();

        clock.now = at;
        schedule.publishDue(clock.now);
        Practice published = practices.published(practice.slug()).orElseThrow();
        assertThat(published.version()).isEqualTo(approved.version() + 1);
        assertThat(published.life().publishAt()).isEmpty();
        assertThat(published.recordCard().enteredOn()).contains(LocalDate.of(2026, 3, 2));
    }

    @Test
    void aPracticeIsNoOtherThanItself() {
        Practice live = stored(PracticeStatus.PUBLISHED);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> practices.archive(REVIEWER, live, "Jest lepsza", Optional.of(live.id())))
                .satisfies(e -> assertThat(e.findings())
                        .containsExactly(
                                new Finding("relations.successor", live.id().toString(), Problem.SAME_PRACTICE)));
        Practice related = live.toBuilder()
                .relations(new Relations(List.of(live.id()), Optional.of(live.id()), Optional.empty()))
                .build();
        assertThat(practices.objections(related))
                .extracting(Finding::field)
                .contains("relations.related", "relations.derivedFrom");
    }

    @Test
    void aMomentThatHasPassedIsRefused() {
        Practice practice = stored(PracticeStatus.IN_REVIEW);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> practices.schedule(REVIEWER, practice, clock.instant()))
                .satisfies(e -> assertThat(e.findings())
                        .containsExactly(
                                new Finding("life.publishAt", clock.instant().toString(), Problem.EXPIRED)));
        assertThat(storage.practices().find(practice.id())).contains(practice);
    }

    @Test
    void aChangeCallsAScheduledPublicationOff() {
        Practice approved = practices.schedule(
                REVIEWER, stored(PracticeStatus.IN_REVIEW), clock.instant().plusSeconds(60));

        Practice changed =
                practices.save(EDITOR, approved.toBuilder().title("Inny").build());

        assertThat(changed.life().publishAt()).isEmpty();
        assertThat(storage.practices().scheduled(Instant.MAX.minusSeconds(1))).isEmpty();
    }

    private static Attachment picture(String name) {
        return new Attachment(
                name,
                "image/png",
                9,
                new FileKey("ab".repeat(32)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Dimensions(4, 3)));
    }

    @Test
    void theGateSaysEverythingThatIsMissingAndWhere() {
        Practice bare = Practice.draft("Goła")
                .summary(RichText.ofHtml("<h4>Za nisko</h4><p>Treść</p><h3>Wyżej</h3>"))
                .presentation(new Presentation(List.of(
                        new Section("Pusta", RichText.EMPTY),
                        new Section("Pełna", RichText.ofHtml("<h3>Dobrze</h3><h4>Niżej</h4><p>Treść</p>")),
                        new Section("Bez porządku", RichText.ofHtml("<h4>Za nisko</h4><p>Treść</p>")))))
                .attachments(List.of(
                        picture("widok.png"),
                        picture("plan.png").described("Plan ulic", ""),
                        new Attachment("umowa.pdf", "application/pdf", 9, new FileKey("cd".repeat(32)))))
                .build();

        assertThat(practices.objections(bare))
                .containsExactly(
                        new Finding("summary", "", Problem.HEADINGS_OUT_OF_ORDER),
                        new Finding("recordCard.implementingBody", "", Problem.REQUIRED),
                        new Finding("presentation[0].html", "", Problem.REQUIRED),
                        new Finding("presentation[2].html", "", Problem.HEADINGS_OUT_OF_ORDER),
                        new Finding("attachments[0].description", "widok.png", Problem.NO_ALTERNATIVE_TEXT));
        assertThat(practices.objections(Samples.published("Gotowa"))).isEmpty();
    }

    @Test
    void whatIsNotReadyIsNotScheduled() {
        Practice bare = storage.practices()
                .save(
                        Practice.draft("Goła").status(PracticeStatus.IN_REVIEW).build(),
                        new Deed("test", Samples.NOW, Deed.Action.SAVED));

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> practices.schedule(REVIEWER, bare, clock.instant()));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> practices.schedule(EDITOR, bare, clock.instant()));
    }

    @Test
    void publishingSetsTheDayOfTheNextReviewAndConfirmingPutsItOff() {
        Practice published =
                practices.take(ADMINISTRATOR, stored(PracticeStatus.DRAFT), Step.PUBLISH_AT_ONCE, Optional.empty());
        assertThat(published.life().reviewBy()).contains(LocalDate.of(2028, 3, 2));

        PracticeFilter due = PracticeFilter.ALL.withReviewBy(Optional.of(LocalDate.of(2028, 3, 2)));
        assertThat(practices.list(EDITOR, due, 0, 9)).containsExactly(published);

        clock.now = Instant.parse("2028-03-05T10:00:00Z");
        Practice confirmed = practices.confirm(EDITOR, published.id());

        assertThat(confirmed.status()).isEqualTo(PracticeStatus.PUBLISHED);
        assertThat(confirmed.life().confirmedOn()).contains(LocalDate.of(2028, 3, 5));
        assertThat(confirmed.life().reviewBy()).contains(LocalDate.of(2030, 3, 5));
        assertThat(practices.list(EDITOR, due, 0, 9)).isEmpty();
    }

    @Test
    void aStepIsTakenWithThePracticeThatTheActorHasSeen() {
        Practice seen = stored(PracticeStatus.IN_REVIEW);
        practices.save(EDITOR, seen.toBuilder().title("Zmieniona tymczasem").build());

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> practices.take(REVIEWER, seen, Step.PUBLISH, Optional.empty()));
        assertThat(practices.published(seen.slug())).isEmpty();
    }
}
