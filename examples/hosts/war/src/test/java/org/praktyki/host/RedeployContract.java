package org.praktyki.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The town hall's site comes and goes ten times, and leaves nothing behind. */
public abstract class RedeployContract {

    private static final int TIMES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Nothing is looked for in the jars by their annotations, which would take most of the time. */
    private static final String DESCRIPTOR = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true"/>
            """;

    private static final Pattern PICTURE = Pattern.compile("<img src=\"/urzad/praktyki([^\"]+)\"");

    @TempDir
    private Path temporary = Path.of("");

    /** Starts the container; it keeps its own files in the folder. */
    protected abstract Container start(Path folder);

    @Test
    void whatWasUndeployedIsGone() throws Exception {
        Path data = temporary.resolve("data");
        Host.seed(data, List.of("Łąki kwietne"));
        Path descriptor = Files.writeString(temporary.resolve("web.xml"), DESCRIPTOR);
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (Container container = start(temporary.resolve("container"))) {
            for (int time = 0; time < TIMES; time++) {
                loaders.add(visited(container, descriptor, data));
            }
            assertThat(threadsOf(loaders)).isEmpty();
            assertThat(stillThere(loaders, container)).isZero();
        }
    }

    private static WeakReference<ClassLoader> visited(Container container, Path descriptor, Path data) {
        Container.Application application =
                container.deploy("/urzad", Host.FOLDER, descriptor, Map.of("praktyki.data", data.toString()));
        String site = "http://127.0.0.1:" + container.port() + "/urzad/praktyki";
        try (HttpClient visitor = Host.visitor()) {
            for (String path : List.of("/", "/practices?q=laki", "/map", "/practices/laki-kwietne", "/embed/v1/list")) {
                seen(visitor, site + path);
            }
            seen(visitor, site + picture(seen(visitor, site + "/practices/laki-kwietne/attachments")));
        }
        WeakReference<ClassLoader> loader = new WeakReference<>(application.loader());
        application.undeploy();
        return loader;
    }

    private static String seen(HttpClient visitor, String address) {
        HttpResponse<String> page = Host.sent(visitor, address, HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        return page.body();
    }

    private static String picture(String page) {
        Matcher matcher = PICTURE.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<Thread> threadsOf(List<WeakReference<ClassLoader>> loaders) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> loaders.stream()
                        .anyMatch(loader -> loader.refersTo(thread.getContextClassLoader())
                                && thread.getContextClassLoader() != null))
                .toList();
    }

    /**
     * How many class loaders are left when the garbage has been collected, which may take a while. Containers remember a connection's
     * last request until others come.
     */
    private static long stillThere(List<WeakReference<ClassLoader>> loaders, Container container)
            throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        long left = loaders.size();
        while (left > 0 && System.nanoTime() < until) {
            try (HttpClient other = Host.visitor()) {
                String gone = "http://127.0.0.1:" + container.port() + "/urzad/";
                assertThat(Host.sent(other, gone, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(404);
            }
            System.gc();
            Thread.sleep(100);
            left = loaders.stream().filter(loader -> !loader.refersTo(null)).count();
        }
        return left;
    }
}
