package org.praktyki.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryStorage;

class AuditTest {

    private static final Actor ADMINISTRATOR = new Actor("admin", Set.of(Role.ADMINISTRATOR));

    private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
    private final InstantSource time = now::get;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Audit audit = new Audit(storage.audit(), clock);
    private final AuditRetention retention = new AuditRetention(storage.audit(), storage.settings());

    private void record(String note) {
        audit.record(ADMINISTRATOR, Deed.Action.EXPORTED, Subject.of(Subject.Kind.FILES), Optional.of(note));
    }

    @Test
    void whatIsRecordedIsListed() {
        record("wszystko, JSON");

        AuditEntry entry =
                audit.list(ADMINISTRATOR, AuditFilter.ALL, Long.MAX_VALUE, 10).get(0);

        assertThat(entry.deed())
                .isEqualTo(new Deed("admin", Samples.NOW, Deed.Action.EXPORTED, Optional.of("wszystko, JSON")));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnAdministratorReadsIt(Role role) {
        Actor actor = new Actor("ben", Set.of(role));

        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> audit.list(actor, AuditFilter.ALL, Long.MAX_VALUE, 10));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> audit.verify(actor));
    }

    @Test
    void twoNotesOfTheSameWordsHaveDifferentSeals() {
        assertThat(Seal.of("tak")).isNotEqualTo(Seal.of("tak"));
        assertThat(Seal.of("tak").fits("tak")).isTrue();
        assertThat(Seal.of("tak").fits("nie")).isFalse();
    }

    @Test
    void whatStandsInOneFieldCannotMoveIntoTheNext() {
        AuditPoint point = AuditPoint.BEGINNING;
        Deed one = new Deed("ab", Samples.NOW, Deed.Action.SAVED);
        Deed other = new Deed("a", Samples.NOW, Deed.Action.SAVED);
        Subject files = Subject.of(Subject.Kind.FILES);
        AuditEntry entry = AuditEntry.after(point, one, files);

        assertThat(entry.follows(point)).isTrue();
        assertThat(new AuditEntry(1, other, files, entry.seal(), entry.previous(), entry.hash()).follows(point))
                .isFalse();
        assertThat(AuditEntry.after(point, other, files).hash()).isNotEqualTo(entry.hash());
    }

    @Test
    void theLogIsKeptAsLongAsTheSettingsSay() {
        record("dawno");
        now.set(Samples.NOW.plus(Duration.ofDays(729)));
        record("niedawno");

        retention.prune(clock.instant());
        assertThat(audit.verify(ADMINISTRATOR).entries()).isEqualTo(2);

        now.set(Samples.NOW.plus(Duration.ofDays(732)));
        retention.prune(clock.instant());
        assertThat(audit.list(ADMINISTRATOR, AuditFilter.ALL, Long.MAX_VALUE, 10))
                .extracting(entry -> entry.deed().action())
                .containsExactly(Deed.Action.PRUNED, Deed.Action.EXPORTED);
        assertThat(audit.verify(ADMINISTRATOR).ok()).isTrue();
    }
}
