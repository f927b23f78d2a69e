package org.praktyki.persistence.opensearch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the cluster is.
 *
 * @param nodes their addresses without anything behind the port, one at least; any of them will do
 * @param name what the index is called, an alias in the cluster
 * @param authorization what to say to be let in
 */
record Address(List<URI> nodes, String name, Optional<String> authorization) {

    private static final String DEFAULT_NAME = "praktyki";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

    Address {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty() || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the address of a search cluster");
        }
    }

    /**
     * Reads addresses as people write them: {@code http://user:password@first:9200,http://second:9200/name}.
     *
     * @throws IllegalArgumentException where it is none; the message holds no password
     */
    static Address of(String text) {
        List<URI> written =
                Arrays.stream(text.strip().split(",")).map(Address::uri).toList();
        String name = written.stream()
                .map(uri -> uri.getRawPath().replace("/", ""))
                .filter(path -> !path.isEmpty())
                .findFirst()
                .orElse(DEFAULT_NAME);
        Optional<String> user = written.stream()
                .map(URI::getUserInfo)
                .flatMap(info -> Optional.ofNullable(info).stream())
                .findFirst();
        return new Address(
                written.stream().map(Address::bare).toList(),
                name,
                user.map(info -> "Basic " + Base64.getEncoder().encodeToString(info.getBytes(StandardCharsets.UTF_8))));
    }

    private static URI uri(String text) {
        String refusal = "Expected http://host:9200 or https://host:9200, perhaps followed by /index";
        URI uri;
        try {
            uri = URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            // its message would say the password
            throw new IllegalArgumentException(refusal);
        }
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!List.of("http", "https").contains(scheme) || uri.getHost() == null || uri.getRawQuery() != null) {
            throw new IllegalArgumentException(refusal);
        }
        return uri;
    }

    private static URI bare(URI uri) {
        return URI.create(uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
    }
}
