package org.praktyki.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praktyki.core.change.Deed;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryStorage;

class LastChangeTest {

    private static final Set<Subject.Kind> UNSEEN = Set.of(
            Subject.Kind.ACCOUNT,
            Subject.Kind.AUDIT,
            Subject.Kind.COMMENT,
            Subject.Kind.FILES,
            Subject.Kind.MAIL,
            Subject.Kind.MESSAGE);

    private final AuditLog log = new InMemoryStorage().audit();
    private final LastChange change = new LastChange(log);

    private void write(Subject.Kind kind) {
        write(log, kind);
    }

    private static void write(AuditLog log, Subject.Kind kind) {
        log.append(new Deed("ann", Samples.NOW, Deed.Action.SAVED), Subject.of(kind));
    }

    @Test
    void anEmptyLogBeginsAtItsBeginning() {
        assertThat(change.get()).isEqualTo(AuditPoint.BEGINNING);
    }

    @ParameterizedTest
    @EnumSource(Subject.Kind.class)
    void onlyWhatNoPageShowsIsPassedOver(Subject.Kind kind) {
        write(Subject.Kind.TOPICS);
        AuditPoint before = change.get();
        write(kind);

        assertThat(before).isNotEqualTo(AuditPoint.BEGINNING);
        assertThat(change.get()).isEqualTo(UNSEEN.contains(kind) ? before : log.head());
    }

    @Test
    void aChangeAmongOthersIsFound() {
        write(Subject.Kind.ACCOUNT);
        write(Subject.Kind.PRACTICE);
        write(Subject.Kind.ACCOUNT);
        AuditPoint found = change.get();

        assertThat(found).isEqualTo(log.head());
        write(Subject.Kind.ACCOUNT);
        assertThat(change.get()).isEqualTo(found);
    }

    @Test
    void tooManyToReadAreTakenForAChange() {
        for (int i = 0; i < 101; i++) {
            write(Subject.Kind.ACCOUNT);
        }
        assertThat(change.get()).isEqualTo(log.head());
    }

    @Test
    void anotherLogUnderTheSameNumbersIsAChange() {
        AuditLog restored = new InMemoryStorage().audit();
        write(log, Subject.Kind.TOPICS);
        write(log, Subject.Kind.ACCOUNT);
        write(restored, Subject.Kind.PRACTICE);
        AtomicReference<AuditLog> read = new AtomicReference<>(log);
        LastChange either = new LastChange((AuditLog) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AuditLog.class},
                (proxy, method, arguments) -> method.invoke(read.get(), arguments)));
        assertThat(either.get()).isEqualTo(log.head());

        read.set(restored);
        assertThat(either.get()).as("a shorter one").isEqualTo(restored.head());

        read.set(log);
        assertThat(either.get()).as("one that goes on from elsewhere").isEqualTo(log.head());
    }
}
