package org.praktyki.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures, and prints the ratios. */
public final class Main {

    private static final int PRACTICES = 5000;
    private static final int READ = 500;
    private static final int QUESTIONS = 400;
    /** More practices than that would take PostgreSQL longer than anyone waits. */
    private static final int IN_POSTGRES = 100_000;

    private Main() {}

    /**
     * Measures all there is, or what is named.
     *
     * @param args of {@code import}, {@code read}, {@code h2}, {@code postgresql}; the system properties {@code practices}, {@code rounds}
     *     and {@code seconds} change the sizes
     */
    public static void main(String[] args) throws Exception {
        List<String> named = List.of(args);
        Path folder = Files.createTempDirectory("praktyki-benchmarks");
        try {
            if (named.contains("search")) {
                search(folder);
                return;
            }
            if (isWanted(named, "h2", "postgresql")) {
                measure(new Engine.H2(folder), folder, named);
            }
            if (isWanted(named, "postgresql", "h2")) {
                measure(new Engine.Postgres(), folder, named);
            }
        } finally {
            delete(folder);
        }
    }

    /** A whole page of it: many questions of all kinds, over each number of practices. */
    private static void search(Path folder) throws Exception {
        for (String number : System.getProperty("practices", "10000").split(",")) {
            int practices = Integer.parseInt(number);
            boolean withPostgres = practices <= Integer.getInteger("postgres", IN_POSTGRES);
            Path own = Files.createDirectories(folder.resolve("search-" + practices));
            try (Engine h2 = new Engine.H2(own);
                    Engine postgres = withPostgres ? new Engine.Postgres() : h2) {
                say(String.format(Locale.ROOT, "Search, %,d practices", practices));
                try (SearchBenchmark search = new SearchBenchmark(
                        h2.empty(), own, withPostgres ? postgres.empty() : null, practices, Main::say)) {
                    List<Asking> questions = search.questions(Integer.getInteger("questions", QUESTIONS));
                    Latencies measured = search.ask(questions, Integer.getInteger("rounds", 5));
                    say(measured.table("Search, " + number));
                    say(measured.byKind());
                    say(heap());
                    say(search.catchingUp(questions));
                }
            }
        }
    }

    private static String heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "  %,9d kB of heap after a collection, all contestants and the database in it",
                (runtime.totalMemory() - runtime.freeMemory()) / 1000);
    }

    private static boolean isWanted(List<String> named, String one, String other) {
        return named.contains(one) || !named.contains(other);
    }

    private static void measure(Engine engine, Path folder, List<String> named) throws Exception {
        int rounds = Integer.getInteger("rounds", 5);
        try (engine) {
            if (isWanted(named, "import", "read")) {
                int practices = Integer.getInteger("practices", PRACTICES);
                Path file = corpus(folder, practices);
                Rounds measured = new ImportBenchmark(engine, file, folder.resolve("files"), practices).run(rounds);
                say(measured.table(engine.title() + ", practices a second", ImportBenchmark.BATCHES));
            }
            if (isWanted(named, "read", "import")) {
                Path file = corpus(folder, READ);
                Rounds measured =
                        new ReadingBenchmark(engine, file, folder, READ).run(rounds, Integer.getInteger("seconds", 3));
                say(measured.table(engine.title() + ", requests a second", ReadingBenchmark.PLAIN));
            }
        }
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
