package org.praktyki.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Measures, and prints the ratios. */
public final class Main {

    private static final int PRACTICES = 5000;
    private static final int READ = 500;

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
