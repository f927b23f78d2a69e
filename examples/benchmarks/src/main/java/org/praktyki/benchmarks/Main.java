package org.praktyki.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Measures, and prints the ratios. */
public final class Main {

    private static final int PRACTICES = 5000;
    private static final int READ = 500;
    private static final int ROUNDS = 5;
    private static final int QUESTIONS = 400;
    private static final int PUBLISHED = 9;
    private static final int PARTNERS = 10_000;
    private static final int VIEWS = 2_000_000;
    private static final int MEMBERSHIPS = 50_000;
    private static final int INDICATORS = 100;
    private static final int COMMUNES = 2_500;
    /** More practices than that would take PostgreSQL longer than anyone waits. */
    private static final int IN_POSTGRES = 100_000;

    private Main() {}

    /**
     * Measures all there is, or what is named.
     *
     * @param args of {@code import}, {@code read}, {@code search}, {@code embed}, {@code partners}, {@code figures},
     *     {@code counting}, {@code h2}, {@code postgresql}; the system
     *     properties
     *     {@code practices}, {@code rounds}, {@code seconds}, {@code questions} and {@code postgres} change the sizes; in the folder
     *     {@code keep} what the search is measured over lasts until the next time; after {@code filling} seconds it is measured
     *     over as many practices as there are by then
     */
    public static void main(String[] args) throws Exception {
        Set<String> named = Set.of(args);
        Path folder = Files.createTempDirectory("praktyki-benchmarks");
        try {
            Set<String> kinds = wanted(named, "import", "read", "search", "embed", "partners", "figures", "counting");
            Set<String> engines = wanted(named, "h2", "postgresql");
            if (engines.contains("h2")) {
                measure(new Engine.H2(folder), folder, kinds);
            }
            if (engines.contains("postgresql")) {
                measure(new Engine.Postgres(), folder, kinds);
            }
            if (kinds.contains("search")) {
                search(folder);
            }
            if (kinds.contains("embed")) {
                embed(folder);
            }
            if (kinds.contains("partners")) {
                partners(folder);
            }
            if (kinds.contains("figures")) {
                figures(folder);
            }
            if (kinds.contains("counting")) {
                counting(folder);
            }
        } finally {
            delete(folder);
        }
    }

    /** Those of some that are named, or all of them. */
    private static Set<String> wanted(Set<String> named, String... some) {
        Set<String> wanted = new HashSet<>(List.of(some));
        wanted.retainAll(named);
        return wanted.isEmpty() ? Set.of(some) : wanted;
    }

    private static void measure(Engine engine, Path folder, Set<String> kinds) throws Exception {
        int rounds = Integer.getInteger("rounds", ROUNDS);
        try (engine) {
            if (kinds.contains("import")) {
                int practices = Integer.getInteger("practices", PRACTICES);
                Path file = corpus(folder, practices);
                Rounds measured = new ImportBenchmark(engine, file, folder.resolve("files"), practices).run(rounds);
                say(measured.table(engine.title() + ", practices a second", ImportBenchmark.BATCHES));
            }
            if (kinds.contains("read")) {
                Path file = corpus(folder, READ);
                Rounds measured =
                        new ReadingBenchmark(engine, file, folder, READ).run(rounds, Integer.getInteger("seconds", 3));
                say(measured.table(engine.title() + ", requests a second", ReadingBenchmark.PLAIN));
            }
        }
    }

    /** The same questions over each number of practices. */
    private static void search(Path folder) throws Exception {
        String numbers = System.getProperty("practices", "");
        String keep = System.getProperty("keep", "");
        for (String number : (numbers.isEmpty() ? "10000" : numbers).split(",")) {
            int practices = Integer.parseInt(number);
            boolean withPostgres = practices <= Integer.getInteger("postgres", IN_POSTGRES);
            Path own = (keep.isEmpty() ? folder : Path.of(keep)).resolve("search-" + practices);
            if (Files.exists(own) && !SearchBenchmark.isFilled(own)) {
                delete(own);
            }
            Files.createDirectories(own);
            try (Engine h2 = new Engine.H2(own);
                    Engine postgres = withPostgres ? new Engine.Postgres() : h2) {
                say(String.format(Locale.ROOT, "Search, %,d practices", practices));
                try (SearchBenchmark search = new SearchBenchmark(
                        h2.empty(),
                        own,
                        withPostgres ? postgres.empty() : null,
                        practices,
                        Long.getLong("filling", Long.MAX_VALUE),
                        Main::say)) {
                    List<Asking> questions = search.questions(Integer.getInteger("questions", QUESTIONS));
                    Latencies measured = search.ask(questions, Integer.getInteger("rounds", ROUNDS));
                    say(heap());
                    say(search.catchingUp(questions, PUBLISHED));
                    String title = String.format(Locale.ROOT, "Search, %,d practices", search.practices());
                    say(measured.table(title, SearchBenchmark.PLAIN));
                    say(measured.table(title, SearchBenchmark.SAME));
                    say(measured.byKind());
                }
            }
            if (keep.isEmpty()) {
                delete(own);
            }
        }
    }

    /** What is remembered, and what it takes to make it. */
    private static void embed(Path folder) throws Exception {
        try (Engine engine = new Engine.H2(folder);
                EmbedBenchmark embed = new EmbedBenchmark(engine, corpus(folder, READ), folder)) {
            say(embed.unremembered(READ, Integer.getInteger("rounds", ROUNDS)));
            int rounds = Integer.getInteger("rounds", ROUNDS);
            embed.run(rounds, Integer.getInteger("seconds", 2), List.of(32, 256))
                    .forEach(Main::say);
        }
    }

    /** Many partners in many partnerships. */
    private static void partners(Path folder) throws Exception {
        Path own = Files.createDirectories(folder.resolve("partners"));
        try (Engine engine = new Engine.H2(own);
                PartnersBenchmark partners = new PartnersBenchmark(engine, own, PARTNERS, MEMBERSHIPS)) {
            say(partners.run(Integer.getInteger("rounds", ROUNDS)));
        }
    }

    /** Many figures, in PostgreSQL. */
    private static void figures(Path folder) throws Exception {
        int indicators = Integer.getInteger("indicators", INDICATORS);
        try (Engine engine = new Engine.Postgres();
                FiguresBenchmark figures = new FiguresBenchmark(engine, folder, indicators, COMMUNES)) {
            say(figures.run(Integer.getInteger("rounds", ROUNDS)));
        }
    }

    /** What being counted takes. */
    private static void counting(Path folder) throws Exception {
        Path own = Files.createDirectories(folder.resolve("counting"));
        try (Engine engine = new Engine.H2(own);
                CountingBenchmark counting = new CountingBenchmark(engine, own, VIEWS)) {
            say(counting.run(
                    Integer.getInteger("rounds", ROUNDS), Runtime.getRuntime().availableProcessors()));
        }
    }

    private static String heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "  %,9d kB of heap after a collection, with all contestants, the database and the server in it",
                (runtime.totalMemory() - runtime.freeMemory()) / 1000);
    }

    private static Path corpus(Path folder, int practices) throws IOException {
        Path file = folder.resolve(practices + ".jsonl");
        Corpus.write(file, practices);
        return file;
    }

    @SuppressWarnings("SystemOut") // a program of the command line
    private static void say(String table) {
        System.out.println(table);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
