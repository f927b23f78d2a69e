package org.praktyki.core.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallMultiplesTest {

    private static final LineChart LOW = Samples.line("1", "2");
    private static final LineChart HIGH = Samples.line("80", "");

    @Test
    void onOneScaleTheyHaveTheSameTicks() {
        assertThat(Drawn.of(new SmallMultiples(Samples.caption(), List.of(LOW, HIGH), true), Layout.wide("a"))
                        .texts())
                .filteredOn("100"::equals)
                .hasSize(2);
    }

    @Test
    void onTheirOwnEachHasItsTicks() {
        assertThat(Drawn.of(new SmallMultiples(Samples.caption(), List.of(LOW, HIGH), false), Layout.wide("a"))
                        .texts())
                .contains("2", "90")
                .doesNotContain("100");
    }

    @Test
    void differentUnitsHaveNoScaleInCommon() {
        LineChart money = LineChart.of(
                Samples.caption(), new NumberStyle(Samples.POLISH, 2, "zł"), Samples.years("gmina", 2018, "1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmallMultiples(Samples.caption(), List.of(LOW, money), true));
    }

    @Test
    void theTableHasAColumnForEach() {
        ChartTable table = new SmallMultiples(Samples.caption(), List.of(LOW, HIGH), true).table();

        assertThat(table.heads()).containsExactly("Okres", "Lesistość (%)", "Lesistość (%)");
        assertThat(table.rows())
                .containsExactly(
                        new ChartTable.Row("2018", List.of("1,0", "80,0")),
                        new ChartTable.Row("2019", List.of("2,0", "brak danych")));
    }
}
