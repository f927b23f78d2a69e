package org.praktyki.core.embed;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host of a page that embeds, as a browser tells it. Of a page that stands on someone's own machine, in a file, or at an address
 * without a name, no more is kept than that: such are all the one {@link #UNNAMED}.
 *
 * @param name in small letters, with the port where it is not its scheme's usual one
 */
public record AskingHost(String name) {

    /** A page of no host that could be named. */
    public static final AskingHost UNNAMED = new AskingHost("");

    private static final Pattern ADDRESS = Pattern.compile("(https?)://([^/?#\\\\@:]+)(?::([0-9]{1,5}))?(?:[/?#].*)?");
    private static final Map<String, Integer> USUAL = Map.of("http", 80, "https", 443);

    /**
     * The host that a browser names.
     *
     * @param address an origin (RFC 6454, also {@code null}) or the address of a page
     */
    public static AskingHost of(String address) {
        Matcher parts = ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
        if (!parts.matches() || !HostNames.isName(parts.group(2))) {
            return UNNAMED;
        }
        return HostNames.port(parts.group(3) == null ? "" : parts.group(3))
                .filter(port -> !port.equals(USUAL.get(parts.group(1))))
                .map(port -> new AskingHost(parts.group(2) + ":" + port))
                .orElseGet(() -> new AskingHost(parts.group(2)));
    }

    /** Whether its name would tell of someone's own machine or network, or is not known. */
    boolean isNearby() {
        return HostNames.isNearby(name.replaceFirst(":.*", ""));
    }
}
