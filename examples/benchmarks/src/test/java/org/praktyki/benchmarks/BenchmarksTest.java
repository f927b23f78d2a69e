package org.praktyki.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.metric.Ranked;
import org.praktyki.core.metric.Ranking;
import org.praktyki.core.search.Facet;
import org.praktyki.core.territory.Teryt;
import org.praktyki.servlet.ListModel;

/** That the benchmarks do what they say, on a few practices; how fast is nobody's to assert. */
class BenchmarksTest {

    private static final int PRACTICES = 7;
    private static final int SEARCHED = 60;

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

    @Test
    void whatIsRememberedIsGivenByEachOfTheOthersToo() throws Exception {
        try (Engine engine = new Engine.H2(folder);
                EmbedBenchmark embed = new EmbedBenchmark(engine, corpus(), folder)) {
            assertThat(embed.run(1, 0.05, List.of(3)))
                    .filteredOn(table -> table.contains("connections"))
                    .hasSize(4)
                    .allSatisfy(table -> assertThat(table)
                            .contains(EmbedBenchmark.BARE, EmbedBenchmark.OURS)
                            .doesNotContain("NaN", " 0/s"));
            assertThat(embed.unremembered(PRACTICES, 1)).contains("a practice's page", "the map", "a fragment");
        }
    }

    @Test
    void pagesOfPartnersAreMade() throws Exception {
        try (Engine engine = new Engine.H2(folder);
                PartnersBenchmark partners = new PartnersBenchmark(engine, folder, PRACTICES, PRACTICES)) {
            assertThat(partners.run(1)).contains("7 partners, 1 partnerships of 7", "a partnership's page");
        }
    }

    @Test
    void theLibraryAnswersOfFiguresWhatStatementsByHandDo() throws Exception {
        try (Engine engine = new Engine.Postgres();
                FiguresBenchmark figures = new FiguresBenchmark(engine, folder, 2, 60)) {
            for (FiguresBenchmark.Question question : figures.questions(5)) {
                List<String> group = figures.group(question);
                assertThat(group).hasSize(10).isEqualTo(figures.groupByHand(question));
                assertThat(figures.series(question, group)).isEqualTo(figures.seriesByHand(question, group));
                Ranking ours = figures.ranking(question);
                PlainFigures.Ranked byHand = figures.rankingByHand(question);
                assertThat(ours.count()).isEqualTo(byHand.count());
                assertThat(ours.of(new Teryt(question.code()))
                                .map(Ranked::place)
                                .orElse(0))
                        .isEqualTo((int) byHand.own().place());
            }
            assertThat(figures.run(1)).contains("2,400 figures", "the ranking", "all of it");
        }
    }

    @Test
    void eachViewIsCounted() throws Exception {
        try (Engine engine = new Engine.H2(folder);
                CountingBenchmark counting = new CountingBenchmark(engine, folder, PRACTICES)) {
            assertThat(counting.run(1, 2)).contains("one thread", "2 threads at once", "milliseconds");
            assertThat(counting.counted()).isEqualTo(3 * 3 * PRACTICES);
        }
    }

    @Test
    void theLibraryFindsAsMuchAsLuceneByHand() throws Exception {
        List<String> said = new ArrayList<>();
        try (Engine h2 = new Engine.H2(folder);
                SearchBenchmark search =
                        new SearchBenchmark(h2.empty(), folder, null, SEARCHED, Long.MAX_VALUE, said::add)) {
            List<Asking> questions = search.questions(100);
            for (Asking question : questions) {
                ListModel.Shown shown = search.shown(question);
                long byHand = search.byHand(question).total();
                switch (question.kind()) {
                    case BROWSED -> {
                        assertThat(shown.total()).isEqualTo(byHand);
                        assertThat(search.counts(question, Facet.YEAR))
                                .isEqualTo(search.byHand(question).counts().get(Facet.YEAR));
                    }
                    // which words may be meant is for each to say
                    case MISSPELT -> assertThat(byHand).isNotNegative();
                    // the library knows capitalised words, long words by their beginning, and topics by name
                    default -> assertThat(shown.total()).as(question.text()).isGreaterThanOrEqualTo(byHand);
                }
                SameQuery.Answer same = search.sameByHand(question);
                if (same.total() > 0) {
                    assertThat(shown.total()).as(question.text()).isEqualTo(same.total());
                    assertThat(search.counts(question, Facet.YEAR))
                            .as(question.text())
                            .isEqualTo(same.counts().get(Facet.YEAR));
                }
                assertThat(shown.cards()).isEqualTo((int) Math.min(shown.total(), Asking.SIZE));
            }
            assertThat(questions).extracting(Asking::kind).contains(Asking.Kind.values());
            assertThat(search.ask(questions.subList(0, 2), 1).table("few", SearchBenchmark.SAME))
                    .contains(SearchBenchmark.MODEL, SearchBenchmark.PAGE, SearchBenchmark.PLAIN, SearchBenchmark.SAME);
            assertThat(search.catchingUp(questions, 1)).contains("nobody searches", "one visitor searches");
        }
        assertThat(said).anyMatch(line -> line.contains("practices indexed by the library"));
    }
}
