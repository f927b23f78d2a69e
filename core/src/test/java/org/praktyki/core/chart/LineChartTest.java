package org.praktyki.core.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LineChartTest {

    private static final Layout WIDE = Layout.wide("las");

    @Test
    void itSaysWhatItIsToThoseWhoDoNotSeeIt() {
        Drawn drawn = Drawn.of(Samples.line("20.5", "21.0", "24.5"), WIDE);

        assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
        assertThat(drawn.root().getAttribute("aria-labelledby")).isEqualTo("las-title las-desc");
        assertThat(drawn.elements("title").getFirst().getTextContent()).isEqualTo("Lesistość");
        assertThat(drawn.elements("desc").getFirst().getTextContent())
                .isEqualTo("Jaką część gminy zajmują lasy. Od 2018 (20,5%) do 2020 (24,5%).");
    }

    @Test
    void aMissingValueIsAGapAndNoZero() {
        Drawn drawn = Drawn.of(Samples.line("20", "21", "", "24", "25"), WIDE);

        List<Element> lines = drawn.elements("path").stream()
                .filter(path -> path.getAttribute("class").equals("chart-main"))
                .toList();
        assertThat(lines).hasSize(2).allMatch(line -> line.getAttribute("d").split("L").length == 2);
        assertThat(drawn.elements("circle")).hasSize(4);
        assertThat(drawn.tips()).noneMatch(tip -> tip.contains("2020"));
    }

    @Test
    void aValueBetweenGapsIsSeen() {
        Drawn drawn = Drawn.of(Samples.line("", "21", ""), WIDE);

        assertThat(drawn.elements("circle")).hasSize(1);
        assertThat(drawn.tips()).containsExactly("gmina, 2019: 21,0%");
    }

    @Test
    void noLineLeadsAcrossABreak() {
        LineChart chart = Samples.line("20", "21", "30", "31").broken(List.of(new Mark("2020", "nowa definicja")));

        Drawn drawn = Drawn.of(chart, WIDE);

        assertThat(drawn.elements("path"))
                .filteredOn(path -> path.getAttribute("class").equals("chart-main"))
                .hasSize(2);
        assertThat(drawn.ofClass("chart-break")).hasSize(1);
        assertThat(drawn.texts()).contains("nowa definicja");
    }

    @Test
    void theMomentStandsAtItsYear() {
        Drawn drawn = Drawn.of(Samples.line("20", "21", "30").since(new Mark("2019", "od kiedy działa")), WIDE);

        String place = drawn.elements("circle").get(1).getAttribute("cx");
        assertThat(drawn.ofClass("chart-since").getFirst().getAttribute("d")).startsWith("M" + place + " ");
    }

    @Test
    void theBandLiesBetweenItsLowAndItsHigh() {
        LineChart chart = Samples.line("20", "20", "20")
                .against(new Band("połowa gmin", "mediana", List.of(slice("2018"), slice("2019"), slice("2020"))));

        Drawn drawn = Drawn.of(chart, WIDE);

        double line = height(drawn.elements("circle").getLast().getAttribute("cy"));
        List<Element> edges = drawn.elements("path").stream()
                .filter(path -> path.getAttribute("class").equals("chart-edge"))
                .toList();
        assertThat(edges).hasSize(2);
        assertThat(firstHeight(edges.get(0))).isLessThan(line);
        assertThat(firstHeight(edges.get(1))).isGreaterThan(line);
        assertThat(drawn.texts()).contains("połowa gmin", "mediana", "gmina");
    }

    @Test
    void anAxisThatDoesNotBeginAtZeroIsOwnedUpTo() {
        assertThat(Drawn.of(Samples.line("90", "95"), WIDE).texts()).contains("Oś wartości nie zaczyna się od zera.");
        assertThat(Drawn.of(Samples.line("10", "95"), WIDE).texts())
                .doesNotContain("Oś wartości nie zaczyna się od zera.");
    }

    @Test
    void aPreliminaryFigureIsHollowAndExplained() {
        Series series = new Series(
                "gmina",
                List.of(
                        Point.of("2023", BigDecimal.ONE),
                        Point.of("2024", BigDecimal.TEN).noted("dane wstępne")));

        Drawn drawn = Drawn.of(LineChart.of(Samples.caption(), Samples.PER_CENT, series), WIDE);

        assertThat(drawn.texts()).contains("dane wstępne");
        assertThat(drawn.ofClass("chart-hollow")).hasSize(2);
    }

    @Test
    void whereThereIsNothingThatIsSaid() {
        assertThat(Drawn.of(Samples.line("", ""), WIDE).texts()).containsExactly("brak danych");
    }

    @Test
    void itsTableSaysTheSame() {
        LineChart chart = Samples.line("20.5", "")
                .beside(List.of(Samples.years("powiat", 2019, "1234.5")))
                .against(new Band("połowa gmin", "mediana", List.of(slice("2018"))))
                .since(new Mark("2019", "od kiedy działa"));

        ChartTable table = chart.table();

        assertThat(table.heads()).containsExactly("Okres", "gmina (%)", "powiat (%)", "mediana (%)", "połowa gmin (%)");
        assertThat(table.rows())
                .containsExactly(
                        new ChartTable.Row("2018", List.of("20,5", "brak danych", "20,0", "15,0\u2009–\u200925,0")),
                        new ChartTable.Row(
                                "2019 (od kiedy działa)",
                                List.of("brak danych", "1234,5", "brak danych", "brak danych")));
    }

    @Test
    void nothingMayStandBesideTheAxis() {
        LineChart chart = Samples.line("20", "21");

        assertThatIllegalArgumentException().isThrownBy(() -> chart.since(new Mark("2031", "za daleko")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.beside(List.of(Samples.years("powiat", 1999, "1"))));
    }

    private static Band.Slice slice(String year) {
        return new Band.Slice(year, BigDecimal.valueOf(15), BigDecimal.valueOf(20), BigDecimal.valueOf(25));
    }

    private static double firstHeight(Element path) {
        return height(path.getAttribute("d").split("[ML]")[1].split(" ")[1]);
    }

    private static double height(String number) {
        return Double.parseDouble(number);
    }
}
