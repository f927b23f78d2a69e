package org.praktyki.core.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class ColumnChartTest {

    private static final NumberStyle VIEWS = new NumberStyle(Samples.POLISH, 0, "odsłony");

    @Test
    void zeroIsAColumnWithoutHeightAndNothingIsNoColumn() {
        Drawn drawn = Drawn.of(chart("12", "0", "", "7"), Layout.wide("a"));

        assertThat(drawn.ofClass("chart-column")).hasSize(3);
        assertThat(drawn.ofClass("chart-column").get(1).getAttribute("height")).isEqualTo("0");
        assertThat(drawn.tips())
                .containsExactly("2018: 12\u00a0odsłony", "2019: 0\u00a0odsłony", "2021: 7\u00a0odsłony");
    }

    @Test
    void countsHaveNoHalvesOnTheirAxis() {
        assertThat(Drawn.of(chart("1", "2"), Layout.wide("a")).texts())
                .containsExactly("odsłony", "0", "1", "2", "2018", "2019");
    }

    @Test
    void labelsForWhichThereIsNoRoomAreLeftOutButTheLast() {
        ColumnChart chart = chart(Collections.nCopies(365, "5").toArray(String[]::new));

        assertThat(Drawn.of(chart, Layout.narrow("a")).texts())
                .hasSizeLessThan(20)
                .contains("2382")
                .doesNotContain("2381");
    }

    @Test
    void theTableHasThemAll() {
        assertThat(chart("12345", "").table().rows().toString())
                .isEqualTo("[Row[head=2018, cells=[12\u00a0345]], Row[head=2019, cells=[brak danych]]]");
    }

    @Test
    void fourHundredAndOneColumnsAreTooMany() {
        String[] values = Collections.nCopies(401, "1").toArray(String[]::new);

        assertThatIllegalArgumentException().isThrownBy(() -> chart(values));
    }

    private static ColumnChart chart(String... values) {
        return new ColumnChart(Samples.caption(), VIEWS, Samples.years("Odsłony", 2018, values));
    }
}
