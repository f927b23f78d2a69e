package org.praktyki.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.praktyki.core.file.DamagedFileException;
import org.praktyki.core.file.FileType;

class PictureFileTest {

    static Stream<Arguments> talkative() {
        return Stream.of(
                Arguments.of(FileType.JPEG, Specimens.photograph(40, 30, 6), 6),
                Arguments.of(FileType.JPEG, Specimens.photograph(40, 30, 1), 1),
                Arguments.of(FileType.PNG, Specimens.talkativePng(40, 30), 6),
                Arguments.of(FileType.GIF, Specimens.talkativeGif(40, 30), 1),
                Arguments.of(FileType.WEBP, Specimens.talkativeWebp(40, 30, 8), 8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(FileType type, byte[] bytes) throws IOException {
        BufferedImage image;
        if (type == FileType.WEBP) {
            ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
            reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes)));
            image = reader.read(0);
        } else {
            image = ImageIO.read(new ByteArrayInputStream(bytes));
        }
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @MethodSource("talkative")
    void nothingIsLeftOfWhatWasWrittenBesideThePictureAndAllOfThePicture(FileType type, byte[] bytes, int orientation)
            throws IOException {
        byte[] cleaned = PictureFile.of(type, bytes).cleaned();

        assertThat(text(bytes)).contains(Specimens.SECRET);
        assertThat(text(cleaned)).doesNotContain(Specimens.SECRET, "GPS", "xmp", "x.class", "PK");
        assertThat(pixels(type, cleaned)).isEqualTo(pixels(type, bytes));
        assertThat(pixels(type, cleaned)).hasSize(1200);
    }

    @ParameterizedTest
    @MethodSource("talkative")
    void thePictureIsStillTurnedAsItWas(FileType type, byte[] bytes, int orientation) throws IOException {
        PictureFile picture = PictureFile.of(type, bytes);
        PictureFile again = PictureFile.of(type, picture.cleaned());
        assertThat(picture.orientation()).isEqualTo(orientation);
        assertThat(again.orientation()).isEqualTo(orientation);
        assertThat(again.dimensions()).isEqualTo(picture.dimensions());
    }

    @ParameterizedTest
    @MethodSource("talkative")
    void aCleanPictureStaysAsItIs(FileType type, byte[] bytes, int orientation) throws IOException {
        byte[] cleaned = PictureFile.of(type, bytes).cleaned();
        assertThat(PictureFile.of(type, cleaned).cleaned()).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @MethodSource("talkative")
    void aPictureThatEndsTooEarlyIsDamaged(FileType type, byte[] bytes, int orientation) throws IOException {
        byte[] whole = PictureFile.of(type, bytes).cleaned();
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(DamagedFileException.class)
                    .as("cut off after " + length)
                    .isThrownBy(() -> PictureFile.of(type, part).dimensions());
        }
    }

    @ParameterizedTest
    @MethodSource("talkative")
    void whateverComesIsAPictureOrADamagedOne(FileType type, byte[] bytes, int orientation) {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = bytes.clone();
            for (int i = 0; i < 6; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(PictureFile.of(type, damaged).cleaned().length).isLessThanOrEqualTo(damaged.length + 64);
            } catch (DamagedFileException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }
}
