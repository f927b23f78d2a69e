package org.praktyki.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How fast practices come in, beside the same rows written with nothing thought about them. */
final class ImportBenchmark {

    static final String IMPORT = "import of JSON lines";
    static final String BATCHES = "the same rows by plain JDBC batches";
    static final String COPY = "the same rows by COPY";

    private final Engine engine;
    private final Path file;
    private final Path files;
    private final int practices;

    /**
     * Imports a file into databases of one kind.
     *
     * @param file has the practices of a {@link Corpus}
     * @param files an empty folder
     */
    ImportBenchmark(Engine engine, Path file, Path files, int practices) {
        this.engine = engine;
        this.file = file;
        this.files = files;
        this.practices = practices;
    }

    Rounds run(int rounds) throws Exception {
        List<CapturedRows> rows = capture();
        Rounds all = new Rounds()
                .add(IMPORT, this::importing)
                .add(BATCHES, () -> writing(rows, connection -> Replay.batches(connection, rows, practices)));
        if (engine instanceof Engine.Postgres) {
            List<Replay.Copy> copies = rows.stream().map(Replay.Copy::of).toList();
            all.add(COPY, () -> writing(rows, connection -> Replay.copies(connection, copies)));
        }
        return all.run(rounds);
    }

    private List<CapturedRows> capture() throws Exception {
        String url = engine.empty();
        try (Installation installation = Installation.open(url, files)) {
            installation.take(file);
            try (Connection connection = Engine.connect(url)) {
                return CapturedRows.all(connection, practices);
            }
        }
    }

    private double importing() throws Exception {
        try (Installation installation = Installation.open(engine.empty(), files)) {
            long start = System.nanoTime();
            installation.take(file);
            return rate(start);
        }
    }

    private interface Writing {
        void to(Connection connection) throws Exception;
    }

    /** Into tables as the import finds them, and with as many rows there in the end. */
    private double writing(List<CapturedRows> rows, Writing writing) throws Exception {
        String url = engine.empty();
        Installation.open(url, files).close();
        try (Connection connection = Engine.connect(url)) {
            connection.createStatement().execute("delete from praktyki.audit");
            long start = System.nanoTime();
            writing.to(connection);
            double rate = rate(start);
            for (CapturedRows table : rows) {
                Counted.demand(connection, table);
            }
            return rate;
        }
    }

    private double rate(long start) {
        return practices * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
    }
}
