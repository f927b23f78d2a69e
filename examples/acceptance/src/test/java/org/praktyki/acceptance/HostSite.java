package org.praktyki.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A site of somebody else's, on an origin of its own, whose pages show what the portal lends. */
final class HostSite implements AutoCloseable {

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8", "js", "text/javascript");

    private final HttpServer server;
    private final Map<String, String> words;
    private final String policy;

    private HostSite(HttpServer server, Map<String, String> words, String policy) {
        this.server = server;
        this.words = words;
        this.policy = policy;
    }

    /**
     * Starts the site.
     *
     * @param words what stands in its pages in the place of words between at-signs
     * @param policy the content security policy of all its pages
     */
    static HostSite start(Map<String, String> words, String policy) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HostSite site = new HostSite(server, words, policy);
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String page(String name) {
        return origin() + "/" + name;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        try (InputStream in = HostSite.class.getResourceAsStream("hosts/" + name)) {
            byte[] body = in == null ? new byte[0] : written(in).getBytes(StandardCharsets.UTF_8);
            String type = TYPES.getOrDefault(name.replaceFirst(".*\\.", ""), "text/plain");
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.sendResponseHeaders(in == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String written(InputStream in) throws IOException {
        String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> word : words.entrySet()) {
            page = page.replace("@" + word.getKey() + "@", word.getValue());
        }
        return page;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
