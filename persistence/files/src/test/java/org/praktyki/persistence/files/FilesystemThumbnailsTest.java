package org.praktyki.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileLimits;
import org.praktyki.core.file.FileType;
import org.praktyki.core.file.Thumbnail;
import org.praktyki.core.file.Thumbnails;
import org.praktyki.core.memory.InMemoryFiles;

class FilesystemThumbnailsTest {

    @TempDir
    private Path folder;

    private final InMemoryFiles files = new InMemoryFiles();

    private Thumbnails thumbnails() {
        return FilesystemThumbnails.open(folder.resolve("miniatury"), files);
    }

    private FileKey stored(byte[] bytes) throws IOException {
        return files.store(new ByteArrayInputStream(bytes)).key();
    }

    private static BufferedImage image(Thumbnail thumbnail) throws IOException {
        try (InputStream in = thumbnail.content().open()) {
            return ImageIO.read(in);
        }
    }

    private Thumbnail small(byte[] picture, int width) throws IOException {
        return thumbnails().of(stored(picture), width).orElseThrow();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"jpg, image/jpeg", "png, image/png", "gif, image/jpeg"})
    void aPictureIsScaledDownInItsProportions(String format, String mediaType) throws IOException {
        Thumbnail small = small(Specimens.picture(format, 1600, 1000), 320);
        assertThat(small.mediaType()).isEqualTo(mediaType);
        assertThat(image(small).getWidth()).isEqualTo(320);
        assertThat(image(small).getHeight()).isEqualTo(200);
        assertThat(small(Specimens.picture(format, 1601, 7), 960).content().size())
                .isPositive();
    }

    @Test
    void webpIsScaledDownToo() throws IOException {
        BufferedImage small = image(small(Specimens.webp(1000, 500), 320));
        assertThat(small.getHeight()).isEqualTo(160);
        Color colour = new Color(small.getRGB(100, 100));
        assertThat(colour.getRed()).isBetween(195, 205);
        assertThat(colour.getGreen()).isBetween(25, 35);
    }

    @Test
    void aNarrowPictureIsNotScaledUp() throws IOException {
        assertThat(image(small(Specimens.picture("jpg", 300, 20), 320)).getWidth())
                .isEqualTo(300);
        assertThat(image(small(Specimens.picture("png", 1, 1), 960)).getWidth()).isOne();
    }

    /** Red is at the left of the stored picture, blue at the right. */
    @ParameterizedTest
    @CsvSource({
        "1, 400, 300, RIGHT",
        "3, 400, 300, LEFT",
        "6, 300, 400, BOTTOM",
        "8, 300, 400, TOP",
    })
    void aPhotographStandsUpright(int orientation, int width, int height, String blueAt) throws IOException {
        BufferedImage image = image(small(Specimens.photograph(1600, 1200, orientation), 960));
        assertThat((double) image.getWidth() / image.getHeight()).isEqualTo((double) width / height);
        assertThat(image.getWidth()).isEqualTo(960);
        int w = image.getWidth();
        int h = image.getHeight();
        int rgb = switch (blueAt) {
            case "RIGHT" -> image.getRGB(w - 20, h / 2);
            case "LEFT" -> image.getRGB(20, h / 2);
            case "TOP" -> image.getRGB(w / 2, 20);
            default -> image.getRGB(w / 2, h - 20);
        };
        assertThat(new Color(rgb).getBlue()).isGreaterThan(200);
        assertThat(new Color(rgb).getRed()).isLessThan(50);
    }

    @Test
    void nothingOfWhatWasWrittenBesideThePictureGoesOver() throws IOException {
        for (byte[] picture : List.of(
                Specimens.photograph(400, 300, 6), Specimens.talkativePng(40, 30), Specimens.talkativeGif(40, 30))) {
            try (InputStream in = small(picture, 320).content().open()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("GPS", "Exif", "xmp");
            }
        }
    }

    @Test
    void itIsMadeOnceAndFoundByTheNextProcess() throws IOException {
        FileKey key = stored(Specimens.picture("jpg", 400, 300));
        assertThat(thumbnails().of(key, 320)).isPresent();
        assertThat(kept()).hasSize(1);
        files.sweep(Set.of(), Instant.MAX);
        assertThat(thumbnails().of(key, 320)).isPresent();
        assertThat(thumbnails().of(key, 960)).isEmpty();
    }

    @Test
    void whatCannotBeDecodedIsTriedOnce() throws IOException {
        byte[] broken = Specimens.picture("png", 40, 30);
        Arrays.fill(broken, 45, 60, (byte) 7);
        FileKey key = stored(broken);
        assertThat(thumbnails().of(key, 320)).isEmpty();
        assertThat(thumbnails().of(key, 320)).isEmpty();
        assertThat(kept()).singleElement().satisfies(file -> assertThat(file).isEmptyFile());
        assertThat(thumbnails().of(stored(Specimens.bytes("%PDF-1.7")), 320)).isEmpty();
    }

    @Test
    void aPictureWithTooManyPixelsIsNotDecoded() throws IOException {
        FileLimits limits = new FileLimits(1, 1, 1_000_000, EnumSet.allOf(FileType.class));
        Thumbnails strict = FilesystemThumbnails.open(folder, files, limits);
        assertThat(strict.of(stored(Specimens.webp(1000, 1000)), 320)).isPresent();
        assertThat(strict.of(stored(Specimens.webp(1001, 1000)), 320)).isEmpty();
        assertThat(thumbnails().of(stored(Specimens.webp(16_384, 16_384)), 320)).isEmpty();
    }

    @Test
    void oneAskedForManyTimesAtOnceIsTheSameForAll() throws Exception {
        FileKey key = stored(Specimens.photograph(1600, 1200, 6));
        Thumbnails thumbnails = thumbnails();
        List<Callable<Optional<Thumbnail>>> asking = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            asking.add(() -> thumbnails.of(key, 320));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(12)) {
            for (Future<Optional<Thumbnail>> answer : pool.invokeAll(asking)) {
                assertThat(image(answer.get().orElseThrow()).getWidth()).isEqualTo(320);
            }
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    void thoseOfPicturesThatAreGoneAreDropped() throws IOException {
        FileKey kept = stored(Specimens.picture("jpg", 400, 300));
        FileKey gone = stored(Specimens.picture("png", 400, 300));
        Thumbnails thumbnails = thumbnails();
        for (FileKey key : List.of(kept, gone)) {
            thumbnails.of(key, 320);
            thumbnails.of(key, 960);
        }
        thumbnails.retain(Set.of(kept));
        assertThat(kept())
                .hasSize(2)
                .allMatch(file -> file.getFileName().toString().startsWith(kept.value()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 321, 100_000})
    void otherWidthsAreRefused(int width) throws IOException {
        FileKey key = stored(Specimens.picture("jpg", 400, 300));
        assertThatIllegalArgumentException().isThrownBy(() -> thumbnails().of(key, width));
    }
}
