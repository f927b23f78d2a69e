package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * From where something was asked, and by which address: what the connection says, and what proxies say that are trusted.
 *
 * @param address of the client, as far as it is known
 * @param scheme {@code http} or {@code https}
 * @param host with the port where there is one; not to be believed more than any other word of a client's, unless a proxy checks it
 * @param prefix what the proxy takes off the path before it asks here: empty, or a path that begins with a slash and does not end
 *     with one
 */
record Client(String address, String scheme, String host, String prefix) {

    /** Nobody in particular. */
    static final Client NONE = new Client("", "http", "localhost", "");

    /** As the connection says. */
    static Client direct(HttpServletRequest request) {
        String host = Optional.ofNullable(request.getHeader("Host")).orElseGet(request::getServerName);
        return new Client(Objects.requireNonNullElse(request.getRemoteAddr(), ""), request.getScheme(), host, "");
    }
}
