package org.praktyki.core.embed;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;

/**
 * A host that may embed: a name such as {@code www.example.org}, with {@code *.} before it for all names below it, but not for itself,
 * and with a port where it is not the usual one. Host sources of Content Security Policy (level 3, 6.7.2.8) mean the same.
 *
 * @param pattern in small letters; a name with other letters than ASCII's as the network writes it ({@code xn--…})
 */
public record AllowedHost(String pattern) {

    private static final String ANY = "*.";
    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

    /**
     * Takes the name as a person writes it.
     *
     * @throws InvalidValueException where it has a scheme or a path, is no name or an address of a machine, or would stand for all
     *     names of a whole country
     */
    public AllowedHost {
        pattern = written(pattern);
    }

    private static String written(String typed) {
        String text = typed.strip();
        boolean below = text.startsWith(ANY);
        String[] parts = (below ? text.substring(ANY.length()) : text).split(":", 2);
        String name = ascii(text, parts[0]);
        if (!HostNames.isName(name) || (below && name.indexOf('.') < 0)) {
            throw refusal(text);
        }
        return (below ? ANY : "") + name + (parts.length > 1 ? port(text, parts[1]) : "");
    }

    private static String port(String text, String digits) {
        int port = HostNames.port(digits).orElseThrow(() -> refusal(text));
        return USUAL_PORTS.contains(port) ? "" : ":" + port;
    }

    private static InvalidValueException refusal(String text) {
        return new InvalidValueException(text, text.isEmpty() ? Problem.REQUIRED : Problem.NOT_A_HOST);
    }

    private static String ascii(String text, String name) {
        try {
            return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw refusal(text);
        }
    }

    /** Whether this host is meant. */
    boolean admits(AskingHost host) {
        return pattern.startsWith(ANY)
                ? host.name().endsWith(pattern.substring(1))
                : host.name().equals(pattern);
    }

    /** As people read it, with the letters of their language. */
    public String readable() {
        return IDN.toUnicode(pattern);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
