package org.praktyki.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.search.BuildProgress;
import org.praktyki.core.search.Query;

/**
 * How well the search finds what people mean: questions over the demonstration, each with the practices that answer it. Recall is
 * the share of these among the first ten, MRR the mean of one divided by the rank of the first of them.
 */
class JudgedSearchTest {

    private static final int FIRST = 10;

    /** What each kind of question must come to; raised when the search gets better, never lowered for it to get worse. */
    private static final Map<String, Floor> FLOORS = Map.of(
            "inflected", new Floor(0.93, 0.93),
            "no-diacritics", new Floor(0.93, 0.93),
            "typo", new Floor(0.93, 0.93),
            "abbreviation", new Floor(0.81, 0.75),
            "phrase", new Floor(0.93, 0.93),
            "place", new Floor(0.93, 0.93),
            "topic", new Floor(0.65, 0.6),
            "long", new Floor(0.93, 0.8));

    @TempDir
    private static Path data;

    private static final List<Judged> JUDGED = new ArrayList<>();

    private record Floor(double recall, double rank) {}

    /** A question, and how it was answered. */
    private record Judged(String kind, String query, double recall, double rank) {}

    @BeforeAll
    static void ask() throws IOException {
        try (InputStream lines = Objects.requireNonNull(JudgedSearchTest.class.getResourceAsStream("judged.csv"));
                Installation installation =
                        Installation.open(data.resolve("data"), Optional.empty(), Optional.of(SearchOption.FOLDER))) {
            DemoData.seed(installation.praktyki());
            // what was replaced while the demonstration was made still weighs words for a while; not in an index made
            // at once
            installation.praktyki().reindex(BuildProgress.NONE);
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .forEach(cells ->
                            JUDGED.add(judge(installation, cells[0], cells[1], Arrays.asList(cells[2].split("\\|")))));
        }
    }

    private static Judged judge(Installation installation, String kind, String query, List<String> relevant) {
        List<String> found =
                installation
                        .praktyki()
                        .search()
                        .find(Query.first(FIRST, Query.Sort.RELEVANCE).matching(query))
                        .practices()
                        .stream()
                        .map(practice -> practice.title())
                        .toList();
        long there = relevant.stream()
                .filter(title -> found.stream().anyMatch(one -> one.startsWith(title)))
                .count();
        double rank = 0;
        for (int i = found.size() - 1; i >= 0; i--) {
            String title = found.get(i);
            if (relevant.stream().anyMatch(title::startsWith)) {
                rank = 1.0 / (i + 1);
            }
        }
        return new Judged(kind, query, (double) there / relevant.size(), rank);
    }

    private static Map<String, List<Judged>> kinds() {
        return JUDGED.stream().collect(Collectors.groupingBy(Judged::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private static double recall(List<Judged> judged) {
        return judged.stream().mapToDouble(Judged::recall).average().orElse(0);
    }

    private static double rank(List<Judged> judged) {
        return judged.stream().mapToDouble(Judged::rank).average().orElse(0);
    }

    @Test
    void thereAreEnoughQuestionsOfEachKind() {
        assertThat(JUDGED).hasSizeGreaterThanOrEqualTo(120);
        assertThat(kinds())
                .containsOnlyKeys(FLOORS.keySet())
                .allSatisfy((kind, judged) -> assertThat(judged).hasSizeGreaterThanOrEqualTo(15));
    }

    @TestFactory
    List<DynamicTest> eachKindIsAnswered() {
        return kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    Floor floor = Objects.requireNonNull(FLOORS.get(kind.getKey()));
                    List<String> missed = kind.getValue().stream()
                            .filter(judged -> judged.recall() < 1)
                            .map(Judged::query)
                            .toList();
                    assertThat(recall(kind.getValue()))
                            .as("recall; missed %s", missed)
                            .isGreaterThanOrEqualTo(floor.recall());
                    assertThat(rank(kind.getValue())).as("MRR").isGreaterThanOrEqualTo(floor.rank());
                }))
                .toList();
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        StringWriter text = new StringWriter();
        try (PrintWriter table = new PrintWriter(text)) {
            table.printf("%-15s %9s %10s %6s%n", "kind", "questions", "recall@10", "MRR");
            kinds().forEach((kind, judged) -> table.printf(
                    Locale.ROOT, "%-15s %9d %10.3f %6.3f%n", kind, judged.size(), recall(judged), rank(judged)));
            table.printf(Locale.ROOT, "%-15s %9d %10.3f %6.3f%n", "all", JUDGED.size(), recall(JUDGED), rank(JUDGED));
            JUDGED.stream()
                    .filter(judged -> judged.recall() < 1)
                    .forEach(judged -> table.printf("missed: %s%n", judged.query()));
        }
        Files.writeString(Path.of("target", "judged-search.txt"), text.toString());
    }
}
