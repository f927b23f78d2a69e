package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.PasswordHash;
import org.praktyki.core.account.Role;
import org.praktyki.core.audit.Audit;
import org.praktyki.core.audit.AuditCheck;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.AuditPoint;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.settings.StaleSettingsException;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.taxonomy.CategoryTree;

/** The log of who did what. */
abstract class AuditContract {

    private static final Account ACCOUNT =
            new Account("ann", new PasswordHash("$argon2id$v=19$x"), Set.of(Role.ADMINISTRATOR));
    private static final Subject FILES = Subject.of(Subject.Kind.FILES);

    abstract Storage storage();

    private AuditLog log() {
        return storage().audit();
    }

    private AuditCheck check() {
        return new Audit(log(), Clock.fixed(Samples.NOW, ZoneOffset.UTC)).verify(Actor.system("test"));
    }

    private List<AuditEntry> list(AuditFilter filter) {
        return log().list(filter, Long.MAX_VALUE, 100);
    }

    private static Deed deed(String actor, Instant at, Deed.Action action) {
        return new Deed(actor, at, action);
    }

    private void export(String actor, Instant at) {
        log().append(deed(actor, at, Deed.Action.EXPORTED), FILES);
    }

    private void noted(String note) {
        log().append(new Deed("ann", Samples.NOW, Deed.Action.RETURNED, Optional.of(note)), FILES);
    }

    @Test
    void anEmptyLogIsInOrder() {
        assertThat(list(AuditFilter.ALL)).isEmpty();
        assertThat(log().last()).isZero();
        assertThat(check()).isEqualTo(new AuditCheck(0, 0, AuditPoint.BEGINNING, Optional.empty()));
    }

    @Test
    void everyKindOfChangeLeavesItsEntry() {
        Deed why = new Deed("ben", Samples.NOW.plusSeconds(5), Deed.Action.ARCHIVED, Optional.of("„Zażółć” \u0000"));
        Practice practice = storage().practices().save(Samples.full(), Samples.DEED);
        storage().practices().save(practice, why);
        storage().categories().replace(Samples.topics(), Samples.DEED);
        storage().categories().replace(Samples.topics(), Samples.topics(), Samples.DEED);
        storage().territories().update(TerritorySamples.state(), Samples.DEED);
        storage().settings().save(Settings.DEFAULT, Samples.DEED);
        storage().accounts().save(ACCOUNT, Samples.DEED);

        String id = practice.id().toString();
        List<AuditEntry> entries = log().after(0, 100);
        assertThat(entries)
                .extracting(AuditEntry::subject)
                .containsExactly(
                        new Subject(Subject.Kind.PRACTICE, id, 1),
                        new Subject(Subject.Kind.PRACTICE, id, 2),
                        Subject.of(Subject.Kind.TOPICS),
                        Subject.of(Subject.Kind.TOPICS),
                        Subject.of(Subject.Kind.TERRITORIES),
                        new Subject(Subject.Kind.SETTINGS, "", 1),
                        new Subject(Subject.Kind.ACCOUNT, "ann", 0));
        assertThat(entries.get(0).deed()).isEqualTo(Samples.DEED);
        assertThat(entries.get(1).deed())
                .isEqualTo(new Deed(why.actor(), why.at(), why.action(), Optional.of("„Zażółć” \uFFFD")));
        assertThat(log().last()).isEqualTo(7);
        assertThat(check()).isEqualTo(new AuditCheck(7, 0, entries.get(6).point(), Optional.empty()));
    }

    @Test
    void theHeadIsThePlaceOfTheLastEntry() {
        assertThat(log().head()).isEqualTo(AuditPoint.BEGINNING);

        export("ann", Samples.NOW);
        AuditPoint before = log().head();
        storage().categories().replace(Samples.topics(), Samples.DEED);

        assertThat(before).isEqualTo(log().after(0, 1).getFirst().point());
        assertThat(log().head()).isEqualTo(log().after(1, 1).getFirst().point());
    }

    @Test
    void whatIsRefusedLeavesNone() {
        Practice practice = storage().practices().save(Samples.full(), Samples.DEED);
        Practice stale = practice.toBuilder().version(7).build();
        Practice again = practice.toBuilder().version(0).build();
        storage().categories().replace(Samples.topics(), Samples.DEED);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> storage().practices().save(stale, Samples.DEED));
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> storage().practices().save(again, Samples.DEED));
        assertThatExceptionOfType(StaleSettingsException.class)
                .isThrownBy(() -> storage().settings().save(Settings.DEFAULT.withVersion(3), Samples.DEED));
        assertThat(storage().categories().replace(CategoryTree.EMPTY, Samples.topics(), Samples.DEED))
                .isFalse();

        assertThat(log().last()).isEqualTo(2);
        assertThat(check().entries()).isEqualTo(2);
    }

    @Test
    void theLogIsReadNewestFirstInStretchesThatJoin() {
        IntStream.range(0, 7).forEach(i -> export("ann", Samples.NOW.plusSeconds(i)));

        assertThat(log().list(AuditFilter.ALL, Long.MAX_VALUE, 3))
                .extracting(AuditEntry::number)
                .containsExactly(7L, 6L, 5L);
        assertThat(log().list(AuditFilter.ALL, 5, 3))
                .extracting(AuditEntry::number)
                .containsExactly(4L, 3L, 2L);
        assertThat(log().list(AuditFilter.ALL, 2, 3))
                .extracting(AuditEntry::number)
                .containsExactly(1L);
        assertThat(log().after(5, 100)).extracting(AuditEntry::number).containsExactly(6L, 7L);
    }

    @Test
    void everyPartOfAFilterNarrows() {
        Practice practice = storage().practices().save(Samples.full(), Samples.DEED);
        export("ben", Samples.NOW.plusSeconds(10));
        export("ann", Samples.NOW.plusSeconds(20));

        assertNumbers(AuditFilter.ALL.withActor(Optional.of("ann")), 3, 1);
        assertNumbers(AuditFilter.ALL.withActor(Optional.of("an%")));
        assertNumbers(AuditFilter.ALL.withAction(Optional.of(Deed.Action.EXPORTED)), 3, 2);
        assertNumbers(AuditFilter.ALL.withKind(Optional.of(Subject.Kind.PRACTICE)), 1);
        assertNumbers(AuditFilter.ALL.withId(Optional.of(practice.id().toString())), 1);
        assertNumbers(AuditFilter.ALL.withTime(Optional.of(Samples.NOW.plusSeconds(10)), Optional.empty()), 3, 2);
        assertNumbers(
                AuditFilter.ALL.withTime(Optional.of(Samples.NOW), Optional.of(Samples.NOW.plusSeconds(20))), 2, 1);
        assertNumbers(AuditFilter.ALL.withActor(Optional.of("ann")).withAction(Optional.of(Deed.Action.EXPORTED)), 3);
    }

    private void assertNumbers(AuditFilter filter, long... numbers) {
        assertThat(list(filter))
                .extracting(AuditEntry::number)
                .containsExactlyElementsOf(LongStream.of(numbers).boxed().toList());
        assertThat(list(filter)).allMatch(filter::passes);
    }

    @Test
    void aNoteIsErasedWithoutBreakingTheChain() {
        noted("na prośbę Sekretariatu");
        noted("literówka");
        export("ann", Samples.NOW);

        assertThat(log().eraseNotes(note -> note.contains("Sekretariat"))).isEqualTo(1);
        assertThat(log().eraseNotes(note -> note.contains("Sekretariat"))).isZero();

        AuditEntry erased = log().after(0, 1).get(0);
        assertThat(erased.deed().note()).isEmpty();
        assertThat(erased.isErased()).isTrue();
        assertThat(erased.seal().orElseThrow().salt()).isEmpty();
        assertThat(log().after(1, 1).get(0).deed().note()).contains("literówka");
        assertThat(check()).isEqualTo(new AuditCheck(3, 1, check().last(), Optional.empty()));
    }

    @Test
    void anyNumberOfNotesIsErased() {
        IntStream.range(0, 1200).forEach(i -> noted(i % 2 == 0 ? "to" : "tamto"));

        assertThat(log().eraseNotes("to"::equals)).isEqualTo(600);
        assertThat(check().erasedNotes()).isEqualTo(600);
        assertThat(check().ok()).isTrue();
    }

    @Test
    void pruningKeepsTheChainAndSaysUpToWhere() {
        IntStream.range(0, 5).forEach(i -> export("ann", Samples.NOW.plusSeconds(i)));
        AuditPoint third = log().after(2, 1).get(0).point();
        Deed deed = deed("system:audit", Samples.NOW.plusSeconds(9), Deed.Action.PRUNED);

        assertThat(log().prune(Samples.NOW.plusSeconds(3), deed)).isEqualTo(3);

        List<AuditEntry> left = log().after(0, 100);
        assertThat(left).extracting(AuditEntry::number).containsExactly(4L, 5L, 6L);
        assertThat(left.get(0).previous()).isEqualTo(third.hash());
        assertThat(left.get(2).deed()).isEqualTo(deed);
        assertThat(left.get(2).subject()).isEqualTo(new Subject(Subject.Kind.AUDIT, third.hash(), 3));
        assertThat(check().ok()).isTrue();
        assertThat(log().prune(Samples.NOW.plusSeconds(3), deed)).isZero();
        assertThat(log().last()).isEqualTo(6);
    }

    @Test
    void aLogMayBePrunedWholeAndAgain() {
        export("ann", Samples.NOW);
        Deed first = deed("system:audit", Samples.NOW.plusSeconds(10), Deed.Action.PRUNED);
        Deed second = deed("system:audit", Samples.NOW.plusSeconds(20), Deed.Action.PRUNED);

        assertThat(log().prune(Samples.NOW.plusSeconds(1), first)).isEqualTo(1);
        assertThat(check().ok()).isTrue();
        assertThat(log().prune(Samples.NOW.plusSeconds(15), second)).isEqualTo(1);
        export("ann", Samples.NOW.plusSeconds(30));

        assertThat(log().after(0, 100)).extracting(AuditEntry::number).containsExactly(3L, 4L);
        assertThat(check().ok()).isTrue();
    }

    @Test
    void anOlderEntryBehindANewerOneIsNotPruned() {
        export("ann", Samples.NOW.plusSeconds(10));
        export("ann", Samples.NOW);

        assertThat(log().prune(Samples.NOW.plusSeconds(5), Samples.DEED)).isZero();
        assertThat(log().last()).isEqualTo(2);
    }

    @Test
    void theChainStaysWholeWhileAllStoresWriteAtOnce() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        writers.add(tenTimes(
                i -> storage().practices().save(Practice.draft("Praktyka " + i).build(), Samples.DEED)));
        writers.add(tenTimes(
                i -> storage().practices().save(Practice.draft("Inna " + i).build(), Samples.DEED)));
        writers.add(tenTimes(i -> storage().categories().replace(Samples.topics(), Samples.DEED)));
        writers.add(tenTimes(i -> storage().accounts().save(ACCOUNT, Samples.DEED)));
        writers.add(tenTimes(i -> storage().settings().save(storage().settings().read(), Samples.DEED)));
        writers.add(tenTimes(i -> export("ann", Samples.NOW)));

        Together.call(writers);

        assertThat(log().last()).isEqualTo(60);
        assertThat(check().entries()).isEqualTo(60);
        assertThat(check().broken()).isEmpty();
    }

    private static Callable<Void> tenTimes(IntConsumer work) {
        return () -> {
            IntStream.range(0, 10).forEach(work);
            return null;
        };
    }
}
