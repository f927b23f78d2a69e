package org.praktyki.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praktyki.core.territory.Voivodeship;

class VoivodeshipMapTest {

    private static final Layout WIDE = Layout.wide("a");

    @Test
    void allVoivodeshipsAreDrawnWithTheirFigures() {
        Drawn drawn = Drawn.of(map(Voivodeship.values()), WIDE);

        assertThat(drawn.tips()).hasSize(16).contains("dolnośląskie: 2,0%", "zachodniopomorskie: 32,0%");
        assertThat(drawn.ofClass("chart-none")).isEmpty();
        assertThat(drawn.ofClass("chart-shade-1")).isNotEmpty();
        assertThat(drawn.ofClass("chart-shade-5")).isNotEmpty();
    }

    @Test
    void oneWithoutAFigureIsHatchedAndTheLegendSaysSo() {
        Drawn drawn = Drawn.of(map(Voivodeship.SLASKIE), WIDE);

        assertThat(drawn.ofClass("chart-none")).hasSize(16);
        assertThat(drawn.texts()).contains("brak danych");
        assertThat(drawn.tips()).contains("opolskie: brak danych");
    }

    @Test
    void theOneThatStandsOutIsDrawnLast() {
        Drawn drawn = Drawn.of(map(Voivodeship.values()).highlighting(Voivodeship.LODZKIE), WIDE);

        assertThat(drawn.tips().getLast()).startsWith("łódzkie");
    }

    @Test
    void theTableNamesAll() {
        assertThat(map(Voivodeship.OPOLSKIE).table().rows())
                .hasSize(16)
                .contains(
                        new ChartTable.Row("opolskie", List.of("16,0")),
                        new ChartTable.Row("lubelskie", List.of("brak danych")));
    }

    @Test
    void classesHoldAboutAsManyAndEqualValuesAreTogether() {
        List<BigDecimal> values = List.of("1", "1", "1", "1", "2", "3", "3.0", "9").stream()
                .map(BigDecimal::new)
                .toList();

        Classes classes = Classes.of(values);

        assertThat(classes.place(new BigDecimal("1"))).isZero();
        assertThat(classes.place(new BigDecimal("3"))).isEqualTo(classes.place(new BigDecimal("3.0")));
        assertThat(classes.classes()).hasSizeBetween(3, Classes.MOST);
        assertThat(classes.place(new BigDecimal("9")))
                .isEqualTo(classes.classes().size() - 1);
    }

    /** Their codes are their values. */
    private static VoivodeshipMap map(Voivodeship... voivodeships) {
        Map<Voivodeship, BigDecimal> values = new EnumMap<>(Voivodeship.class);
        Arrays.stream(voivodeships).forEach(one -> values.put(one, new BigDecimal(one.teryt())));
        return VoivodeshipMap.of(Samples.caption(), Samples.PER_CENT, values);
    }
}
