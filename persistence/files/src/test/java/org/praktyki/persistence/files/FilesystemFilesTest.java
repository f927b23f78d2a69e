package org.praktyki.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.contract.FileStoreContract;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.file.Arrival;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.FileTooLargeException;
import org.praktyki.core.file.StoredFile;
import org.praktyki.core.spi.StorageException;

class FilesystemFilesTest extends FileStoreContract {

    private static final Instant NOW = Samples.NOW;

    @TempDir
    private Path parent;

    private Path folder() {
        return parent.resolve("dane/pliki");
    }

    @Override
    protected FileStore create(Clock clock) {
        return FilesystemFiles.open(folder(), clock);
    }

    private FileStore create() {
        return create(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder().relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private Path leftover(String name, Duration age) throws IOException {
        Path file = Files.writeString(folder().resolve(name), "pół pliku");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        return file;
    }

    @Test
    void aContentLiesTwoFoldersBelowUnderItsHash() throws IOException {
        String key = create().store(stream("abc")).key().value();
        assertThat(files()).containsExactly("ba/78/" + key);
    }

    @Test
    void theSameContentLiesThereOnce() throws IOException {
        create().store(stream("abc"));
        create().store(stream("abc"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void filesLastOverARestart() throws IOException {
        FileKey key = create().store(stream("abc")).key();
        try (InputStream content = FilesystemFiles.open(folder()).open(key).orElseThrow()) {
            assertThat(content).hasContent("abc");
        }
    }

    @Test
    void anUploadThatBreaksOffLeavesNothingBehind() throws IOException {
        FileStore store = create();
        assertThatThrownBy(() -> store.store(breakingOff("abc"))).hasMessage("The connection broke off");
        assertThat(files()).isEmpty();
    }

    @Test
    void anUploadWhoseReaderFailsLeavesNothingBehind() throws IOException {
        FileStore store = create();
        InputStream failing = new FilterInputStream(stream("abc")) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                throw new IllegalStateException("A fault of the reader");
            }
        };
        assertThatThrownBy(() -> store.store(failing)).isInstanceOf(IllegalStateException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileCutShortFromOutsideIsMendedByTheNextUpload() throws IOException {
        StoredFile stored = create().store(stream("abc"));
        Path file = folder().resolve(files().get(0));
        Files.writeString(file, "ab");
        assertThat(create().store(stream("abc"))).isEqualTo(stored);
        assertThat(file).hasContent("abc");
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatWasNotKeptLeavesNothingBehind() throws IOException {
        FileStore store = create();
        try (Arrival arrival = store.receive(stream("abc"), 3)) {
            assertThat(files()).singleElement().asString().startsWith("upload-");
            assertThat(arrival.path())
                    .hasValueSatisfying(path -> assertThat(path).hasContent("abc"));
        }
        assertThatThrownBy(() -> store.receive(stream("abc"), 2)).isInstanceOf(FileTooLargeException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aSweepLeavesWhatIsNotItsOwn() throws IOException {
        FileStore store = create();
        FileKey key = store.store(stream("abc")).key();
        leftover("notatki.txt", Duration.ofDays(900));
        leftover(key.value(), Duration.ofDays(900));
        leftover("upload-1.tmp", Duration.ofDays(2));

        assertThat(store.sweep(Set.of(), NOW.plusSeconds(1)).files()).isOne();
        assertThat(files()).containsExactlyInAnyOrder("notatki.txt", key.value());
    }

    @Test
    void whatAKilledSweepHadPutAsideIsPutBackAndYoung() throws IOException {
        FileKey key = create().store(stream("abc")).key();
        Path file = folder().resolve(files().get(0));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(9))));
        Files.move(file, folder().resolve("sweep-" + key + ".tmp"));

        FileStore store = create();
        assertThat(file).hasContent("abc");
        assertThat(store.sweep(Set.of(), NOW).files()).isZero();
        assertThat(files()).hasSize(1);
    }

    @Test
    void leftoversAreRemovedAtOpeningOnceADayOld() throws IOException {
        create();
        Path stale = leftover("upload-1.tmp", Duration.ofHours(25));
        Path recent = leftover("upload-2.tmp", Duration.ofHours(23));
        Path other = leftover("notatki.txt", Duration.ofDays(900));
        create();
        assertThat(stale).doesNotExist();
        assertThat(recent).exists();
        assertThat(other).exists();
    }

    @Test
    void aFileInTheFoldersPlaceIsRefusedByName() throws IOException {
        Path file = Files.writeString(parent.resolve("plik"), "ważne");
        assertThatThrownBy(() -> FilesystemFiles.open(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("ważne");
    }
}
