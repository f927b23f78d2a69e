package org.praktyki.persistence.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.IndexBuild;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.spi.StorageException;

/** What happens when the index fails while it is open. */
class LuceneRecoveryTest {

    private static final Query ALL = Query.newest(10);

    @TempDir
    private Path parent;

    private final Warnings warnings = new Warnings();
    private final Practice first = Samples.published("Ogród");
    private final Practice second = Samples.published("Sad");
    private Path folder;
    private LuceneSearch search;

    @BeforeEach
    void open() {
        folder = parent.resolve("indeks");
        search = LuceneSearch.open(folder);
        search.apply(List.of(Searchable.of(first)), Set.of(), 5);
    }

    @AfterEach
    void close() {
        search.close();
        warnings.close();
    }

    @Test
    void aFolderDeletedMeanwhileSetsThePositionBack() throws IOException {
        LuceneFolderTest.delete(folder);
        assertThat(search.position()).isZero();
        assertThat(search.search(ALL).total()).isZero();
        search.apply(List.of(Searchable.of(first), Searchable.of(second)), Set.of(), 6);
        assertThat(search.position()).isEqualTo(6);
        assertThat(search.search(ALL).total()).isEqualTo(2);
        search.close();
        search = LuceneSearch.open(folder);
        assertThat(search.position()).isEqualTo(6);
        assertThat(warnings.messages()).singleElement().asString().contains(folder.toString());
    }

    @Test
    void aFolderDeletedBetweenReadingThePositionAndWritingLosesNothing() throws IOException {
        LuceneFolderTest.delete(folder);
        assertThatThrownBy(() -> search.apply(List.of(Searchable.of(second)), Set.of(), 6))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(folder.toString());
        assertThat(search.position()).isZero();
        search.apply(List.of(Searchable.of(first), Searchable.of(second)), Set.of(), 6);
        assertThat(search.search(ALL).total()).isEqualTo(2);
    }

    @Test
    void anEmptiedFolderSetsThePositionBack() throws IOException {
        LuceneFolderTest.delete(folder);
        Files.createDirectories(folder);
        assertThat(search.position()).isZero();
    }

    @Test
    void dataDeletedBesideTheLockIsNotedBeforeWriting() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                Files.delete(file);
            }
        }
        assertThatThrownBy(() -> search.apply(List.of(Searchable.of(second)), Set.of(), 6))
                .isInstanceOf(StorageException.class);
        assertThat(search.position()).isZero();
    }

    @Test
    void dataOverwrittenBelowAnOpenIndexIsNotedByTheNextLook() throws IOException {
        Path data;
        try (Stream<Path> files = Files.list(folder)) {
            data = files.filter(file -> file.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] garbage = new byte[(int) Files.size(data)];
        Arrays.fill(garbage, (byte) 0x5A);
        Files.write(data, garbage, StandardOpenOption.WRITE);
        assertThatThrownBy(() -> search.search(ALL)).isInstanceOf(StorageException.class);
        assertThat(search.position()).isZero();
        assertThat(search.search(ALL).total()).isZero();
    }

    @Test
    void aDeletedFolderCanBeFilledAnew() throws IOException {
        LuceneFolderTest.delete(folder);
        assertThatThrownBy(() -> fill(second)).isInstanceOf(StorageException.class);
        fill(second);
        assertThat(search.position()).isEqualTo(9);
        assertThat(search.search(ALL).ids()).containsExactly(second.id());
    }

    private void fill(Practice practice) {
        try (IndexBuild build = search.rebuild()) {
            build.add(List.of(Searchable.of(practice)));
            build.finish(9);
        }
    }

    @Test
    void aBuildThatFailedTakesNothingMore() {
        try (IndexBuild build = search.rebuild()) {
            assertThatThrownBy(() -> build.add(new Breaking())).isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> build.finish(9)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(search.position()).isEqualTo(5);
        assertThat(search.search(ALL).ids()).containsExactly(first.id());
    }

    @Test
    void aBatchThatFailsInTheMiddleLeavesNothing() {
        assertThatThrownBy(() -> search.apply(new Breaking(), Set.of(first.id()), 6))
                .isInstanceOf(StorageException.class)
                .hasRootCauseMessage("The second one fails");
        assertThat(search.position()).isEqualTo(5);
        search.apply(List.of(), Set.of(), 6);
        assertThat(search.search(ALL).ids()).containsExactly(first.id());
    }

    @Test
    void aFolderThatCannotBeMadeAgainIsTriedAgainLater() throws IOException {
        LuceneFolderTest.delete(folder);
        Files.writeString(folder, "w miejscu folderu");
        assertThatThrownBy(search::position).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> search.search(ALL)).isInstanceOf(StorageException.class);
        Files.delete(folder);
        assertThat(search.position()).isZero();
        assertThat(search.search(ALL).total()).isZero();
    }

    /** Two practices, the second of which cannot be had. */
    private final class Breaking extends AbstractList<Searchable> {

        @Override
        public Searchable get(int number) {
            if (number == 1) {
                throw new IllegalStateException("The second one fails");
            }
            return Searchable.of(second);
        }

        @Override
        public int size() {
            return 2;
        }
    }
}
