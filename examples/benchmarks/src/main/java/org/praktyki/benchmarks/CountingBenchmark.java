package org.praktyki.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.praktyki.core.account.Actor;
import org.praktyki.core.usage.Usage;
import org.praktyki.core.usage.Use;
import org.praktyki.servlet.CountedOften;

/** What it takes a request's own thread to be counted, and the store to keep what was counted in a minute. */
final class CountingBenchmark implements AutoCloseable {

    private static final Actor ACTOR = Actor.system("benchmark");
    private static final int PRACTICES = 5000;

    /** As a browser of November 2026 sends them when a link on another site is followed. */
    private static final String[] HEADERS = {
        "User-Agent",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
        "Accept",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
        "Accept-Language",
        "pl-PL,pl;q=0.9,en-US;q=0.8,en;q=0.7",
        "Accept-Encoding",
        "gzip, deflate, br, zstd",
        "Referer",
        "https://www.example.org/aktualnosci",
        "Sec-Fetch-Site",
        "cross-site",
        "Sec-Fetch-Mode",
        "navigate",
        "Sec-Fetch-User",
        "?1",
        "Sec-Fetch-Dest",
        "document",
        "Upgrade-Insecure-Requests",
        "1"
    };

    private final HttpClient client = HttpClient.newHttpClient();
    private final Installation installation;
    private final Server server = new Server();
    private final URI address;

    /**
     * Serves an installation.
     *
     * @param views how many are counted for each request
     */
    CountingBenchmark(Engine engine, Path folder, int views) throws Exception {
        this.installation = Installation.open(engine.empty(), folder.resolve("files"));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler("/");
        handler.addServlet(new ServletHolder(new CountedOften(usage(), PRACTICES, views)), "/praktyki/*");
        server.setHandler(handler);
        server.start();
        address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/praktyki/practices/one");
    }

    private Usage usage() {
        return installation.praktyki().usage();
    }

    /** How many nanoseconds a view takes of one thread alone, and of several at once; the first two rounds do not count. */
    String run(int rounds, int together) throws Exception {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "Counting views of %,d practices: median of nanoseconds of the request's thread",
                PRACTICES));
        for (int threads : List.of(1, together)) {
            List<Double> took = new ArrayList<>();
            for (int round = -1; round <= rounds; round++) {
                List<Double> each = asked(threads);
                if (round > 0) {
                    took.addAll(each);
                }
            }
            took.sort(null);
            table.append(String.format(
                    Locale.ROOT,
                    "%n  %-34s %8.0f  (%.0f to %.0f)",
                    threads == 1 ? "one thread" : threads + " threads at once",
                    took.get(took.size() / 2),
                    took.getFirst(),
                    took.getLast()));
        }
        return table.append(stored()).append(System.lineSeparator()).toString();
    }

    private List<Double> asked(int threads) throws Exception {
        List<Callable<Double>> asking = Stream.<Callable<Double>>generate(() -> this::ask)
                .limit(threads)
                .toList();
        try (ExecutorService visitors = Executors.newFixedThreadPool(threads)) {
            List<Double> took = new ArrayList<>();
            for (Future<Double> one : visitors.invokeAll(asking)) {
                took.add(one.get());
            }
            return took;
        }
    }

    private double ask() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).headers(HEADERS).GET().build();
        return Double.parseDouble(client.send(request, BodyHandlers.ofString()).body());
    }

    private String stored() {
        long start = System.nanoTime();
        usage().flush();
        return String.format(
                Locale.ROOT,
                "%n  %-34s %8.0f  milliseconds, on another thread",
                "stored, each practice a row",
                (System.nanoTime() - start) / 1e6);
    }

    /** How many views were counted, which is how many there were. */
    long counted() {
        LocalDate today = usage().today();
        return usage().days(ACTOR, today.minusDays(1), today).stream()
                .map(day -> day.times(Use.VIEW))
                .reduce(0L, Long::sum);
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
        installation.close();
    }
}
