package org.praktyki.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.praktyki.servlet.HostPage.Header;

/**
 * Fetches pages of the sites that may embed, for whoever asks why a widget is blank there. A visitor names the address, so it goes to
 * those sites alone, never into a network that is not public, and takes little.
 */
final class HostPages {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    private final Predicate<String> isListed;
    private final Predicate<InetAddress> isPublic;

    /**
     * Goes to listed hosts.
     *
     * @param isListed whether a host, in lower case, is one of those that may embed by name
     * @param isPublic whether an address may be connected to
     */
    HostPages(Predicate<String> isListed, Predicate<InetAddress> isPublic) {
        this.isListed = isListed;
        this.isPublic = isPublic;
    }

    /** Why a page was not fetched; each has its words below {@code blank.fetch.} and the name. */
    enum Refusal {
        /** No web address. */
        NOT_AN_ADDRESS,
        /** Its host is not one of those that may embed by name. */
        NOT_LISTED,
        /** It, or what it leads to, lies in a network that is not public. */
        NOT_PUBLIC,
        /** It leads on too often. */
        TOO_MANY_REDIRECTS,
        /** Nobody answers there, or not in time. */
        UNREACHABLE,
        /** It answers with an error. */
        NOT_FOUND
    }

    /** A page that was not fetched. */
    static final class RefusedException extends Exception {
        private final Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /** Fetches a page; from the beginning anew each time, so that nothing of it goes on afterwards. */
    HostPage fetch(String text) throws RefusedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        // who sends a byte now and then keeps nobody waiting
        Thread watch = Thread.ofVirtual().start(() -> endAfter(LONGEST, client));
        try {
            return fetch(client, address(text));
        } finally {
            watch.interrupt();
            client.shutdownNow();
        }
    }

    private static void endAfter(Duration time, HttpClient client) {
        try {
            Thread.sleep(time);
            client.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HostPage fetch(HttpClient client, URI first) throws RefusedException {
        URI address = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            check(address);
            HttpResponse<InputStream> response = send(client, address);
            try (InputStream body = response.body()) {
                Optional<String> next = response.headers()
                        .firstValue("Location")
                        .filter(location -> MOVED.contains(response.statusCode()));
                if (next.isEmpty()) {
                    return page(response, body);
                }
                address = address(address.resolve(next.get().strip()).toString());
            } catch (IOException | IllegalArgumentException e) {
                throw new RefusedException(Refusal.UNREACHABLE);
            }
        }
        throw new RefusedException(Refusal.TOO_MANY_REDIRECTS);
    }

    /** The web address that a text is; empty where it is none, has a user's name, or a port that pages do not stand at. */
    static Optional<URI> web(String text) {
        try {
            URI uri = URI.create(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            int usual = scheme.equals("https") ? 443 : 80;
            return Optional.of(uri)
                    .filter(address -> Set.of("http", "https").contains(scheme)
                            && address.getHost() != null
                            && address.getRawUserInfo() == null
                            && Set.of(-1, usual).contains(address.getPort()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI address(String text) throws RefusedException {
        return web(text).orElseThrow(() -> new RefusedException(Refusal.NOT_AN_ADDRESS));
    }

    private void check(URI address) throws RefusedException {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (!isListed.test(host)) {
            throw new RefusedException(Refusal.NOT_LISTED);
        }
        try {
            if (!List.of(InetAddress.getAllByName(host)).stream().allMatch(isPublic)) {
                throw new RefusedException(Refusal.NOT_PUBLIC);
            }
        } catch (UnknownHostException e) {
            throw new RefusedException(Refusal.UNREACHABLE);
        }
    }

    private static HttpResponse<InputStream> send(HttpClient client, URI address) throws RefusedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .header("User-Agent", "Praktyki (looks at whether a widget can be shown)")
                .build();
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new RefusedException(Refusal.UNREACHABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(Refusal.UNREACHABLE);
        }
    }

    private static HostPage page(HttpResponse<InputStream> response, InputStream body)
            throws IOException, RefusedException {
        if (response.statusCode() >= 400) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        List<Header> headers = response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList();
        // what matters is in ASCII, whatever the page is written in
        String html = new String(body.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        return new HostPage(Optional.of(response.uri()), headers, Optional.of(html));
    }
}
