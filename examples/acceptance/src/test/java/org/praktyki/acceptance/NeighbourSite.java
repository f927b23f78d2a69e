package org.praktyki.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The neighbouring site of {@code examples/neighbour}: another origin, its own server, and the content security policy that the
 * README tells a host to send.
 */
final class NeighbourSite implements AutoCloseable {

    private static final Path FILES = Path.of("..", "neighbour");
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Pattern POLICY = Pattern.compile("Content-Security-Policy: (.*?)\n```", Pattern.DOTALL);
    private static final Map<String, String> TYPES =
            Map.of("/index.html", "text/html; charset=utf-8", "/site.css", "text/css; charset=utf-8");

    private final HttpServer server;
    private final String portal;
    private final String policy;

    private NeighbourSite(HttpServer server, String portal, String policy) {
        this.server = server;
        this.portal = portal;
        this.policy = policy;
    }

    /** Starts the site with its widget pointing to a portal. */
    static NeighbourSite start(String portalOrigin) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        NeighbourSite site = new NeighbourSite(server, portalOrigin, policyFromReadme(portalOrigin));
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    private static String policyFromReadme(String portalOrigin) throws IOException {
        Matcher policy = POLICY.matcher(Files.readString(README));
        if (!policy.find()) {
            throw new IllegalStateException("The README names no Content-Security-Policy for hosts");
        }
        return policy.group(1).replaceAll("\\s+", " ").strip().replace("https://portal.example.org", portalOrigin);
    }

    String policy() {
        return policy;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/index.html";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String type = TYPES.get(path);
        byte[] body = type == null
                ? new byte[0]
                : Files.readString(FILES.resolve(path.substring(1)))
                        .replace("http://127.0.0.1:8080", portal)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type == null ? "text/plain" : type);
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.sendResponseHeaders(type == null ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
