package org.praktyki.servlet;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the public finds the portal, for lines that people copy to other sites: as the installation says, else as the visitor has
 * come. The latter is for the visitor alone, and never for an answer that others are given too.
 *
 * @param fixed what the installation says
 */
record PortalAddress(Optional<URI> fixed) {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?");

    /** The address, without a slash at its end. */
    URI of(Visit visit) {
        return fixed.orElseGet(() -> {
            Client client = visit.client();
            String host = HOST.matcher(client.host()).matches() ? client.host() : Client.NONE.host();
            return URI.create(client.scheme() + "://" + host + visit.links().base());
        });
    }
}
