package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Change;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.StaleException;
import org.praktyki.core.change.TakenException;
import org.praktyki.core.spi.Storage;

/**
 * What every store of things that are kept whole does.
 *
 * @param <I> their identities
 * @param <A> the things
 */
abstract class AggregateStoreContract<I, A extends Aggregate<I, A>> {

    private static final Deed ANN = new Deed("ann", Samples.NOW, Deed.Action.SAVED, Optional.of("na prośbę"));
    private static final Deed BOB = new Deed("bob", Samples.NOW.plusSeconds(60), Deed.Action.SAVED);
    private static final Deed REMOVED = new Deed("bob", Samples.NOW.plusSeconds(90), Deed.Action.REMOVED);

    abstract Storage storage();

    abstract AggregateStore<I, A> things();

    abstract Change.Kind kind();

    /** A thing that was never saved, with a value in every field; another one each time. */
    abstract A sample();

    /** The same thing with something else in it. */
    abstract A changed(A thing);

    private List<Change> feed() {
        return storage().changes().after(0, 100);
    }

    @Test
    void aThingComesBackAsItWas() {
        A saved = things().save(sample(), ANN);

        assertThat(saved.version()).isEqualTo(1);
        assertThat(things().find(saved.id())).contains(saved);
        assertThat(things().all()).containsExactly(saved);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        A never = sample();
        assertThat(things().find(never.id())).isEmpty();
        assertThat(things().history(never.id())).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> things().save(never.withVersion(3), ANN));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> things().remove(never.id(), 1, REMOVED));
    }

    @Test
    void everySaveLeavesARevisionAChangeAndAnAuditEntry() {
        A one = things().save(sample(), ANN);
        A two = things().save(changed(one), BOB);

        assertThat(two.version()).isEqualTo(2);
        assertThat(things().history(one.id()))
                .containsExactly(new AggregateRevision<>(two, BOB), new AggregateRevision<>(one, ANN));
        String id = one.id().toString();
        assertThat(feed())
                .containsExactly(
                        new Change(1, Samples.NOW, "ann", kind(), id, 1),
                        new Change(2, BOB.at(), "bob", kind(), id, 2));
        assertThat(storage().audit().list(AuditFilter.ALL, Long.MAX_VALUE, 10))
                .extracting(entry -> entry.subject())
                .containsExactly(
                        new Subject(Subject.Kind.valueOf(kind().name()), id, 2),
                        new Subject(Subject.Kind.valueOf(kind().name()), id, 1));
    }

    @Test
    void aStaleSaveIsRefusedAndSaysWhatIsThere() {
        A one = things().save(sample(), ANN);
        A two = things().save(changed(one), BOB);

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> things().save(one, ANN))
                .satisfies(refusal -> {
                    assertThat(refusal.current()).isEqualTo(two);
                    assertThat(refusal.readAt()).isEqualTo(1);
                });
        assertThatExceptionOfType(TakenException.class).isThrownBy(() -> things().save(one.withVersion(0), ANN));
        assertThat(things().find(one.id())).contains(two);
        assertThat(feed()).hasSize(2);
    }

    @Test
    void ofManyAllAreSavedOrNone() {
        A good = sample();
        A unknown = sample().withVersion(7);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> things().saveAll(List.of(good, unknown), ANN));
        assertThat(things().all()).isEmpty();
        assertThat(feed()).isEmpty();

        assertThat(things().saveAll(List.of(), ANN)).isEmpty();
        assertThat(feed()).isEmpty();
    }

    @Test
    void whatIsRemovedLeavesOnlyItsTraceInFeedAndAudit() {
        A one = things().save(sample(), ANN);
        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> things().remove(one.id(), 9, REMOVED));

        things().remove(one.id(), 1, REMOVED);

        assertThat(things().all()).isEmpty();
        assertThat(things().history(one.id())).isEmpty();
        assertThat(feed())
                .extracting(Change::id)
                .containsOnly(one.id().toString())
                .hasSize(2);
        assertThat(storage()
                        .audit()
                        .list(AuditFilter.ALL, Long.MAX_VALUE, 10)
                        .get(0)
                        .deed())
                .isEqualTo(REMOVED);
    }

    @Test
    void rewritingReachesEveryVersionAndTheNotes() {
        A first = things().save(sample(), ANN);
        A second = things().save(changed(first), BOB);
        A untouched = things().save(sample(), BOB);

        int touched = things().rewrite(
                        thing -> thing.id().equals(first.id()) && !thing.equals(second) ? changed(thing) : thing,
                        note -> note.replace("prośbę", "życzenie"),
                        REMOVED);

        assertThat(touched).isEqualTo(1);
        assertThat(things().find(first.id())).contains(second);
        assertThat(things().history(first.id()).get(1).thing()).isEqualTo(changed(first));
        assertThat(things().history(first.id()).get(1).deed().note()).contains("na życzenie");
        assertThat(things().history(untouched.id())).hasSize(1);
        assertThat(feed()).hasSize(3);
    }

    @Test
    void aThingThatIsRewrittenInItsNewestVersionIsSavedOnceMore() {
        A one = things().save(sample(), BOB);
        A other = changed(one);

        things().rewrite(thing -> thing.version() == 1 ? changed(thing) : thing, UnaryOperator.identity(), REMOVED);

        assertThat(things().find(one.id())).contains(other.withVersion(2));
        assertThat(things().history(one.id()))
                .containsExactly(
                        new AggregateRevision<>(other.withVersion(2), REMOVED), new AggregateRevision<>(other, BOB));
        assertThat(feed()).extracting(Change::version).containsExactly(1L, 2L);
    }

    @Test
    void filesOfEveryVersionAreInUse() {
        A one = things().save(sample(), ANN);
        assertThat(things().filesInUse()).isEqualTo(one.fileKeys());
    }
}
