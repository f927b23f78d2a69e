package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.UsageBatch;
import org.praktyki.core.usage.UsageCount;
import org.praktyki.core.usage.UsageDay;
import org.praktyki.core.usage.UsageRow;
import org.praktyki.core.usage.UsageStore;
import org.praktyki.core.usage.Use;
import org.praktyki.core.usage.Used;

/** How the site is used. */
abstract class UsageStoreContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final Thing GARDEN = new Thing(Thing.Kind.PRACTICE, "a".repeat(36));
    private static final Thing BUS = new Thing(Thing.Kind.PRACTICE, "b".repeat(36));
    private static final Used LOOKED = Used.view(GARDEN);
    private static final Used LOOKED_AT_BUS = Used.view(BUS);
    private static final Used SEARCHED = Used.search(Thing.page("practices"));

    private final UUID source = UUID.randomUUID();
    private int number;

    abstract Storage storage();

    private UsageStore usage() {
        return storage().usage();
    }

    private UsageBatch batch(LocalDate day, Map<Used, Long> counts) {
        return new UsageBatch(source, ++number, Map.of(day, counts));
    }

    private void add(LocalDate day, Map<Used, Long> counts) {
        usage().add(batch(day, counts));
    }

    private List<UsageRow> rows(LocalDate first, LocalDate last) {
        List<UsageRow> rows = new ArrayList<>();
        usage().forEach(first, last, rows::add);
        return rows;
    }

    @Test
    void countsOfADayAreAddedUp() {
        add(MONDAY, Map.of(Used.VISIT, 2L, LOOKED, 3L, LOOKED_AT_BUS, 1L));
        add(MONDAY, Map.of(LOOKED, 4L, SEARCHED, 1L));
        add(TUESDAY, Map.of(Used.VISIT, 5L));

        assertThat(usage().days(MONDAY, TUESDAY))
                .containsExactly(
                        new UsageDay(MONDAY, Map.of(Use.VISIT, 2L, Use.VIEW, 8L, Use.SEARCH, 1L)),
                        new UsageDay(TUESDAY, Map.of(Use.VISIT, 5L)));
        assertThat(usage().days(TUESDAY, TUESDAY)).hasSize(1);
        assertThat(usage().total(LOOKED)).isEqualTo(7);
        assertThat(usage().total(Used.download(GARDEN))).isZero();
    }

    @Test
    void whatIsSentAgainCountsOnce() {
        UsageBatch first = batch(MONDAY, Map.of(LOOKED, 3L));
        UsageBatch second = batch(MONDAY, Map.of(LOOKED, 4L));
        usage().add(first);
        usage().add(first);
        usage().add(second);
        usage().add(second);
        usage().add(first);
        assertThat(usage().total(LOOKED)).isEqualTo(7);
    }

    @Test
    void sourcesHaveNothingToDoWithEachOther() {
        usage().add(new UsageBatch(UUID.randomUUID(), 7, Map.of(MONDAY, Map.of(LOOKED, 3L))));
        usage().add(new UsageBatch(UUID.randomUUID(), 1, Map.of(MONDAY, Map.of(LOOKED, 4L))));
        assertThat(usage().total(LOOKED)).isEqualTo(7);
    }

    @Test
    void aBatchMayHoldSeveralDays() {
        usage().add(new UsageBatch(source, 1, Map.of(MONDAY, Map.of(LOOKED, 3L), TUESDAY, Map.of(LOOKED, 1L))));
        assertThat(usage().days(MONDAY, TUESDAY))
                .extracting(day -> day.times(Use.VIEW))
                .containsExactly(3L, 1L);
    }

    @Test
    void theMostFrequentComesFirst() {
        add(MONDAY, Map.of(LOOKED, 3L, LOOKED_AT_BUS, 2L, Used.VISIT, 9L));
        add(TUESDAY, Map.of(LOOKED_AT_BUS, 2L, Used.view(Thing.page("map")), 9L, Used.download(BUS), 9L));

        assertThat(usage().most(Use.VIEW, Thing.Kind.PRACTICE, MONDAY, TUESDAY, 5))
                .containsExactly(new UsageCount(BUS, 4), new UsageCount(GARDEN, 3));
        assertThat(usage().most(Use.VIEW, Thing.Kind.PRACTICE, MONDAY, MONDAY, 1))
                .containsExactly(new UsageCount(GARDEN, 3));
        assertThat(usage().most(Use.VIEW, Thing.Kind.PARTNER, MONDAY, TUESDAY, 5))
                .isEmpty();
    }

    @Test
    void whereNothingIsKnownThereIsNoFirstDay() {
        assertThat(usage().firstDay()).isEmpty();
        assertThat(usage().days(MONDAY, TUESDAY)).isEmpty();
        add(TUESDAY, Map.of(LOOKED, 3L));
        add(MONDAY, Map.of(LOOKED, 3L));
        assertThat(usage().firstDay()).contains(MONDAY);
    }

    @Test
    void allIsHandedOutInOrder() {
        add(TUESDAY, Map.of(Used.VISIT, 5L));
        add(MONDAY, Map.of(LOOKED_AT_BUS, 1L, LOOKED, 3L, Used.VISIT, 2L));

        assertThat(rows(MONDAY, TUESDAY))
                .containsExactly(
                        new UsageRow(MONDAY, false, Used.VISIT, 2),
                        new UsageRow(MONDAY, false, LOOKED, 3),
                        new UsageRow(MONDAY, false, LOOKED_AT_BUS, 1),
                        new UsageRow(TUESDAY, false, Used.VISIT, 5));
        assertThat(rows(TUESDAY, TUESDAY)).hasSize(1);
    }

    @Test
    void daysThatAreLongPastAreSummedUpToMonths() {
        LocalDate february = LocalDate.of(2026, 2, 1);
        add(february, Map.of(LOOKED, 1L, Used.VISIT, 1L));
        add(LocalDate.of(2026, 2, 28), Map.of(LOOKED, 2L));
        add(LocalDate.of(2026, 1, 31), Map.of(LOOKED, 4L));
        add(MONDAY, Map.of(LOOKED, 8L));

        usage().sumUpBefore(LocalDate.of(2026, 3, 1));
        usage().sumUpBefore(LocalDate.of(2026, 3, 1));

        assertThat(rows(LocalDate.of(2026, 1, 1), MONDAY))
                .containsExactly(
                        new UsageRow(LocalDate.of(2026, 1, 1), true, LOOKED, 4),
                        new UsageRow(february, true, Used.VISIT, 1),
                        new UsageRow(february, true, LOOKED, 3),
                        new UsageRow(MONDAY, false, LOOKED, 8));
        assertThat(usage().total(LOOKED)).isEqualTo(15);
        assertThat(usage().firstDay()).contains(MONDAY);
        assertThat(usage().days(february, MONDAY)).hasSize(1);
        assertThat(usage().most(Use.VIEW, Thing.Kind.PRACTICE, february, MONDAY, 5))
                .containsExactly(new UsageCount(GARDEN, 8));
    }

    @Test
    void whatComesLateJoinsItsMonth() {
        LocalDate february = LocalDate.of(2026, 2, 1);
        add(february, Map.of(LOOKED, 1L));
        usage().sumUpBefore(LocalDate.of(2026, 3, 1));
        add(february, Map.of(LOOKED, 2L));
        assertThat(rows(february, MONDAY))
                .containsExactly(new UsageRow(february, true, LOOKED, 1), new UsageRow(february, false, LOOKED, 2));
        usage().sumUpBefore(LocalDate.of(2026, 3, 1));
        assertThat(rows(february, MONDAY)).containsExactly(new UsageRow(february, true, LOOKED, 3));
    }

    @Test
    void ofCountsAddedAtOnceNoneIsLost() throws Exception {
        List<Callable<Boolean>> adding = IntStream.range(0, 6)
                .<Callable<Boolean>>mapToObj(node -> () -> {
                    usage().add(new UsageBatch(UUID.randomUUID(), 1, Map.of(MONDAY, Map.of(LOOKED, 2L, SEARCHED, 1L))));
                    return true;
                })
                .toList();

        assertThat(Together.call(adding)).hasSize(6);

        assertThat(usage().total(LOOKED)).isEqualTo(12);
        assertThat(usage().total(SEARCHED)).isEqualTo(6);
    }
}
