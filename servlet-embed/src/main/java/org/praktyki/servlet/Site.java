package org.praktyki.servlet;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.settings.Settings;

/**
 * How an installation presents itself.
 *
 * @param name stands in the header and in the title of every page, until an administrator gives the installation another one
 * @param notice one line shown on every page, such as that the data are a demonstration
 * @param publicAddress where the public finds the home page, such as {@code https://example.org/praktyki}: whole addresses
 *     for search engines begin with it, while links go on following from how the host mapped the servlet
 */
public record Site(String name, Optional<String> notice, Optional<URI> publicAddress) {

    /** Trims, takes an empty notice for none, and refuses an empty name and an address that is not a web address alone. */
    public Site {
        name = name.strip();
        notice = notice.map(String::strip).filter(line -> !line.isEmpty());
        publicAddress = publicAddress.map(Site::withoutClosingSlash);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A site needs a name");
        }
        if (publicAddress.filter(address -> !isWebAddress(address)).isPresent()) {
            throw new IllegalArgumentException(
                    "A site's public address is http or https, a host and a path: " + publicAddress.orElseThrow());
        }
    }

    /** A site that does not know where the public finds it. */
    public Site(String name, Optional<String> notice) {
        this(name, notice, Optional.empty());
    }

    /** The same under the name that an administrator has given the installation; without one it keeps its own. */
    Site named(Settings settings) {
        return settings.isNamed() ? new Site(settings.name(), notice, publicAddress) : this;
    }

    private static URI withoutClosingSlash(URI address) {
        return URI.create(address.toASCIIString().replaceFirst("/+$", ""));
    }

    private static boolean isWebAddress(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && address.getHost() != null
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && address.getRawUserInfo() == null;
    }
}
