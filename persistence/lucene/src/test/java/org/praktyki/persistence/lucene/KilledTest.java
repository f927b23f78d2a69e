package org.praktyki.persistence.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praktyki.core.search.Query;

/** A process that is killed in the middle of indexing leaves an index as of some position, whole, and reads on from there. */
class KilledTest {

    private static final int KILLED = 25;
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private Path parent;

    @Test
    void whatWasReachedStaysAndWhatWasNotIsNotThereInPart() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<?> one = two.submit(() -> killedAgainAndAgain(parent.resolve("jeden"), 0));
            Future<?> other = two.submit(() -> killedAgainAndAgain(parent.resolve("drugi"), 1));
            one.get();
            other.get();
        }
    }

    private static Void killedAgainAndAgain(Path folder, int first) throws Exception {
        for (int time = 0; time < KILLED; time++) {
            long reached = kill(folder, time % 4 + 1, (time * 2 + first) * 7 % 50);
            try (LuceneSearch search = LuceneSearch.open(folder)) {
                assertThat(search.position())
                        .as("killed for the %d. time", time + 1)
                        .isGreaterThanOrEqualTo(reached);
                assertThat(search.search(Query.newest(1)).total())
                        .as("killed for the %d. time", time + 1)
                        .isEqualTo(search.position() * TirelessWriter.BATCH);
            }
        }
        return null;
    }

    /**
     * Starts a writer, and kills it some time after it has come on by some positions.
     *
     * @return the last position that it said
     */
    private static long kill(Path folder, int positions, int millis) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        JAVA.toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TirelessWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = writer.inputReader()) {
            long reached = 0;
            for (int position = 0; position < positions; position++) {
                String line = said.readLine();
                assertThat(line).as("what the writer said").isNotNull();
                reached = Long.parseLong(line);
            }
            Thread.sleep(millis);
            return reached;
        } finally {
            writer.destroyForcibly();
            assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
