package org.praktyki.core.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BarChartTest {

    private static final Layout WIDE = Layout.wide("a");

    @Test
    void barsAreAsLongAsTheirValues() {
        List<Element> bars = bars(Drawn.of(chart("10", "5", "2.5"), WIDE));

        double longest = width(bars.get(0));
        assertThat(width(bars.get(1))).isCloseTo(longest / 2, within());
        assertThat(width(bars.get(2))).isCloseTo(longest / 4, within());
    }

    @Test
    void whatIsBelowZeroLiesOnTheOtherSide() {
        List<Element> bars = bars(Drawn.of(chart("10", "-5"), WIDE));

        double zero = number(bars.get(0), "x");
        assertThat(number(bars.get(1), "x") + width(bars.get(1))).isCloseTo(zero, within());
    }

    @Test
    void zeroIsANumberAndNothingIsNone() {
        Point none = Point.missing("Radom");
        Point zero = Point.of("Iława", BigDecimal.ZERO);

        Drawn drawn = Drawn.of(BarChart.of(Samples.caption(), Samples.PER_CENT, List.of(none, zero)), WIDE);

        assertThat(bars(drawn)).hasSize(1);
        assertThat(drawn.texts()).contains("0,0%", "brak danych");
    }

    @Test
    void theOneThatStandsOutIsBoldToo() {
        Drawn drawn = Drawn.of(chart("10", "5").highlighting(1), WIDE);

        assertThat(drawn.ofClass("chart-chosen")).hasSize(1);
        assertThat(drawn.elements("text"))
                .filteredOn(text -> text.getAttribute("font-weight").equals("700"))
                .extracting(Element::getTextContent)
                .containsExactly("gmina 1", "5,0%");
    }

    @Test
    void longNamesStandAboveTheirBars() {
        Point point = Point.of("Związek Międzygminny Gospodarki Odpadami Północnego Podlasia", BigDecimal.TEN);
        BarChart chart = BarChart.of(Samples.caption(), Samples.PER_CENT, List.of(point));

        Element bar = bars(Drawn.of(chart, Layout.narrow("a"))).getFirst();

        assertThat(number(bar, "x")).isLessThan(20);
        assertThat(Drawn.of(chart, WIDE).texts()).contains(point.label());
    }

    @Test
    void nobodyReadsAHundredAndOneBars() {
        List<Point> many = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> Point.missing("gmina " + i))
                .toList();

        assertThatThrownBy(() -> BarChart.of(Samples.caption(), Samples.PER_CENT, many))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chart("1").highlighting(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static BarChart chart(String... values) {
        List<Point> points = IntStream.range(0, values.length)
                .mapToObj(i -> Point.of("gmina " + i, new BigDecimal(values[i])))
                .toList();
        return BarChart.of(Samples.caption(), Samples.PER_CENT, points);
    }

    private static List<Element> bars(Drawn drawn) {
        return drawn.ofClass("chart-bar");
    }

    private static double width(Element bar) {
        return number(bar, "width");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Offset<Double> within() {
        return Offset.offset(0.2);
    }
}
