package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a form was sent by a page of this site, and not by another one on behalf of whoever looks at it. Browsers say so
 * themselves: newer ones by {@code Sec-Fetch-Site} (W3C Fetch Metadata), all others by {@code Origin} (RFC 6454, 7). A program
 * that says neither acts for nobody but itself.
 *
 * @param publicAddress where the public finds the home page; a proxy may hide the host that it asked for
 */
record OwnPages(Optional<URI> publicAddress) {

    boolean sent(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return site != null ? site.equals("same-origin") : origin == null || isOwn(origin, request.getHeader("Host"));
    }

    /**
     * Whether a page is one of this installation's, and not another one of the application it is part of.
     *
     * @param page its address
     * @param host for which the request is
     * @param base where the installation stands on that host
     */
    boolean isBelow(String page, @Nullable String host, String base) {
        int authority = page.indexOf("://") + "://".length();
        int path = page.indexOf('/', authority);
        if (authority < "://".length() || path < 0) {
            return false;
        }
        String asked = page.substring(authority, path);
        return (asked.equalsIgnoreCase(host) && isWithin(page, path, base))
                || publicAddress
                        .filter(own -> asked.equalsIgnoreCase(own.getRawAuthority()))
                        .filter(own -> isWithin(page, path, own.getRawPath()))
                        .isPresent();
    }

    private static boolean isWithin(String page, int path, String base) {
        int end = path + base.length();
        return page.startsWith(base, path) && (end == page.length() || "/?#".indexOf(page.charAt(end)) >= 0);
    }

    /**
     * Whether a page is one of this site.
     *
     * @param page its address, or its origin alone
     * @param host for which the request is
     */
    boolean isOwn(String page, @Nullable String host) {
        String authority = page.replaceFirst("^https?://([^/?#]*).*", "$1");
        boolean isWeb = !authority.equals(page);
        return isWeb
                && (authority.equalsIgnoreCase(host)
                        || publicAddress
                                .filter(own -> authority.equalsIgnoreCase(own.getRawAuthority()))
                                .isPresent());
    }
}
