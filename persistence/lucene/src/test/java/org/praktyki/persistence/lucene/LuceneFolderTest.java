package org.praktyki.persistence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.spi.StorageException;
import org.praktyki.persistence.language.Columns;

class LuceneFolderTest {

    private static final Query ALL = Query.newest(10);

    @TempDir
    private Path parent;

    private final Warnings warnings = new Warnings();
    private final Practice practice = Samples.full();
    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("dane/indeks");
    }

    @AfterEach
    void release() {
        warnings.close();
    }

    private void fill() {
        try (LuceneSearch search = LuceneSearch.open(folder)) {
            search.apply(List.of(Searchable.of(practice)), Set.of(), 5);
        }
    }

    private void assertStartsEmpty() {
        try (LuceneSearch search = LuceneSearch.open(folder)) {
            assertThat(search.position()).isZero();
            assertThat(search.search(ALL).total()).isZero();
            search.apply(List.of(Searchable.of(practice)), Set.of(), 5);
            assertThat(search.search(ALL).ids()).containsExactly(practice.id());
        }
        assertHoldsThePractice();
    }

    private void assertHoldsThePractice() {
        try (LuceneSearch search = LuceneSearch.open(folder)) {
            assertThat(search.position()).isEqualTo(5);
            assertThat(search.search(ALL).ids()).containsExactly(practice.id());
        }
    }

    private List<Path> files(String pattern) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .toList();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void contentAndPositionLastOverARestart() {
        fill();
        assertHoldsThePractice();
        assertThat(warnings.messages()).isEmpty();
    }

    @Test
    void aMissingOrEmptyFolderIsAnEmptyIndex() throws IOException {
        assertStartsEmpty();
        delete(folder);
        Files.createDirectories(folder);
        assertStartsEmpty();
        assertThat(warnings.messages()).isEmpty();
    }

    @Test
    void anIndexWithoutItsCommitFileIsEmpty() throws IOException {
        fill();
        for (Path file : files("segments_.*")) {
            Files.delete(file);
        }
        assertStartsEmpty();
    }

    @Test
    void aDamagedCommitFileIsAWarningAndAFreshStart() throws IOException {
        fill();
        for (Path file : files("segments_.*")) {
            Files.writeString(file, "to nie jest indeks");
        }
        assertStartsEmpty();
        assertThat(warnings.messages()).singleElement().asString().contains(folder.toString());
    }

    @Test
    void aCommitFileCutShortIsAFreshStart() throws IOException {
        fill();
        for (Path file : files("segments_.*")) {
            Files.write(file, new byte[0]);
        }
        assertStartsEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 15, 25, 35, 45, 55, 65, 75, 85, 95})
    void oneFlippedBitAnywhereInTheDataIsNoticedAtTheStart(int percent) throws IOException {
        fill();
        Path data = files("_.*\\.cfs").get(0);
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length * percent / 100] ^= 0x10;
        Files.write(data, bytes);
        assertStartsEmpty();
        assertThat(warnings.messages()).singleElement().asString().contains("starting anew");
    }

    @Test
    void aMissingDataFileIsAFreshStart() throws IOException {
        fill();
        Files.delete(files("_.*\\.cfs").get(0));
        assertStartsEmpty();
    }

    @Test
    void anIndexOfAnotherAnalysisIsAFreshStart() throws IOException {
        Files.createDirectories(folder);
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Document document = new Document();
            document.add(new StoredField(Columns.ID, 7));
            writer.addDocument(document);
            writer.setLiveCommitData(Map.of(LuceneIndex.ANALYSIS_KEY, "0", LuceneIndex.POSITION_KEY, "5")
                    .entrySet());
        }
        assertStartsEmpty();
        assertThat(warnings.messages()).singleElement().asString().contains("another version", folder.toString());
    }

    @Test
    void aFreshStartLeavesOtherFilesAlone() throws IOException {
        fill();
        Path other = Files.writeString(folder.resolve("notatki.txt"), "ważne");
        for (Path file : files("segments_.*")) {
            Files.writeString(file, "to nie jest indeks");
        }
        assertStartsEmpty();
        assertThat(other).hasContent("ważne");
    }

    @Test
    void aFolderInUseIsRefusedByName() {
        try (LuceneSearch first = LuceneSearch.open(folder)) {
            first.apply(List.of(Searchable.of(practice)), Set.of(), 5);
            assertThatThrownBy(() -> LuceneSearch.open(folder))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("in use");
            assertThat(first.search(ALL).total()).isEqualTo(1);
        }
        assertHoldsThePractice();
    }

    @Test
    void aFileInTheFoldersPlaceIsRefusedByNameAndKept() throws IOException {
        Path file = Files.writeString(parent.resolve("plik"), "ważne");
        assertThatThrownBy(() -> LuceneSearch.open(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("ważne");
    }

    @Test
    void aClosedEngineSaysSoAndMayBeClosedAgain() {
        LuceneSearch search = LuceneSearch.open(folder);
        search.close();
        assertThatCode(search::close).doesNotThrowAnyException();
        assertThatThrownBy(() -> search.search(ALL)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(search::position).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> search.apply(List.of(), Set.of(), 1)).isInstanceOf(IllegalStateException.class);
    }
}
