package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The proxies that are believed when they say for whom they ask, in {@code Forwarded} (RFC 7239) or, where that is not there, in
 * {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Prefix}. Of anyone else these headers are not looked at: a
 * client can write into them what it likes, also before what a proxy adds.
 */
record Proxies(List<Network> trusted) {

    /** Nobody is believed. */
    static final Proxies NONE = new Proxies(List.of());

    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._~%-]+)+");

    Proxies {
        trusted = List.copyOf(trusted);
    }

    /**
     * Reads addresses and ranges, with commas between them.
     *
     * @throws IllegalArgumentException naming the first that is neither
     */
    static Proxies of(String text) {
        return new Proxies(Arrays.stream(text.split(",")).map(Network::of).toList());
    }

    /** From where this was asked. The client is the nearest one that is no trusted proxy. */
    Client client(HttpServletRequest request) {
        Client client = Client.direct(request);
        if (!isTrusted(client.address())) {
            return client;
        }
        List<String> standard = Collections.list(request.getHeaders("Forwarded"));
        List<Hop> hops = standard.isEmpty()
                ? Hop.older(
                        values(request, "X-Forwarded-For"),
                        values(request, "X-Forwarded-Proto"),
                        values(request, "X-Forwarded-Host"))
                : Hop.forwarded(standard);
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client.address()); i--) {
            Hop hop = hops.get(i);
            client = new Client(
                    hop.client().orElse(client.address()),
                    hop.scheme().orElse(client.scheme()),
                    hop.host().orElse(client.host()),
                    prefix(request));
            if (hop.client().isEmpty()) {
                break;
            }
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return !trusted.isEmpty()
                && Network.address(address.replaceFirst("%.*", ""))
                        .filter(known -> trusted.stream().anyMatch(network -> network.contains(known)))
                        .isPresent();
    }

    private static String prefix(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-Forwarded-Prefix"))
                .map(text -> text.strip().replaceFirst("/+$", ""))
                .filter(text -> PREFIX.matcher(text).matches())
                .orElse("");
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
