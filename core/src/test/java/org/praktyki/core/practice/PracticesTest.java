package org.praktyki.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Permission;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Followers;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.text.Slug;

class PracticesTest {

    private static final Actor EDITOR = new Actor("redakcja", Set.of(Role.ADMINISTRATOR));
    private static final Actor ADMINISTRATOR = new Actor("admin", Set.of(Role.ADMINISTRATOR));

    private final InMemoryStorage storage = new InMemoryStorage();
    private final AtomicInteger announced = new AtomicInteger();
    private final Followers followers = new Followers(List.of(announced::incrementAndGet));
    private final Practices practices = new Practices(
            storage.practices(),
            storage.categories(),
            storage.settings(),
            followers,
            // in Warsaw it is the next day already
            Clock.fixed(Instant.parse("2026-03-02T23:30:00Z"), ZoneOffset.UTC));

    PracticesTest() {
        storage.categories().replace(Samples.topics(), Samples.DEED);
    }

    @AfterEach
    void stop() {
        followers.close();
    }

    private Practice saved(String title) {
        return practices.save(EDITOR, Samples.published(title));
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                command("find", Permission.READ_UNPUBLISHED, (p, actor) -> p.find(actor, PracticeId.random())),
                command("list", Permission.READ_UNPUBLISHED, (p, actor) -> p.list(actor, PracticeFilter.ALL, 0, 9)),
                command("count", Permission.READ_UNPUBLISHED, (p, actor) -> p.count(actor, PracticeFilter.ALL)),
                command("history", Permission.READ_UNPUBLISHED, (p, actor) -> p.history(actor, PracticeId.random())),
                command(
                        "revision",
                        Permission.READ_UNPUBLISHED,
                        (p, actor) -> p.revision(actor, PracticeId.random(), 1)),
                command(
                        "restore",
                        Permission.EDIT_PRACTICES,
                        (p, actor) -> p.restore(actor, Practice.draft("Szkic").build(), 1)),
                command(
                        "save a draft",
                        Permission.EDIT_PRACTICES,
                        (p, actor) -> p.save(actor, Practice.draft("Szkic").build())),
                command(
                        "save as published",
                        Permission.PUBLISH_PRACTICES,
                        (p, actor) -> p.save(actor, Samples.published("Gotowa"))),
                command("publish", Permission.PUBLISH_PRACTICES, (p, actor) -> p.publish(actor, PracticeId.random())));
    }

    private static Arguments command(String name, Permission needed, BiConsumer<Practices, Actor> command) {
        return Arguments.argumentSet(name, needed, command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whoHasNotThePermissionIsRefused(Permission needed, BiConsumer<Practices, Actor> command) {
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> command.accept(practices, Actor.ANONYMOUS));
        assertThat(storage.changes().last()).isZero();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whoHasThePermissionIsNot(Permission needed, BiConsumer<Practices, Actor> command) {
        for (Actor actor : List.of(EDITOR, ADMINISTRATOR)) {
            assertThat(actor.may(needed)).isTrue();
            try {
                command.accept(practices, actor);
            } catch (NoSuchElementException e) {
                assertThat(needed).isIn(Permission.PUBLISH_PRACTICES, Permission.EDIT_PRACTICES);
            }
        }
    }

    @Test
    void theNextReviewIsAsFarOffAsTheSettingsSay() {
        Practice saved = saved("Karta mieszkańca");
        assertThat(saved.life().reviewBy()).contains(LocalDate.of(2028, 3, 3));
        storage.settings()
                .save(
                        Settings.DEFAULT.withReviewEvery(Period.ofMonths(6)),
                        new Deed("admin", Instant.EPOCH, Deed.Action.SAVED));

        Practice confirmed = practices.confirm(EDITOR, saved.id());

        assertThat(confirmed.life().confirmedOn()).contains(LocalDate.of(2026, 3, 3));
        assertThat(confirmed.life().reviewBy()).contains(LocalDate.of(2026, 9, 3));
    }

    @Test
    void theTableOfRolesIsAsAgreed() {
        assertThat(Role.ADMINISTRATOR.permissions()).containsExactlyInAnyOrder(Permission.values());
        assertThat(Role.EDITOR.permissions())
                .containsExactlyInAnyOrder(
                        Permission.READ_UNPUBLISHED,
                        Permission.EDIT_PRACTICES,
                        Permission.IMPORT_PRACTICES,
                        Permission.REVIEW_PRACTICES,
                        Permission.EDIT_PARTNERS,
                        Permission.EDIT_METRICS);
        assertThat(Role.REVIEWER.permissions())
                .containsExactlyInAnyOrder(
                        Permission.READ_UNPUBLISHED, Permission.REVIEW_PRACTICES, Permission.PUBLISH_PRACTICES);
        assertThat(Role.AUTHOR.permissions())
                .containsExactlyInAnyOrder(
                        Permission.READ_UNPUBLISHED, Permission.EDIT_PRACTICES, Permission.IMPORT_PRACTICES);
        assertThat(Actor.ANONYMOUS.roles()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Practice bad = Practice.draft(" ")
                .status(PracticeStatus.PUBLISHED)
                .category(Optional.of(new Slug("nie-ma")))
                .recordCard(RecordCard.builder()
                        .enteredOn(LocalDate.of(2020, 1, 2))
                        .updatedOn(LocalDate.of(2020, 1, 1))
                        .build())
                .build();

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> practices.save(EDITOR, bad))
                .satisfies(e -> assertThat(e.findings())
                        .containsExactly(
                                new Finding("title", "", Problem.REQUIRED),
                                new Finding("category", "nie-ma", Problem.NOT_A_CATEGORY),
                                new Finding("recordCard.updatedOn", "2020-01-01", Problem.DATES_OUT_OF_ORDER),
                                new Finding("summary", "", Problem.REQUIRED),
                                new Finding("recordCard.implementingBody", "", Problem.REQUIRED),
                                new Finding("presentation[0].html", "", Problem.REQUIRED),
                                new Finding("presentation[1].html", "", Problem.REQUIRED),
                                new Finding("presentation[2].html", "", Problem.REQUIRED),
                                new Finding("presentation[3].html", "", Problem.REQUIRED)));
        assertThat(storage.changes().last()).isZero();
    }

    @Test
    void aTitleHasAnEnd() {
        Practice longest = Practice.draft("x".repeat(Practice.MAX_TITLE)).build();
        Practice tooLong = Practice.draft("x".repeat(Practice.MAX_TITLE + 1)).build();

        assertThat(practices.save(EDITOR, longest).version()).isEqualTo(1);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> practices.save(EDITOR, tooLong))
                .satisfies(e -> assertThat(e.findings()).map(Finding::problem).containsExactly(Problem.TOO_LONG));
    }

    @Test
    void aTakenSlugGetsTheNextFreeNumber() {
        assertThat(Stream.of("Dom sąsiedzki", "Dom sąsiedzki!", "DOM SĄSIEDZKI")
                        .map(t -> saved(t).slug().value()))
                .containsExactly("dom-sasiedzki", "dom-sasiedzki-2", "dom-sasiedzki-3");
    }

    @Test
    void theSlugStaysWhenTheTitleChanges() {
        Practice practice = saved("Dom sąsiedzki");
        Practice renamed =
                practices.save(EDITOR, practice.toBuilder().title("Dom kultury").build());

        assertThat(renamed.slug()).isEqualTo(practice.slug());
        assertThat(practices.published(practice.slug())).contains(renamed);
    }

    @Test
    void aStaleVersionIsRefusedWithBothSides() {
        Practice read = saved("Dom sąsiedzki");
        Practice first =
                practices.save(EDITOR, read.toBuilder().title("Pierwszy").build());
        Practice second = read.toBuilder().title("Drugi").build();

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> practices.save(ADMINISTRATOR, second))
                .returns(first, ConflictException::current)
                .returns(second, ConflictException::attempted);
        assertThat(practices.find(EDITOR, read.id())).contains(first);
    }

    @Test
    void publishingPutsBeforeThePublicAndUnpublishingTakesBack() {
        Practice draft = practices.save(
                EDITOR,
                Samples.published("Dom sąsiedzki").toBuilder()
                        .status(PracticeStatus.DRAFT)
                        .build());
        assertThat(practices.published(draft.slug())).isEmpty();

        Practice published = practices.publish(EDITOR, draft.id());
        assertThat(practices.published(draft.slug())).contains(published);
        assertThat(practices.publish(EDITOR, draft.id()).version()).isEqualTo(published.version());
        assertThat(practices
                        .take(EDITOR, published, Step.WITHDRAW, Optional.of("pomyłka"))
                        .status())
                .isEqualTo(PracticeStatus.WITHDRAWN);
        assertThat(practices.published(draft.slug())).isEmpty();
    }

    @Test
    void whatHasNothingToReadIsNotPublished() {
        Practice draft = practices.save(EDITOR, Practice.draft("Dom sąsiedzki").build());

        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> practices.publish(EDITOR, draft.id()));
        assertThat(practices.find(EDITOR, draft.id())).contains(draft);
    }

    @Test
    void publicationGivesTheDayOfEntryWhereThereIsNone() {
        assertThat(saved("Dom sąsiedzki").recordCard().enteredOn()).contains(LocalDate.of(2026, 3, 3));

        Practice imported = Samples.published("Inny").toBuilder()
                .source(Optional.of(new Source("dzial/inny", Optional.empty(), Samples.NOW, Map.of(), 1)))
                .build();
        assertThat(practices
                        .bringIn(EDITOR, Incoming.of(imported), "")
                        .recordCard()
                        .enteredOn())
                .isEmpty();
    }

    @Test
    void followersHearOfEachChangeBeforeTheCommandReturns() {
        int before = announced.get();
        saved("Dom sąsiedzki");

        assertThat(announced.get()).isGreaterThan(before);
    }
}
