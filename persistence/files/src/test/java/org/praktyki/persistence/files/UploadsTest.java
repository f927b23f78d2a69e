package org.praktyki.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileIntake;
import org.praktyki.core.file.FileLimits;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.FileType;
import org.praktyki.core.file.TakenFile;
import org.praktyki.core.file.VirusScan;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryFiles;

/** Uploads as an installation takes them in: real inspection, a real folder. */
class UploadsTest {

    private static final String PAGE = "<html><script>alert(1)</script></html>";

    @TempDir
    private Path folder;

    private FileStore files = new InMemoryFiles();

    @BeforeEach
    void open() {
        files = FilesystemFiles.open(folder);
    }

    private TakenFile take(String name, InputStream content, VirusScan scan) throws IOException {
        return new FileIntake(files, new TikaInspector(), scan, FileLimits.DEFAULT).take("attachments", name, content);
    }

    private TakenFile take(String name, byte[] content) throws IOException {
        return take(name, new ByteArrayInputStream(content), VirusScan.NONE);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @AfterEach
    void nothingTemporaryIsLeft() throws IOException {
        assertThat(kept()).noneMatch(file -> file.toString().endsWith(".tmp"));
    }

    static Stream<Arguments> pretenders() {
        byte[] png = Specimens.picture("png", 1, 1);
        byte[] bomb = png.clone();
        bomb[17] = 1;
        bomb[21] = 1;
        return Stream.of(
                Arguments.of("faktura.pdf", Specimens.bytes(PAGE), Problem.FILE_NOT_AS_NAMED),
                Arguments.of("faktura.txt", Specimens.bytes(PAGE), Problem.FILE_NOT_AS_NAMED),
                Arguments.of("rysunek.png", Specimens.bytes("<svg onload='x()'/>"), Problem.FILE_NOT_AS_NAMED),
                Arguments.of("plan.docx", Specimens.zip("a", "b"), Problem.FILE_NOT_AS_NAMED),
                Arguments.of("plan.zip", Specimens.zip("a", "b"), Problem.FILE_TYPE_NOT_ALLOWED),
                Arguments.of("program.pdf", Specimens.bytes("MZ\u0000\u0001"), Problem.FILE_TYPE_NOT_ALLOWED),
                Arguments.of(
                        "plan.docx",
                        Specimens.openXml(FileType.DOCX.mediaType() + ".main+xml", "word/vbaProject.bin", ""),
                        Problem.FILE_HAS_MACROS),
                Arguments.of("bomba.png", bomb, Problem.TOO_MANY_PIXELS),
                Arguments.of("bomba.webp", Specimens.webp(16_384, 16_384), Problem.TOO_MANY_PIXELS),
                Arguments.of("ucięte.png", Arrays.copyOf(png, 40), Problem.PICTURE_DAMAGED),
                Arguments.of("duży.pdf", new byte[25_000_001], Problem.UPLOAD_TOO_LARGE));
    }

    @ParameterizedTest
    @MethodSource("pretenders")
    void whatIsNotLetInLeavesNothingBehind(String name, byte[] content, Problem problem) throws IOException {
        InvalidException refusal = catchThrowableOfType(InvalidException.class, () -> take(name, content));
        assertThat(refusal.findings().get(0).problem()).isEqualTo(problem);
        assertThat(kept()).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothingBehind() throws IOException {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(Specimens.picture("jpg", 400, 300)), new PipedInputStream());
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> take("zdjęcie.jpg", broken, VirusScan.NONE));
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatTheScannerRejectsLeavesNothingBehind() throws IOException {
        InputStream content = new ByteArrayInputStream(Specimens.bytes("%PDF-1.7 x"));
        VirusScan scan = file -> Optional.of("Test-Signature");
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> take("plan.pdf", content, scan));
        assertThat(kept()).isEmpty();
    }

    @Test
    void aPhotographIsKeptWithoutThePlaceWhereItWasTaken() throws IOException {
        TakenFile taken = take("IMG_0001", Specimens.photograph(40, 30, 6));
        assertThat(taken.name().value()).isEqualTo("IMG_0001.jpg");
        assertThat(taken.dimensions()).contains(new Dimensions(30, 40));
        try (InputStream content = files.open(taken.stored().key()).orElseThrow()) {
            byte[] bytes = content.readAllBytes();
            assertThat(bytes).hasSize((int) taken.stored().size());
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Serial");
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    void thePlaceAloneMakesNoOtherPhotograph() throws IOException {
        byte[] plain = Specimens.picture("png", 40, 30);
        TakenFile first = take("a.png", plain);
        TakenFile second = take("b.png", Specimens.join(plain, Specimens.bytes(Specimens.SECRET)));
        assertThat(second.stored()).isEqualTo(first.stored());
        assertThat(kept()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource
    void documentsAreKeptAsTheyCame(String name, byte[] content) throws IOException {
        TakenFile taken = take(name, content);
        try (InputStream in = files.open(taken.stored().key()).orElseThrow()) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    static Stream<Arguments> documentsAreKeptAsTheyCame() {
        return Stream.of(
                Arguments.of("plan.pdf", Specimens.bytes("%PDF-1.7 x")),
                Arguments.of("uchwała.odt", Specimens.openDocument("text")),
                Arguments.of("koszty.xlsx", Specimens.openXml(FileType.XLSX.mediaType() + ".main+xml")),
                Arguments.of("dane.csv", Specimens.bytes("rok;kwota\n2024;1\n")),
                Arguments.of("rysunek.svg", Specimens.bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("strona.html", Specimens.bytes(PAGE)));
    }
}
