package org.praktyki.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The application as it was built, data for it, and a visitor. */
public final class Host {

    /** The same for every container: the folder of the WAR, which the build leaves beside it. */
    public static final Path FOLDER =
            Path.of("..", "war", "target", "urzad").toAbsolutePath().normalize();

    private static final HttpClient VISITOR = visitor();

    private Host() {}

    /** Fills a data folder with practices by the application's own jars, in a class loader that is closed again. */
    @SuppressWarnings("unchecked") // what it takes stands in its declaration
    public static void seed(Path data, List<String> titles) {
        try (URLClassLoader jars = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
            ((BiConsumer<Path, List<String>>) jars.loadClass("org.praktyki.host.Seed")
                            .getConstructor()
                            .newInstance())
                    .accept(data, titles);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL[] urls() throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(Host.class.getProtectionDomain().getCodeSource().getLocation());
        try (Stream<Path> jars = Files.list(FOLDER.resolve("WEB-INF").resolve("lib"))) {
            jars.forEach(jar -> urls.add(url(jar)));
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Someone who keeps connections open until closed. */
    static HttpClient visitor() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    static HttpResponse<String> get(String address, String... headers) {
        return sent(VISITOR, address, HttpResponse.BodyHandlers.ofString(), headers);
    }

    static HttpResponse<byte[]> bytes(String address) {
        return sent(VISITOR, address, HttpResponse.BodyHandlers.ofByteArray());
    }

    static <T> HttpResponse<T> sent(
            HttpClient visitor, String address, HttpResponse.BodyHandler<T> body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return visitor.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
