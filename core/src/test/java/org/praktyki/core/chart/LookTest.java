package org.praktyki.core.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrasts as WCAG 2.2 counts them (1.4.3 and 1.4.11). */
class LookTest {

    private static final double WORDS = 4.5;
    private static final double GRAPHICS = 3;

    static Stream<Style> words() {
        return Stream.of(Look.HEADING, Look.LABEL, Look.QUIET, Look.SINCE_WORDS, Look.strong(12));
    }

    static Stream<String> lines() {
        Stream<Style> styles =
                Stream.of(Look.BASE, Look.BAND_EDGE, Look.SINCE, Look.BREAK, Look.BAR_RESERVED, Look.HATCH);
        Stream<Pen> pens = Stream.concat(Stream.of(Pen.MAIN, Pen.MIDDLE), Pen.OTHERS.stream());
        Stream<Style> areas = Stream.of(Look.BAR, Look.BAR_CHOSEN, Look.COLUMN);
        return Stream.of(
                        styles.map(style -> value(style, "stroke")),
                        pens.map(Pen::colour),
                        areas.map(style -> value(style, "fill")))
                .flatMap(colours -> colours);
    }

    @ParameterizedTest
    @MethodSource("words")
    void wordsAreRead(Style style) {
        assertThat(contrast(value(style, "fill"), Look.WHITE)).isGreaterThanOrEqualTo(WORDS);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatSaysSomethingIsSeen(String colour) {
        assertThat(contrast(colour, Look.WHITE)).isGreaterThanOrEqualTo(GRAPHICS);
    }

    @ParameterizedTest
    @MethodSource("org.praktyki.core.chart.MapPlot#shades")
    void numbersOnTheMapAreRead(String shade) {
        double better = Math.max(contrast(Look.WHITE, shade), contrast(Look.INK, shade));

        assertThat(contrast(MapPlot.onDark(shade) ? Look.WHITE : Look.INK, shade))
                .isEqualTo(better);
        assertThat(better).isGreaterThanOrEqualTo(WORDS);
    }

    private static String value(Style style, String attribute) {
        return style.attributes().get(style.attributes().indexOf(attribute) + 1).toString();
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        double[] parts = DoubleStream.of(part(colour, 1), part(colour, 3), part(colour, 5))
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static double part(String colour, int from) {
        return Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
    }
}
