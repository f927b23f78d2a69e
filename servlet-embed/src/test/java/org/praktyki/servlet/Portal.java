package org.praktyki.servlet;

import io.github.bucket4j.TimeMeter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.embed.EmbedCountStore;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.StoredFile;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.message.Message;
import org.praktyki.core.message.MessageFilter;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.Step;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.TerritoryState;

/** A running portal: the servlet in a Jetty on a free port, everything else in memory. */
final class Portal implements AutoCloseable {

    static final Actor EDITOR = Actor.system("test");

    /** A header that says where a request comes from. */
    static final String CLIENT = "X-Test-Client";

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final FileStore files = new InMemoryFiles();
    private final Time time = new Time();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Praktyki praktyki;
    private final String base;

    /** A clock that is put on by hand. */
    private static final class Time extends Clock implements TimeMeter {
        private volatile Instant now = Samples.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(millis());
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Portal(String context, String mapping, Site site, SearchEngine search, Plugin... plugins) {
        Praktyki.Builder builder = Praktyki.builder()
                .storage(storage)
                .search(search)
                .files(files)
                .thumbnails(new LabelledThumbnails(files))
                .clock(time);
        Arrays.stream(plugins).forEach(builder::install);
        praktyki = builder.build();
        topics(Samples.topics());
        ServletContextHandler handler = new ServletContextHandler(context.isEmpty() ? "/" : context);
        handler.addServlet(new ServletHolder(new PraktykiServlet(praktyki, site, time)), mapping);
        connector.setHost("127.0.0.1");
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .addCustomizer(Portal::asTold);
        server.addConnector(connector);
        server.setHandler(handler);
        base = context + mapping.replaceFirst("/\\*?$", "");
    }

    /** Has a request come from where the header {@link #CLIENT} says, where it has one. */
    private static Request asTold(Request request, HttpFields.Mutable unused) {
        String client = request.getHeaders().get(CLIENT);
        return client == null
                ? request
                : new Request.Wrapper(request) {
                    @Override
                    public ConnectionMetaData getConnectionMetaData() {
                        return new ConnectionMetaData.Wrapper(super.getConnectionMetaData()) {
                            @Override
                            public SocketAddress getRemoteSocketAddress() {
                                return InetSocketAddress.createUnresolved(client, 1);
                            }
                        };
                    }
                };
    }

    /** Sends exactly this, and gives back all that is answered. */
    String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one at {@code /praktyki}. */
    static Portal start() {
        return start("", "/praktyki/*");
    }

    /** Starts one at {@code /praktyki} that presents itself in a way of its own. */
    static Portal start(Site site) {
        return start("", "/praktyki/*", site, new InMemorySearch(), 0);
    }

    /** Starts one at {@code /praktyki} with what plugins bring. */
    static Portal start(Plugin... plugins) {
        Site site = new Site("Dobre praktyki samorządów", Optional.empty());
        return start(new Portal("", "/praktyki/*", site, new InMemorySearch(), plugins), 0);
    }

    /** Starts one in a context path, under a mapping. */
    static Portal start(String context, String mapping) {
        return start(context, mapping, new InMemorySearch());
    }

    /** Starts one with a search engine. */
    static Portal start(String context, String mapping, SearchEngine search) {
        return start(context, mapping, new Site("Dobre praktyki samorządów", Optional.of("Dane pokazowe")), search, 0);
    }

    static Portal start(String context, String mapping, Site site, SearchEngine search, int port) {
        return start(new Portal(context, mapping, site, search), port);
    }

    private static Portal start(Portal portal, int port) {
        portal.connector.setPort(port);
        try {
            portal.server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return portal;
    }

    Praktyki praktyki() {
        return praktyki;
    }

    /** What other sites embed, as it is stored. */
    EmbedCountStore counts() {
        return storage.embedCounts();
    }

    /** Another node over the same storage. The caller closes it. */
    Praktyki otherNode() {
        return Praktyki.builder().storage(storage).files(files).clock(time).build();
    }

    /** Looks at once for what other nodes have changed, as it does every second. */
    void catchUp() {
        praktyki.content().catchUp();
    }

    /** Erases a person. */
    void erase(ContactId contact) {
        praktyki.contacts().erase(EDITOR, contact);
    }

    /** Takes a practice back for good. */
    void withdraw(PracticeId id) {
        take(praktyki.practices().find(EDITOR, id).orElseThrow(), Step.WITHDRAW, "pomyłka");
    }

    /** Lets time go by. */
    void pass(Duration duration) {
        time.now = time.now.plus(duration);
    }

    /** What was sent to contacts, the newest first. */
    List<Message> messages() {
        return praktyki.messages().list(EDITOR, MessageFilter.ALL, 0, 1000);
    }

    void settings(UnaryOperator<Settings> change) {
        praktyki.settings().save(EDITOR, change.apply(praktyki.settings().current()));
    }

    void topics(CategoryTree tree) {
        praktyki.categories().replace(EDITOR, tree);
    }

    Practice save(Practice practice) {
        return praktyki.practices().save(EDITOR, practice);
    }

    /** A picture of one dot, kept as the sign of someone who paid. */
    Attachment picture(String name) {
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/p3TP7wAAAABJRU5ErkJggg==");
        return picture(name, "image/png", png);
    }

    /** Keeps the content of a picture. */
    Attachment picture(String name, String type, byte[] content) {
        try {
            StoredFile file = files.store(new ByteArrayInputStream(content));
            return new Attachment(name, type, file.size(), file.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a preview, and gives its path below the servlet's mapping. */
    String preview(Practice practice) {
        return "/preview/" + praktyki.previews().open(EDITOR, practice);
    }

    /** Gives the installation a name, as an administrator does in the panel. */
    void name(String name) {
        praktyki.settings()
                .save(Actor.system("test"), praktyki.settings().current().withName(name));
    }

    /** Loads the territorial register. */
    void territories(TerritoryState state) {
        praktyki.territories().load(Actor.system("test"), state);
    }

    /** Says that a practice still holds. */
    Practice confirm(Practice practice) {
        return praktyki.practices().confirm(EDITOR, practice.id());
    }

    /** Takes a practice one step on. */
    Practice take(Practice practice, Step step, String reason) {
        return praktyki.practices().take(EDITOR, practice, step, Optional.of(reason));
    }

    /** Adds a file of any name and type, as an older release may have let it in. */
    Practice attach(Practice practice, String name, String type, String content) {
        return attach(practice, content, stored -> new Attachment(name, type, stored.size(), stored.key()));
    }

    /** Adds a file that is described. */
    Practice attach(Practice practice, String content, Function<StoredFile, Attachment> attachment) {
        try {
            StoredFile stored = files.store(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            List<Attachment> attachments = new ArrayList<>(practice.attachments());
            attachments.add(attachment.apply(stored));
            return save(practice.toBuilder().attachments(attachments).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its servlet is mapped, such as {@code /praktyki}. */
    String base() {
        return base;
    }

    /** The address of a path below the servlet's mapping. */
    URI at(String path) {
        return URI.create(origin() + base + path);
    }

    String origin() {
        return "http://127.0.0.1:" + connector.getLocalPort();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", at(path), headers);
    }

    HttpResponse<String> send(String method, URI address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form, or what pretends to be one. */
    HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** The page at a path below the servlet's mapping, whatever its status. */
    Document page(String path) {
        return Jsoup.parse(get(path).body(), at(path).toString());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            praktyki.close();
        }
    }
}
