package org.praktyki.persistence.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileTexts;
import org.praktyki.core.file.FileType;
import org.praktyki.core.memory.InMemoryFiles;

class FilesystemTextsTest {

    private static final String POLISH = "Zażółć gęślą jaźń: ŁĄKA, ŚCIEŻKA";

    @TempDir
    private Path folder;

    private final InMemoryFiles files = new InMemoryFiles();

    private FileTexts texts() {
        return FilesystemTexts.open(folder.resolve("teksty"), files);
    }

    private FileTexts texts(Reading reading, Duration longest) {
        return FilesystemTexts.open(folder.resolve("teksty"), files, reading, longest);
    }

    private FileKey stored(byte[] bytes) throws IOException {
        return files.store(new ByteArrayInputStream(bytes)).key();
    }

    private String text(FileType type, byte[] bytes) throws IOException {
        return texts().of(stored(bytes), type.mediaType());
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FileType.class,
            names = {"PDF", "ODT", "DOCX", "XLSX", "PPTX", "XLS", "PPT", "RTF", "TEXT", "HTML"})
    void theWordsOfADocumentAreRead(FileType type) throws IOException {
        assertThat(text(type, Documents.saying(type, "Zbiornik na deszczówkę")))
                .contains("Zbiornik")
                .contains("deszczówkę");
    }

    @Test
    void whatIsWithinADocumentIsLeftAlone() throws IOException {
        byte[] inner = Documents.saying(FileType.DOCX, "Ukryte");
        assertThat(text(FileType.DOCX, Documents.carrying(inner, "Retencja"))).isEqualTo("Retencja");
    }

    @Test
    void aPdfThatAnyoneMayReadIsReadThoughItIsEncrypted() throws IOException {
        assertThat(text(FileType.PDF, Documents.protectedPdf("Retencja"))).contains("Retencja");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1250", "ISO-8859-2", "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void polishTextIsReadInItsEncoding(String encoding) throws IOException {
        boolean marked = encoding.startsWith("UTF-16") && !encoding.equals(UTF_16.name());
        byte[] bytes = ((marked ? "\ufeff" : "") + POLISH).getBytes(Charset.forName(encoding));
        assertThat(text(FileType.TEXT, bytes)).endsWith(POLISH);
    }

    @ParameterizedTest
    @EnumSource(
            value = FileType.class,
            names = {"PDF", "ODT", "DOCX", "RTF", "TEXT", "HTML"})
    void onlyTheBeginningOfALongFileIsTaken(FileType type) throws IOException {
        String text = text(type, Documents.saying(type, "deszcz ".repeat(FileTexts.MOST / 5)));
        assertThat(text).contains("deszcz deszcz").hasSizeBetween(FileTexts.MOST * 9 / 10, FileTexts.MOST);
    }

    @ParameterizedTest
    @EnumSource(
            value = FileType.class,
            names = {"PDF", "ODT", "DOCX", "XLS", "DOC", "PPT"})
    void aBrokenFileHasNoWordsAndIsTriedOnce(FileType type) throws IOException {
        assertThat(text(type, "%PDF-1.7 to nie jest dokument".getBytes(ISO_8859_1)))
                .isEmpty();
        assertThat(kept()).singleElement().satisfies(file -> assertThat(file).isEmptyFile());
    }

    @Test
    void halfADocumentDoesNoHarm() throws IOException {
        for (FileType type : List.of(FileType.PDF, FileType.ODT, FileType.DOCX, FileType.XLS)) {
            byte[] whole = Documents.saying(type, "Retencja");
            assertThat(text(type, Arrays.copyOf(whole, whole.length / 2))).isIn("", "Retencja");
        }
    }

    @Test
    void anEntityLeadsToNoOtherFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("haslo"), "Tajne");
        byte[] document =
                Documents.openDocument("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>", "Jawne &e;");
        assertThat(text(FileType.ODT, document)).doesNotContain("Tajne");
    }

    @Test
    void aDocumentThatUnpacksToFarMoreThanItIsIsGivenUp() throws IOException {
        byte[] document = Documents.openDocument("", "<text:s/>".repeat(3_000_000) + "Retencja");
        assertThat(document).hasSizeLessThan(200_000);
        assertThat(text(FileType.ODT, document)).hasSizeLessThan(FileTexts.MOST);
    }

    @Test
    void picturesAndArchivesAreNotLookedInto() throws IOException {
        for (FileType type : List.of(FileType.PNG, FileType.SVG, FileType.ZIP)) {
            assertThat(text(type, "Retencja".getBytes(UTF_8))).isEmpty();
        }
        assertThat(texts().of(stored("Retencja".getBytes(UTF_8)), "application/unknown"))
                .isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aFileIsReadOnceAndItsWordsAreFoundByTheNextProcess() throws IOException {
        FileKey key = stored(POLISH.getBytes(UTF_8));
        assertThat(texts().of(key, "text/plain")).isEqualTo(POLISH);
        files.sweep(Set.of(), Instant.MAX);
        assertThat(texts().of(key, "text/plain")).isEqualTo(POLISH);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void theWordsOfFilesThatAreGoneAreDropped() throws IOException {
        FileKey stays = stored("Retencja".getBytes(UTF_8));
        FileKey goes = stored("Deszczówka".getBytes(UTF_8));
        FileTexts texts = texts();
        texts.of(stays, "text/plain");
        texts.of(goes, "text/plain");
        texts.retain(Set.of(stays));
        assertThat(kept()).singleElement().satisfies(file -> assertThat(file).hasContent("Retencja"));
    }

    @Test
    void aFileThatIsLostHasNoWordsUntilItIsBack() throws IOException {
        FileKey key = stored("Retencja".getBytes(UTF_8));
        files.sweep(Set.of(), Instant.MAX);
        assertThat(texts().of(key, "text/plain")).isEmpty();
        stored("Retencja".getBytes(UTF_8));
        assertThat(texts().of(key, "text/plain")).isEqualTo("Retencja");
    }

    @Test
    void aParserThatHangsIsGivenUp() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Hanging hanging = new Hanging(end, new CountDownLatch(1));
        FileTexts texts = texts(hanging, Duration.ofMillis(50));
        FileKey key = stored("Retencja".getBytes(UTF_8));
        try {
            assertThat(texts.of(key, "text/plain")).isEmpty();
            assertThat(texts.of(key, "text/plain")).isEmpty();
            assertThat(kept())
                    .singleElement()
                    .satisfies(file -> assertThat(file).isEmptyFile());
        } finally {
            end.countDown();
        }
    }

    @Test
    void noMoreIsBegunWhereTooManyParsersHang() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(4);
        FileTexts texts = texts(new Hanging(end, begun), Duration.ofDays(1));
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (String text : List.of("a", "b", "c", "d")) {
                FileKey key = stored(text.getBytes(UTF_8));
                pool.execute(
                        () -> assertThatCode(() -> texts.of(key, "text/plain")).doesNotThrowAnyException());
            }
            begun.await();
            FileKey next = stored("e".getBytes(UTF_8));
            try {
                assertThatThrownBy(() -> texts.of(next, "text/plain")).isInstanceOf(IOException.class);
                assertThat(kept()).as("it is tried again").isEmpty();
            } finally {
                end.countDown(); // before the pool waits for its threads
            }
        }
    }

    @Test
    void whoIsInterruptedStopsWaiting() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        FileTexts texts = texts(new Hanging(end, new CountDownLatch(1)), Duration.ofDays(1));
        FileKey key = stored("Retencja".getBytes(UTF_8));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> texts.of(key, "text/plain")).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(kept()).isEmpty();
        } finally {
            Thread.interrupted();
            end.countDown();
        }
    }

    /** Heeds nothing until the test ends. */
    private record Hanging(CountDownLatch end, CountDownLatch begun) implements Reading {

        @Override
        public boolean reads(FileType type) {
            return true;
        }

        @Override
        public void read(FileType type, byte[] bytes, Writer out) {
            begun.countDown();
            while (end.getCount() > 0) {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    // as parsers do that never look
                }
            }
        }
    }
}
