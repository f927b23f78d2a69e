package org.praktyki.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.metric.ComparisonOptions;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Ranking;
import org.praktyki.core.metric.Series;
import org.praktyki.core.territory.Teryt;

/** What an indicator's page needs, over millions of figures: beside statements by hand over a table that was made for them. */
final class FiguresBenchmark implements AutoCloseable {

    static final String OURS = "the library";
    static final String BY_HAND = "statements by hand";

    private static final Actor ACTOR = Actor.system("benchmark");
    private static final int QUESTIONS = 100;
    private static final int WARMING = 2;
    /** How many indicators are recorded together: half a million figures, where there are all communes. */
    private static final int TOGETHER = 10;

    private final MadeUpFigures figures;
    private final Installation installation;
    private final PlainFigures plain;
    private final List<Indicator> indicators = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();

    /** What a page asks for. */
    record Question(int indicator, Observed unit) {
        String code() {
            return unit.key();
        }
    }

    /** A way to answer a part of it. */
    @FunctionalInterface
    private interface Way {
        Object answer(Question question) throws Exception;
    }

    private record Part(String name, Way ours, Way byHand) {}

    /**
     * Fills both with so many indicators of so many communes, for twenty years.
     *
     * @param engine of a database that is a PostgreSQL
     */
    FiguresBenchmark(Engine engine, Path folder, int indicators, int communes) throws SQLException {
        figures = new MadeUpFigures(communes);
        installation = Installation.open(engine.empty(), folder.resolve("files"));
        plain = new PlainFigures(engine.empty());
        praktyki().territories().load(ACTOR, figures.register());
        List<Measurement> waiting = new ArrayList<>();
        for (int number = 0; number < indicators; number++) {
            Indicator indicator = praktyki().indicators().save(ACTOR, MadeUpFigures.indicator(number));
            List<Measurement> its = figures.of(indicator, number);
            this.indicators.add(indicator);
            plain.add(number, indicator, its);
            waiting.addAll(its);
            if (number % TOGETHER == TOGETHER - 1 || number == indicators - 1) {
                record(waiting);
                waiting.clear();
            }
        }
        plain.finish();
    }

    private Praktyki praktyki() {
        return installation.praktyki();
    }

    private void record(List<Measurement> some) {
        long start = System.nanoTime();
        praktyki().measurements().record(ACTOR, some, "Zmyślone");
        say(String.format(Locale.ROOT, "%,d figures recorded in one go: %.1f s", some.size(), since(start)));
    }

    /** The same once more, of which nothing is new. */
    void again() {
        List<Measurement> some = new ArrayList<>();
        for (int number = 0; number < Math.min(TOGETHER, indicators.size()); number++) {
            some.addAll(figures.of(indicators.get(number), number));
        }
        long start = System.nanoTime();
        long unchanged =
                praktyki().measurements().record(ACTOR, some, "Zmyślone").unchanged();
        say(String.format(Locale.ROOT, "%,d figures that were there already: %.1f s", unchanged, since(start)));
    }

    private void say(String line) {
        said.append("  ").append(line).append(System.lineSeparator());
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    List<Question> questions(int number) {
        SplittableRandom random = new SplittableRandom(7);
        return Stream.generate(() -> new Question(
                        random.nextInt(indicators.size()),
                        figures.communes().get(random.nextInt(figures.communes().size()))))
                .limit(number)
                .toList();
    }

    List<String> group(Question question) {
        return praktyki()
                .comparables()
                .like(new Teryt(question.code()), ComparisonOptions.DEFAULT)
                .territories()
                .stream()
                .map(Teryt::value)
                .toList();
    }

    List<String> groupByHand(Question question) throws SQLException {
        return plain.group(question.code());
    }

    Map<String, Map<Integer, BigDecimal>> series(Question question, List<String> others) {
        List<Observed> units = Stream.concat(Stream.of(question.code()), others.stream())
                .map(Observed::new)
                .toList();
        Map<String, Map<Integer, BigDecimal>> all = new TreeMap<>();
        for (Series series : praktyki().measurements().series(indicators.get(question.indicator()), units)) {
            Map<Integer, BigDecimal> values = new TreeMap<>();
            series.values().forEach((period, value) -> values.put(period.year(), value));
            all.put(series.observed().key(), values);
        }
        return all;
    }

    Map<String, Map<Integer, BigDecimal>> seriesByHand(Question question, List<String> others) throws SQLException {
        return plain.series(
                question.indicator(),
                Stream.concat(Stream.of(question.code()), others.stream()).toList());
    }

    Ranking ranking(Question question) {
        return praktyki().rankings().of(indicators.get(question.indicator()), MadeUpFigures.LAST);
    }

    PlainFigures.Ranked rankingByHand(Question question) throws SQLException {
        Period last = MadeUpFigures.LAST;
        return plain.ranked(question.indicator(), last.year(), question.code());
    }

    /** Asks both the same, in turns, and says what came out. */
    String run(int rounds) throws Exception {
        again();
        Map<Question, List<String>> groups = new LinkedHashMap<>();
        for (Question question : questions(QUESTIONS)) {
            groups.put(question, groupByHand(question));
        }
        List<Part> parts = List.of(
                new Part("comparable units", this::group, this::groupByHand),
                new Part(
                        "their series and its own",
                        question -> series(question, groups.getOrDefault(question, List.of())),
                        question -> seriesByHand(question, groups.getOrDefault(question, List.of()))),
                new Part("the ranking", this::ranking, this::rankingByHand),
                new Part(
                        "all of it",
                        question -> List.of(ranking(question), series(question, group(question))),
                        question -> List.of(rankingByHand(question), seriesByHand(question, groupByHand(question)))));
        for (Part part : parts) {
            measure(part, List.copyOf(groups.keySet()), rounds);
        }
        return String.format(
                Locale.ROOT,
                "%,d figures of %,d indicators and %,d communes%n%s",
                (long) indicators.size() * figures.communes().size() * MadeUpFigures.YEARS,
                indicators.size(),
                figures.communes().size(),
                said);
    }

    private void measure(Part part, List<Question> questions, int rounds) throws Exception {
        List<Long> ours = new ArrayList<>();
        List<Long> byHand = new ArrayList<>();
        for (int round = 1 - WARMING; round <= rounds; round++) {
            boolean counts = round > 0;
            if (round % 2 == 0) {
                ask(part.ours(), questions, counts ? ours : new ArrayList<>());
            }
            ask(part.byHand(), questions, counts ? byHand : new ArrayList<>());
            if (round % 2 != 0) {
                ask(part.ours(), questions, counts ? ours : new ArrayList<>());
            }
        }
        say(String.format(
                Locale.ROOT,
                "%-26s %s p50 %6.2f ms p99 %6.2f ms, %s p50 %6.2f ms p99 %6.2f ms: %5.2f× and %5.2f×",
                part.name(),
                OURS,
                quantile(ours, 0.5),
                quantile(ours, 0.99),
                BY_HAND,
                quantile(byHand, 0.5),
                quantile(byHand, 0.99),
                quantile(ours, 0.5) / quantile(byHand, 0.5),
                quantile(ours, 0.99) / quantile(byHand, 0.99)));
    }

    private static void ask(Way way, List<Question> questions, List<Long> took) throws Exception {
        for (Question question : questions) {
            long start = System.nanoTime();
            if (way.answer(question).equals(question)) {
                throw new IllegalStateException("An answer is no question");
            }
            took.add(System.nanoTime() - start);
        }
    }

    private static double quantile(List<Long> nanos, double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))]
                / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    @Override
    public void close() throws SQLException {
        plain.close();
        installation.close();
    }
}
