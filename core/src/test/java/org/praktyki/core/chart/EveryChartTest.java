package org.praktyki.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.praktyki.core.territory.Voivodeship;
import org.w3c.dom.Element;

/** What all kinds of charts promise. */
class EveryChartTest {

    private static final String HOSTILE = "</svg><script>alert('&\"')</script>\u0000\ud800";

    static Stream<Chart> charts() {
        Caption caption = Caption.of(HOSTILE, HOSTILE).from(HOSTILE);
        NumberStyle numbers = new NumberStyle(Locale.ENGLISH, 1, HOSTILE);
        Series series = new Series(
                HOSTILE,
                List.of(
                        Point.of(HOSTILE, BigDecimal.TWO).noted(HOSTILE),
                        Point.missing("2"),
                        Point.of("3", BigDecimal.TEN)));
        LineChart line = LineChart.of(caption, numbers, series)
                .beside(List.of(series))
                .against(new Band(
                        HOSTILE, HOSTILE, List.of(new Band.Slice("3", BigDecimal.ONE, BigDecimal.TWO, BigDecimal.TEN))))
                .broken(List.of(new Mark("3", HOSTILE)))
                .since(new Mark("2", HOSTILE));
        return Stream.of(
                line,
                BarChart.of(caption, numbers, series.points()).highlighting(1),
                new ColumnChart(caption, numbers, series),
                new SmallMultiples(caption, List.of(line, line), true),
                VoivodeshipMap.of(caption, numbers, Map.of(Voivodeship.SLASKIE, BigDecimal.TEN))
                        .highlighting(Voivodeship.OPOLSKIE));
    }

    private static List<Layout> layouts() {
        return List.of(Layout.wide("a"), Layout.narrow("a"), Layout.file("a"), Layout.card("a"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void itsWordsStayWords(Chart chart) {
        for (Layout layout : layouts()) {
            Drawn drawn = Drawn.of(chart, layout);

            assertThat(drawn.elements("script")).isEmpty();
            assertThat(drawn.elements("title").getFirst().getTextContent())
                    .isEqualTo("</svg><script>alert('&\"')</script>\ufffd\ufffd");
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void itStandsOnPagesWithoutStyles(Chart chart) {
        for (Layout layout : layouts()) {
            assertThat(Drawn.of(chart, layout).elements("*")).noneMatch(element -> element.hasAttribute("style"));
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void severalStandOnOnePage(Chart chart) {
        for (Layout layout : layouts()) {
            List<String> ids = Drawn.of(chart, layout).elements("*").stream()
                    .filter(element -> element.hasAttribute("id"))
                    .map(element -> element.getAttribute("id"))
                    .toList();

            assertThat(ids)
                    .contains("a-title", "a-desc")
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.startsWith("a-"));
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everythingLiesWithinItsBox(Chart chart) {
        for (Layout layout : layouts()) {
            Svg svg = chart.draw(layout);
            Drawn drawn = Drawn.of(svg);

            assertThat(drawn.root().getAttribute("viewBox")).isEqualTo("0 0 " + svg.width() + " " + svg.height());
            assertThat(drawn.elements("text"))
                    .allMatch(text -> within(text, "x", svg.width()))
                    .allMatch(text -> within(text, "y", svg.height()));
            assertThat(drawn.elements("rect")).allMatch(box -> length(box, "width") >= 0 && length(box, "height") >= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void itIsTheSameEachTime(Chart chart) {
        assertThat(chart.draw(Layout.wide("a"))).isEqualTo(chart.draw(Layout.wide("a")));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void itsTableIsInTheLanguageOfItsNumbers(Chart chart) {
        assertThat(chart.table().rows().toString()).contains("no data");
    }

    private static boolean within(Element element, String attribute, int most) {
        return length(element, attribute) >= 0 && length(element, attribute) <= most;
    }

    private static double length(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
