package org.praktyki.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the benchmarks do what they say, on a few practices; how fast is nobody's to assert. */
class BenchmarksTest {

    private static final int PRACTICES = 7;

    @TempDir
    private Path folder;

    private Path corpus() throws Exception {
        Path file = folder.resolve("practices.jsonl");
        Corpus.write(file, PRACTICES);
        return file;
    }

    @Test
    void theRowsOfAnImportAreWrittenAgainByEachOfTheOthers() throws Exception {
        try (Engine engine = new Engine.Postgres()) {
            Rounds rounds = new ImportBenchmark(engine, corpus(), folder.resolve("files"), PRACTICES).run(1);

            assertThat(rounds.table("PostgreSQL", ImportBenchmark.BATCHES))
                    .contains(ImportBenchmark.IMPORT, ImportBenchmark.BATCHES, ImportBenchmark.COPY);
        }
    }

    @Test
    void whatIsWrittenAgainIsWhatWasImported() throws Exception {
        try (Engine engine = new Engine.H2(folder)) {
            String url = engine.empty();
            try (Installation installation = Installation.open(url, folder.resolve("files"));
                    Connection connection = Engine.connect(url)) {
                installation.take(corpus());
                List<CapturedRows> rows = CapturedRows.all(connection, PRACTICES);
                String again = engine.empty();
                Installation.open(again, folder.resolve("files")).close();
                try (Connection other = Engine.connect(again)) {
                    other.createStatement().execute("delete from praktyki.audit");
                    Replay.batches(other, rows, PRACTICES);

                    assertThat(CapturedRows.all(other, PRACTICES))
                            .usingRecursiveComparison()
                            .isEqualTo(rows);
                }
                assertThat(rows)
                        .extracting(CapturedRows::table, CapturedRows::perPractice)
                        .containsExactly(
                                tuple("praktyki.practice", 1),
                                tuple("praktyki.revision", 1),
                                tuple("praktyki.contact", 1),
                                tuple("praktyki.change", 1),
                                tuple("praktyki.audit", 1));
            }
        }
    }

    @Test
    void everyPageIsRead() throws Exception {
        try (Engine engine = new Engine.H2(folder)) {
            Rounds rounds = new ReadingBenchmark(engine, corpus(), folder, PRACTICES).run(1, 0.2);

            assertThat(rounds.median(ReadingBenchmark.SUMMARY)).isPositive();
            assertThat(rounds.median(ReadingBenchmark.PRESENTATION)).isPositive();
            assertThat(rounds.median(ReadingBenchmark.PLAIN)).isPositive();
        }
    }
}
