package org.praktyki.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.praktyki.servlet.PraktykiServlet;
import org.praktyki.servlet.Site;

/** How fast a practice is read over HTTP, beside a servlet that only reads one document; both in the same server. */
final class ReadingBenchmark {

    static final String PLAIN = "one document by plain JDBC";
    static final String SUMMARY = "a practice's page";
    static final String PRESENTATION = "a practice's full presentation";

    private static final int VISITORS = 16;
    /** As the library's own pool. */
    private static final int CONNECTIONS = 10;

    private final Engine engine;
    private final Path file;
    private final Path folder;
    private final int practices;

    /**
     * Reads from a database of one kind.
     *
     * @param file has the practices of a {@link Corpus}
     * @param folder where it makes others for itself
     */
    ReadingBenchmark(Engine engine, Path file, Path folder, int practices) {
        this.engine = engine;
        this.file = file;
        this.folder = folder;
        this.practices = practices;
    }

    Rounds run(int rounds, double seconds) throws Exception {
        String url = engine.empty();
        Path files = folder.resolve("files");
        try (Installation unsearched = Installation.open(url, files)) {
            unsearched.take(file);
        }
        try (Installation installation = Installation.searched(url, files, Files.createTempDirectory(folder, "index"));
                HikariDataSource pool = pool(url)) {
            Site site = new Site("Dobre praktyki", Optional.empty());
            Server server = server(new PraktykiServlet(installation.praktyki(), site), new PlainServlet(pool));
            server.start();
            try {
                int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
                return new Rounds()
                        .add(
                                PLAIN,
                                () -> visitors(port, slug -> "/plain/" + slug).visit(seconds))
                        .add(
                                SUMMARY,
                                () -> visitors(port, slug -> "/praktyki/practices/" + slug)
                                        .visit(seconds))
                        .add(
                                PRESENTATION,
                                () -> visitors(port, slug -> "/praktyki/practices/" + slug + "/presentation")
                                        .visit(seconds))
                        .run(rounds);
            } finally {
                server.stop();
            }
        }
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    private Visitors visitors(int port, UnaryOperator<String> path) {
        IntFunction<String> at = number -> path.apply(Corpus.slug(number));
        List<String> paths = IntStream.rangeClosed(1, practices).mapToObj(at).toList();
        return new Visitors(port, paths, VISITORS);
    }

    /** As the portal sets it up. */
    private static Server server(HttpServlet praktyki, HttpServlet plain) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler application = new ServletContextHandler("/");
        application.addServlet(new ServletHolder("praktyki", praktyki), "/praktyki/*");
        application.addServlet(new ServletHolder("plain", plain), "/plain/*");
        server.setHandler(application);
        return server;
    }
}
