package org.praktyki.core.embed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is common to names of hosts, whoever wrote them. */
final class HostNames {

    /** RFC 1035, 2.3.4, as people count it. */
    private static final int MAX_LENGTH = 253;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
    /** A name whose last label is a number is an IPv4 address: the URL standard, 3.5. */
    private static final Pattern NUMBERED = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final int LAST_PORT = 65_535;

    /** Names that mean a machine close by: RFC 6761, RFC 6762, RFC 8375. */
    private static final List<String> NEARBY = List.of("localhost", "local", "home.arpa");

    private HostNames() {}

    /** Whether this is a name in ASCII and small letters, and no address of a machine. */
    static boolean isName(String host) {
        return host.length() <= MAX_LENGTH
                && NAME.matcher(host).matches()
                && !NUMBERED.matcher(host).matches();
    }

    /** Whether a name has a meaning on someone's own machine or network alone. */
    static boolean isNearby(String name) {
        return name.indexOf('.') < 0
                || NEARBY.stream().anyMatch(near -> name.equals(near) || name.endsWith("." + near));
    }

    /** The number of a port; empty where it is none. */
    static Optional<Integer> port(String text) {
        return Optional.of(text)
                .filter(digits -> PORT.matcher(digits).matches())
                .map(Integer::valueOf)
                .filter(port -> port > 0 && port <= LAST_PORT);
    }
}
