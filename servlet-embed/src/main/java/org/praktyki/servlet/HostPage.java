package org.praktyki.servlet;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a page of another site that shows, or should show, a widget.
 *
 * @param address where it stands; absent where only its headers or its source were pasted
 * @param headers it came with, in their order
 * @param source its HTML; absent where only headers were pasted
 */
record HostPage(Optional<URI> address, List<Header> headers, Optional<String> source) {

    static final String POLICY = "content-security-policy";

    private static final Pattern HEADER = Pattern.compile("(?<name>[!#$%&'*+.^_`|~0-9A-Za-z-]+):\\s*(?<value>.*)");
    /** How tools mark the lines that a server has sent. */
    private static final Pattern MARK = Pattern.compile("^(?:<\\s+|\\*\\s+)(?=[A-Za-z])");

    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)?\\s+\\d{3}.*");
    private static final Pattern TAG =
            Pattern.compile("<(?:!doctype|[a-z][a-z0-9-]*)(?=[\\s>/])", Pattern.CASE_INSENSITIVE);
    /** What a policy may begin with, for those who paste nothing else. */
    private static final Set<String> DIRECTIVES = Set.of(
            "base-uri",
            "child-src",
            "connect-src",
            "default-src",
            "form-action",
            "frame-ancestors",
            "frame-src",
            "img-src",
            "object-src",
            "require-trusted-types-for",
            "sandbox",
            "script-src",
            "script-src-elem",
            "style-src",
            "upgrade-insecure-requests");

    /** Copies the headers. */
    HostPage {
        headers = List.copyOf(headers);
    }

    /**
     * A header.
     *
     * @param name in lower case
     */
    record Header(String name, String value) {

        Header {
            name = name.toLowerCase(Locale.ROOT);
            value = value.strip();
        }
    }

    /**
     * Reads what somebody pasted: headers as a browser's tools, curl or a server's answer show them, a policy without its name, the
     * page's source, or headers with the source behind them. What is none of these is left out.
     */
    static HostPage pasted(Optional<URI> address, String text) {
        Matcher tag = TAG.matcher(text);
        int source = tag.find() ? tag.start() : text.length();
        String rest = text.substring(source).strip();
        return new HostPage(
                address, headers(text.substring(0, source)), Optional.of(rest).filter(html -> !html.isEmpty()));
    }

    private static List<Header> headers(String text) {
        List<Header> headers = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String plain = MARK.matcher(line).replaceFirst("");
            Matcher header = HEADER.matcher(plain.strip());
            if (header.matches() && !isDirective(plain)) {
                headers.add(new Header(header.group("name"), header.group("value")));
            } else if (isDirective(plain)
                    && (headers.isEmpty() || !last(headers).value().isEmpty())) {
                headers.add(new Header(POLICY, plain));
            } else if (!headers.isEmpty() && !STATUS.matcher(plain).matches()) {
                // a value below its name, as browsers' tools copy it, or one that goes on in the next line
                Header begun = headers.remove(headers.size() - 1);
                headers.add(new Header(begun.name(), begun.value() + " " + plain.strip()));
            }
        }
        return headers;
    }

    private static Header last(List<Header> headers) {
        return headers.get(headers.size() - 1);
    }

    private static boolean isDirective(String line) {
        return DIRECTIVES.contains(line.strip().toLowerCase(Locale.ROOT).split("[\\s;]", 2)[0]);
    }

    /** The values of all headers of a name, in their order. */
    List<String> values(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .toList();
    }

    /** Whether there is nothing to go by. */
    boolean isEmpty() {
        return headers.isEmpty() && source.isEmpty();
    }
}
