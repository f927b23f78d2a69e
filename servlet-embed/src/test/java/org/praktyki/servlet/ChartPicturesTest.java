package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.praktyki.core.chart.BarChart;
import org.praktyki.core.chart.Caption;
import org.praktyki.core.chart.Layout;
import org.praktyki.core.chart.NumberStyle;
import org.praktyki.core.chart.Point;
import org.praktyki.core.chart.Svg;

class ChartPicturesTest {

    private static final int WHITE = 0xffffff;
    private static final Fonts FONTS = new Fonts(Optional::empty);

    /** Where the machine has fonts, as it should; where it has none, no test is to fail for that. */
    @Test
    void aChartIsAPictureWithItsWordsOrThereIsClearlyNone() throws IOException {
        ChartPictures pictures = new ChartPictures();
        BufferedImage few;
        try {
            few = read(pictures.png(chart("i").draw(Layout.card("card"))));
        } catch (NoPictureException none) {
            assertThat(none.status()).isEqualTo(404);
            return;
        }
        BufferedImage many =
                read(pictures.png(chart("województwo świętokrzyskie").draw(Layout.card("card"))));

        assertThat(few.getWidth()).isEqualTo(1200);
        assertThat(few.getHeight()).isEqualTo(630);
        assertThat(ink(few)).isBetween(20_000L, 500_000L);
        assertThat(dark(many)).isGreaterThan(dark(few) + 500);
    }

    @Test
    void aChartOfOtherProportionsStandsInTheMiddle() throws IOException {
        Svg square = new Svg(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><rect width='10' height='10'/></svg>",
                10,
                10);

        BufferedImage picture = read(new ChartPictures(FONTS, new Semaphore(1)).png(square));

        assertThat(picture.getRGB(280, 315) & WHITE).isEqualTo(WHITE);
        assertThat(picture.getRGB(600, 315) & WHITE).isZero();
        assertThat(picture.getRGB(920, 315) & WHITE).isEqualTo(WHITE);
    }

    /** The ways in which Java fails where there is no font, no fontconfig, and no library of its graphics. */
    static Stream<Error> failures() {
        return Stream.of(
                new Error("Probable fatal error: No physical fonts found."),
                new InternalError("Fontconfig head is null, check your fonts or fonts configuration"),
                new UnsatisfiedLinkError("libfreetype.so.6: cannot open shared object file"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void withoutFontsThereIsNoPictureAndTheMachineIsAskedOnce(Error failure) {
        AtomicInteger asked = new AtomicInteger();
        ChartPictures pictures = new ChartPictures(
                new Fonts(() -> {
                    asked.incrementAndGet();
                    throw failure;
                }),
                new Semaphore(1));

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(NoPictureException.class)
                    .isThrownBy(() -> pictures.png(chart("x").draw(Layout.card("card"))))
                    .matches(none -> none.status() == 404);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void whereAllPlacesAreTakenOneIsToComeAgain() {
        ChartPictures pictures = new ChartPictures(FONTS, new Semaphore(0));
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(NoPictureException.class)
                .isThrownBy(() -> pictures.png(chart("x").draw(Layout.card("card"))))
                .matches(none -> none.status() == 503);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aMonsterIsNotDrawn() {
        assertThatExceptionOfType(NoPictureException.class)
                .isThrownBy(
                        () -> new ChartPictures(FONTS, new Semaphore(1)).png(new Svg("x".repeat(1_000_001), 10, 10)));
    }

    private static BarChart chart(String name) {
        return BarChart.of(
                Caption.of("Lesistość", "Udział lasów"),
                new NumberStyle(Locale.of("pl"), 1, "%"),
                List.of(Point.of(name, BigDecimal.TEN), Point.missing("Radom")));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    private static long ink(BufferedImage picture) {
        return pixels(picture).filter(pixel -> pixel != WHITE).count();
    }

    /** Only words are as dark as that. */
    private static long dark(BufferedImage picture) {
        return pixels(picture).filter(pixel -> (pixel & 0xc0c0c0) == 0).count();
    }

    private static IntStream pixels(BufferedImage picture) {
        int width = picture.getWidth();
        return IntStream.of(picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width))
                .map(pixel -> pixel & WHITE);
    }
}
