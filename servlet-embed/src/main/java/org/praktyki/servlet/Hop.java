package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one proxy says about who asked it.
 *
 * @param client the address, where it says one
 * @param scheme of the request to the proxy
 * @param host that was asked for
 */
record Hop(Optional<String> client, Optional<String> scheme, Optional<String> host) {

    private static final Hop NOTHING = new Hop(Optional.empty(), Optional.empty(), Optional.empty());

    /** RFC 9110, 5.6: a token, or a quoted string, which may hold commas and semicolons. */
    private static final String VALUE = "(?:[^\\s\",;=]+|\"(?:[^\"\\\\]|\\\\.)*\")";

    private static final Pattern PAIR = Pattern.compile("\\s*([A-Za-z-]+)\\s*=\\s*(" + VALUE + ")\\s*(?:;|$)");
    private static final Pattern ELEMENT = Pattern.compile("(?:[^\",]|\"(?:[^\"\\\\]|\\\\.)*\")+");
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

    /** RFC 7239, 6: an address of the newer kind stands in brackets, and a port may follow. */
    private static final Pattern NODE =
            Pattern.compile("(?:\\[(?<six>[0-9A-Fa-f:.]+)]|(?<four>[0-9.]+))(?::[0-9]{1,5})?");

    /** Lets through what can be meant. */
    static Hop of(Optional<String> client, Optional<String> scheme, Optional<String> host) {
        return new Hop(
                client.flatMap(Hop::address),
                scheme.map(text -> text.toLowerCase(Locale.ROOT))
                        .filter(text -> text.equals("http") || text.equals("https")),
                host.filter(text -> HOST.matcher(text).matches()));
    }

    /** Reads the header of RFC 7239: the hops in their order, the nearest last; an element that makes no sense says nothing. */
    static List<Hop> forwarded(List<String> lines) {
        List<Hop> hops = new ArrayList<>();
        for (String element : elements(lines)) {
            Map<String, String> pairs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            Matcher pair = PAIR.matcher(element);
            int end = 0;
            while (end < element.length() && pair.find() && pair.start() == end) {
                pairs.put(pair.group(1), unquoted(pair.group(2)));
                end = pair.end();
            }
            hops.add(
                    end == element.length() ? of(get(pairs, "for"), get(pairs, "proto"), get(pairs, "host")) : NOTHING);
        }
        return hops;
    }

    /** Splits at commas, but not at those within quotes. */
    private static List<String> elements(List<String> lines) {
        List<String> elements = new ArrayList<>();
        Matcher element = ELEMENT.matcher(String.join(",", lines));
        while (element.find()) {
            if (!element.group().isBlank()) {
                elements.add(element.group().strip());
            }
        }
        return elements;
    }

    /** Reads the older headers, in which each proxy adds a value behind those of the others. */
    static List<Hop> older(List<String> clients, List<String> schemes, List<String> hosts) {
        int count = clients.size();
        List<Hop> hops = new ArrayList<>();
        for (int before = 0; before < count; before++) {
            hops.add(of(
                    Optional.of(clients.get(count - 1 - before)),
                    fromBehind(schemes, before),
                    fromBehind(hosts, before)));
        }
        Collections.reverse(hops);
        return hops;
    }

    /** Some proxies replace what was said before them: then the first value is all there is. */
    private static Optional<String> fromBehind(List<String> values, int before) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(Math.max(0, values.size() - 1 - before)));
    }

    private static Optional<String> address(String node) {
        if (Network.address(node).isPresent()) {
            return Optional.of(node);
        }
        Matcher matcher = NODE.matcher(node);
        return matcher.matches()
                ? Optional.ofNullable(matcher.group("six"))
                        .or(() -> Optional.ofNullable(matcher.group("four")))
                        .filter(text -> Network.address(text).isPresent())
                : Optional.empty();
    }

    private static Optional<String> get(Map<String, String> pairs, String name) {
        return Optional.ofNullable(pairs.get(name));
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
