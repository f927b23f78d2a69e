package org.praktyki.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryFiles;

class FileIntakeTest {

    private final InMemoryFiles files = new InMemoryFiles();
    private Inspection inspection = Inspection.of("application/pdf");
    private VirusScan scan = VirusScan.NONE;
    private FileLimits limits = FileLimits.DEFAULT;

    private TakenFile take(String name) throws IOException {
        return take(name, "treść");
    }

    private TakenFile take(String name, String content) throws IOException {
        InputStream in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return new FileIntake(files, anything -> inspection, scan, limits).take("attachments", name, in);
    }

    private Problem refused(String name) {
        InvalidException refusal = catchThrowableOfType(InvalidException.class, () -> take(name));
        assertThat(files.sweep(Set.of(), Instant.MAX)).as("what is left behind").isEqualTo(Swept.NOTHING);
        assertThat(refusal.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("attachments");
            assertThat(finding.value()).isEqualTo(name);
        });
        return refusal.findings().get(0).problem();
    }

    private static Inspection picture(String type, int width, int height) {
        return new Inspection(type, Optional.of(new Dimensions(width, height)), false);
    }

    @Test
    void aFileIsKeptUnderItsSafeName() throws IOException {
        TakenFile taken = take("C:\\Pulpit\\Plan.PDF");
        assertThat(taken.name().value()).isEqualTo("Plan.PDF");
        assertThat(taken.type()).isEqualTo(FileType.PDF);
        assertThat(taken.stored().size()).isEqualTo(7);
        try (InputStream content = files.open(taken.stored().key()).orElseThrow()) {
            assertThat(content).hasContent("treść");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, plan, plan.pdf",
        "application/pdf, Uchwała nr 3.2024, Uchwała nr 3.2024.pdf",
        "text/plain, dane.csv, dane.csv",
        "text/plain, notatka.txt, notatka.txt",
        "text/plain, strona.html, strona.html",
        "image/jpeg, zdjęcie.JPEG, zdjęcie.JPEG",
        "image/jpeg, zdjęcie.png, zdjęcie.jpg",
        "image/webp, zdjęcie.jpg, zdjęcie.webp",
    })
    void theNameEndsAsItsContentIs(String mediaType, String wished, String name) throws IOException {
        inspection = mediaType.startsWith("image/") ? picture(mediaType, 4, 3) : Inspection.of(mediaType);
        assertThat(take(wished).name().value()).isEqualTo(name);
    }

    @Test
    void textUnderTheEndingOfATableOrAPageIsThat() throws IOException {
        inspection = Inspection.of("text/plain");
        assertThat(take("dane.csv").type()).isEqualTo(FileType.CSV);
        assertThat(take("strona.htm").type()).isEqualTo(FileType.HTML);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, faktura.pdf",
        "text/html, notatka.txt",
        "text/html, zdjęcie.jpg",
        "image/svg+xml, zdjęcie.png",
        "image/png, plan.pdf",
        "image/png, rysunek.svg",
        "application/pdf, plan.docx",
        "application/pdf, plan.exe",
        "text/plain, skrypt.js",
        "text/plain, plan.rtf",
        "text/plain, rysunek.svg",
    })
    void aNameThatPretendsIsRefused(String mediaType, String name) {
        inspection = new Inspection(mediaType, Optional.of(new Dimensions(1, 1)), false);
        assertThat(refused(name)).isEqualTo(Problem.FILE_NOT_AS_NAMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/octet-stream",
                "application/x-msdownload",
                "application/java-archive",
                "application/zip",
                "application/xhtml+xml",
                "video/mp4"
            })
    void otherTypesAreNotLetIn(String mediaType) {
        inspection = Inspection.of(mediaType);
        assertThat(refused("plik")).isEqualTo(Problem.FILE_TYPE_NOT_ALLOWED);
    }

    @Test
    void anInstallationMayLetInMoreOrLess() throws IOException {
        limits = new FileLimits(9, 9, 9, EnumSet.of(FileType.ZIP));
        inspection = Inspection.of("application/zip");
        assertThat(take("wzory.zip").type()).isEqualTo(FileType.ZIP);
        files.sweep(Set.of(), Instant.MAX);
        inspection = Inspection.of("application/pdf");
        assertThat(refused("plan.pdf")).isEqualTo(Problem.FILE_TYPE_NOT_ALLOWED);
    }

    @Test
    void macrosAreNotLetIn() {
        inspection = new Inspection("application/vnd.ms-excel", Optional.empty(), true);
        assertThat(refused("tabela.xls")).isEqualTo(Problem.FILE_HAS_MACROS);
    }

    @Test
    void aPictureMayHaveSoManyPixels() throws IOException {
        inspection = picture("image/png", 10_000, 5_000);
        assertThat(take("dokładnie.png").dimensions()).contains(new Dimensions(10_000, 5_000));
        files.sweep(Set.of(), Instant.MAX);
        inspection = picture("image/png", 10_001, 5_000);
        assertThat(refused("bomba.png")).isEqualTo(Problem.TOO_MANY_PIXELS);
        inspection = picture("image/gif", Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(refused("bomba.gif")).isEqualTo(Problem.TOO_MANY_PIXELS);
    }

    @Test
    void aPictureWhoseHeaderCannotBeReadIsDamaged() {
        inspection = Inspection.of("image/jpeg");
        assertThat(refused("zdjęcie.jpg")).isEqualTo(Problem.PICTURE_DAMAGED);
    }

    @Test
    void aFileLargerThanAllowedIsRefused() throws IOException {
        limits = new FileLimits(7, 9, 9, EnumSet.allOf(FileType.class));
        assertThat(take("plan.pdf").stored().size()).isEqualTo(7);
        files.sweep(Set.of(), Instant.MAX);
        limits = new FileLimits(6, 9, 9, EnumSet.allOf(FileType.class));
        assertThat(refused("plan.pdf")).isEqualTo(Problem.UPLOAD_TOO_LARGE);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> take("plan.pdf", ""))
                .extracting(refusal -> refusal.findings().get(0))
                .isEqualTo(new Finding("attachments", "plan.pdf", Problem.FILE_EMPTY));
    }

    @Test
    void whatTheScannerRejectsIsNotLetIn() {
        scan = content -> {
            try (InputStream in = content.open()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).equals("treść")
                        ? Optional.of("Test-Signature")
                        : Optional.empty();
            }
        };
        assertThat(refused("plan.pdf")).isEqualTo(Problem.FILE_INFECTED);
    }

    @Test
    void aScannerThatDoesNotAnswerLetsNothingIn() {
        scan = content -> {
            throw new IOException("The scanner does not answer");
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> take("plan.pdf"))
                .withMessage("The scanner does not answer");
        assertThat(files.sweep(Set.of(), Instant.MAX)).isEqualTo(Swept.NOTHING);
    }

    @Test
    void ofACleanedFileOnlyTheCleanOneIsKept() throws IOException {
        FileInspector cleaning = new FileInspector() {
            @Override
            public Inspection inspect(Content content) {
                return picture("image/png", 1, 1);
            }

            @Override
            public Optional<Content> cleaned(Content content, FileType type) {
                return Optional.of(Content.of(new byte[] {1, 2, 3}));
            }
        };
        TakenFile taken = new FileIntake(files, cleaning, scan, limits)
                .take("attachments", "a.png", new ByteArrayInputStream(new byte[99]));
        assertThat(taken.stored().size()).isEqualTo(3);
        assertThat(files.sweep(Set.of(), Instant.MAX)).isEqualTo(new Swept(1, 3));
    }

    @Test
    void aPictureThatCannotBeCleanedIsDamaged() {
        FileInspector failing = new FileInspector() {
            @Override
            public Inspection inspect(Content content) {
                return picture("image/png", 1, 1);
            }

            @Override
            public Optional<Content> cleaned(Content content, FileType type) throws IOException {
                throw new DamagedFileException("It ends too early");
            }
        };
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> new FileIntake(files, failing, scan, limits)
                        .take("attachments", "a.png", new ByteArrayInputStream(new byte[99])))
                .satisfies(refusal ->
                        assertThat(refusal.findings().get(0).problem()).isEqualTo(Problem.PICTURE_DAMAGED));
        assertThat(files.sweep(Set.of(), Instant.MAX)).isEqualTo(Swept.NOTHING);
    }
}
