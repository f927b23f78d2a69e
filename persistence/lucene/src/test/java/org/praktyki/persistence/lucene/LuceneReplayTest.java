package org.praktyki.persistence.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Step;
import org.praktyki.core.search.BuildProgress;
import org.praktyki.core.search.Query;

/** The engine behind the façade, following a store. */
class LuceneReplayTest {

    private static final Actor EDITOR = Actor.system("test");

    @TempDir
    private Path folder;

    private final Warnings warnings = new Warnings();
    private final InMemoryStorage storage = new InMemoryStorage();

    @AfterEach
    void release() {
        warnings.close();
    }

    private Praktyki praktyki(LuceneSearch search) {
        return Praktyki.builder()
                .storage(storage)
                .search(search)
                .files(new InMemoryFiles())
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                .build();
    }

    private static List<String> found(Praktyki praktyki, String words) {
        return praktyki.search().find(Query.newest(10).matching(words)).practices().stream()
                .map(Practice::title)
                .toList();
    }

    @Test
    void whatIsSavedIsFoundAtOnceAndWhatIsUnpublishedIsNot() {
        try (LuceneSearch search = LuceneSearch.open(folder);
                Praktyki praktyki = praktyki(search)) {
            Practice saved = praktyki.practices().save(EDITOR, Samples.published("Łąki kwietne"));
            assertThat(found(praktyki, "łąka")).containsExactly("Łąki kwietne");
            Practice renamed = praktyki.practices()
                    .save(EDITOR, saved.toBuilder().title("Sady miejskie").build());
            assertThat(found(praktyki, "łąka")).isEmpty();
            assertThat(found(praktyki, "sad miejski")).containsExactly("Sady miejskie");
            praktyki.practices().take(EDITOR, renamed, Step.WITHDRAW, Optional.of("pomyłka"));
            assertThat(found(praktyki, "")).isEmpty();
        }
    }

    @Test
    void aDeletedFolderIsFilledAgainAtTheNextStart() throws IOException {
        try (LuceneSearch search = LuceneSearch.open(folder);
                Praktyki praktyki = praktyki(search)) {
            praktyki.practices().save(EDITOR, Samples.published("Łąki kwietne"));
            praktyki.practices().save(EDITOR, Samples.published("Sady miejskie"));
        }
        LuceneFolderTest.delete(folder);
        try (LuceneSearch search = LuceneSearch.open(folder)) {
            assertThat(search.position()).isZero();
            try (Praktyki praktyki = praktyki(search)) {
                assertThat(search.position()).isEqualTo(2);
                assertThat(found(praktyki, "łąkami")).containsExactly("Łąki kwietne");
            }
        }
    }

    @Test
    void aFolderDeletedWhileRunningIsFilledAgainWithTheNextSave() throws IOException {
        try (LuceneSearch search = LuceneSearch.open(folder);
                Praktyki praktyki = praktyki(search)) {
            praktyki.practices().save(EDITOR, Samples.published("Łąki kwietne"));
            LuceneFolderTest.delete(folder);
            praktyki.practices().save(EDITOR, Samples.published("Sady miejskie"));
            assertThat(found(praktyki, "")).containsExactlyInAnyOrder("Łąki kwietne", "Sady miejskie");
            assertThat(search.position()).isEqualTo(2);
        }
    }

    @Test
    void reindexingMakesTheSameIndexAgain() {
        try (LuceneSearch search = LuceneSearch.open(folder);
                Praktyki praktyki = praktyki(search)) {
            praktyki.practices().save(EDITOR, Samples.published("Łąki kwietne"));
            praktyki.reindex(BuildProgress.NONE);
            assertThat(search.position()).isEqualTo(1);
            assertThat(found(praktyki, "łąka")).containsExactly("Łąki kwietne");
        }
    }
}
