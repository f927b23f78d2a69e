package org.praktyki.persistence.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Searchable;

@ExtendWith(Cluster.Given.class)
class PurgedFromClusterTest {

    private static final String WORD = "kwaczyszczewska";

    private final Cluster cluster;

    PurgedFromClusterTest(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void noFileOfAnyNodeHoldsAWordThatWasPurged() throws IOException {
        Practice practice = Samples.published("Opowiada " + WORD);
        try (ClusterSearch search = ClusterSearch.at(cluster.newIndex())) {
            search.apply(List.of(Searchable.of(practice)), Set.of(), 1);
            assertThat(filesWithTheWord()).isNotEmpty();
            Practice erased = practice.toBuilder().title("Opowiada ktoś").build();
            search.apply(List.of(Searchable.of(erased)), Set.of(), 2);
            search.purge();
            assertThat(filesWithTheWord()).isEmpty();
        }
    }

    private List<Path> filesWithTheWord() throws IOException {
        try (Stream<Path> files = Files.walk(cluster.folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(PurgedFromClusterTest::holdsTheWord)
                    .toList();
        }
    }

    /** Files come and go while one looks. */
    private static boolean holdsTheWord(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(WORD.substring(1));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
