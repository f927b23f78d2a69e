package org.praktyki.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.praktyki.benchmarks.BareServlet.Answer;
import org.praktyki.servlet.PraktykiServlet;
import org.praktyki.servlet.Site;

/**
 * How fast the library gives what it remembers, beside a servlet in the same server that sends the same bytes, and nginx that
 * serves them as a file.
 */
final class EmbedBenchmark implements AutoCloseable {

    static final String BARE = "a bare servlet, the same answer";
    static final String NGINX = "nginx, the same bytes as a file";
    static final String OURS = "the library";

    /** What is asked for, by what it is called. */
    private static final Map<String, String> ASKED = new TreeMap<>(
            Map.of("fragment", "/praktyki/embed/v1/list", "page", "/praktyki/practices/" + Corpus.slug(1)));

    /** What the container sends of its own accord. */
    private static final Set<String> CONTAINERS = Set.of("date", "server", "etag", "content-length");

    private static final int SAME = 50;

    private final Installation installation;
    private final Server server;
    private final int port;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final @Nullable Nginx nginx;

    /**
     * Starts the contestants.
     *
     * @param file has the practices of a {@link Corpus}
     * @param folder where it makes others for itself
     */
    EmbedBenchmark(Engine engine, Path file, Path folder) throws Exception {
        String url = engine.empty();
        Path files = folder.resolve("files");
        try (Installation unsearched = Installation.open(url, files)) {
            unsearched.take(file);
        }
        installation = Installation.searched(url, files, Files.createTempDirectory(folder, "index"));
        server = server(
                new PraktykiServlet(installation.praktyki(), new Site("Dobre praktyki", Optional.empty())),
                new BareServlet(answers));
        server.start();
        port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        Path served = Files.createTempDirectory(folder, "nginx");
        Files.createDirectories(served.resolve("files"));
        for (Map.Entry<String, String> asked : ASKED.entrySet()) {
            Answer answer = answer(asked.getValue());
            answers.put("/" + asked.getKey(), answer);
            Files.write(served.resolve("files").resolve(asked.getKey()), answer.body());
        }
        Optional<Path> program = Nginx.program();
        nginx = program.isPresent() ? Nginx.start(program.get(), served) : null;
    }

    /** As the library gives it, compressed. */
    private Answer answer(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", "gzip")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> {
                if (!CONTAINERS.contains(name)) {
                    headers.put(name, values.getFirst());
                }
            });
            return new Answer(headers, response.headers().firstValue("ETag").orElseThrow(), response.body());
        }
    }

    /**
     * Measures, and says what came out.
     *
     * @param connections how many at once, one number after the other
     */
    List<String> run(int rounds, double seconds, List<Integer> connections) throws Exception {
        List<String> tables = new ArrayList<>();
        if (nginx == null) {
            tables.add("There is no nginx on the path: its column is left out (Debian: apt-get install nginx-light)");
        }
        for (Map.Entry<String, String> asked : ASKED.entrySet()) {
            for (int status : new int[] {HttpServletResponse.SC_OK, HttpServletResponse.SC_NOT_MODIFIED}) {
                for (int number : connections) {
                    tables.add(bouts(asked.getKey(), asked.getValue(), status, number, seconds)
                            .run(rounds)
                            .table());
                }
            }
        }
        return tables;
    }

    private Bouts bouts(String name, String path, int status, int connections, double seconds) throws IOException {
        Bouts bouts = new Bouts("a " + name + ", " + status + ", " + connections + " connections");
        Load bare = load(port, "/bare/" + name, status);
        bouts.add(BARE, () -> bare.over(connections, seconds));
        Load ours = load(port, path, status);
        bouts.add(OURS, () -> ours.over(connections, seconds));
        if (nginx != null) {
            Load file = load(nginx.port(), "/" + name, status);
            bouts.add(NGINX, () -> file.over(connections, seconds));
        }
        return bouts;
    }

    /** For 304 with the tag that the first answer bears. */
    private static Load load(int port, String path, int status) throws IOException {
        if (status == HttpServletResponse.SC_OK) {
            return new Load(port, path, "", status);
        }
        String head = new String(
                new Load(port, path, "", HttpServletResponse.SC_OK).firstAnswer(), StandardCharsets.ISO_8859_1);
        String tag = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("etag:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow();
        return new Load(port, path, "If-None-Match: " + tag + "\r\n", status);
    }

    /** As the portal sets it up. */
    private static Server server(HttpServlet praktyki, HttpServlet bare) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler application = new ServletContextHandler("/");
        application.addServlet(new ServletHolder("praktyki", praktyki), "/praktyki/*");
        application.addServlet(new ServletHolder("bare", bare), "/bare/*");
        server.setHandler(application);
        return server;
    }

    /** What pages take that nobody remembers. */
    String unremembered(int practices, int rounds) throws IOException {
        return new MadeAnew(installation.praktyki()).table(kinds(practices), rounds);
    }

    private static Map<String, List<String>> kinds(int practices) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("a practice's page", slugs(practices, ""));
        kinds.put("a practice's full presentation", slugs(practices, "/presentation"));
        kinds.put("a list", sizes("/practices"));
        kinds.put("the map", sizes("/map"));
        kinds.put("a fragment", sizes("/embed/v1/list"));
        kinds.put("the home page", Collections.nCopies(SAME, "/"));
        return kinds;
    }

    private static List<String> slugs(int practices, String part) {
        return IntStream.rangeClosed(1, practices)
                .mapToObj(number -> "/practices/" + Corpus.slug(number) + part)
                .toList();
    }

    private static List<String> sizes(String path) {
        return IntStream.rangeClosed(1, SAME)
                .mapToObj(page -> path + "?size=5&page=" + page)
                .toList();
    }

    @Override
    public void close() {
        if (nginx != null) {
            nginx.close();
        }
        LifeCycle.stop(server);
        installation.close();
    }
}
