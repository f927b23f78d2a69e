package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.usage.Usage;
import org.praktyki.core.usage.Use;
import org.praktyki.core.usage.Used;

/**
 * Counts what visitors were given, once it is known that they were: also what was kept from before, and what a browser had already.
 *
 * <p>A <em>visit</em> is a page that someone came to from outside: no page of this site led there, as {@code Referer} (RFC 9110, 10.1.3)
 * or, where it is not sent, {@code Sec-Fetch-Site} (W3C Fetch Metadata) tells. So nobody has to be known again. Left out are robots, what
 * is fetched before anyone asks for it ({@code Sec-Purpose}, and {@code Purpose} and {@code X-Moz} of older browsers), and what is no
 * page of its own in a browser. Of whoever asks nothing is kept in any case, so that a wish not to be tracked ({@code DNT},
 * {@code Sec-GPC}) is met, and changes nothing here.
 */
final class Counting {

    private final Usage usage;
    private final OwnPages own;

    Counting(Usage usage, OwnPages own) {
        this.usage = usage;
        this.own = own;
    }

    /**
     * Counts an answer that is being sent.
     *
     * @param status with which
     */
    void count(Reply reply, Visit visit, HttpServletRequest request, int status, Robots robots) {
        if (reply.used().isEmpty() || !isGiven(status) || !request.getMethod().equals("GET")) {
            return;
        }
        if (robots.include(request.getHeader("User-Agent")) || isBeforehand(request)) {
            return;
        }
        Used used = reply.used().get();
        if (used.use() == Use.DOWNLOAD) {
            usage.count(used);
        } else if (isPage(request.getHeader("Sec-Fetch-Dest"))) {
            usage.count(used);
            if (isFromOutside(visit, request)) {
                usage.count(Used.VISIT);
            }
        }
    }

    private static boolean isGiven(int status) {
        return status == HttpServletResponse.SC_OK || status == HttpServletResponse.SC_NOT_MODIFIED;
    }

    /** What a browser may need is no view before someone looks at it; nobody tells when that happens. */
    private static boolean isBeforehand(HttpServletRequest request) {
        return isPrefetch(request.getHeader("Sec-Purpose"))
                || isPrefetch(request.getHeader("Purpose"))
                || isPrefetch(request.getHeader("X-Moz"));
    }

    private static boolean isPrefetch(@Nullable String purpose) {
        return purpose != null && (purpose.contains("prefetch") || purpose.contains("prerender"));
    }

    private static boolean isPage(@Nullable String destination) {
        return destination == null || destination.equals("document");
    }

    private boolean isFromOutside(Visit visit, HttpServletRequest request) {
        String page = request.getHeader("Referer");
        return page == null
                ? !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                : !own.isBelow(page, request.getHeader("Host"), visit.links().base());
    }
}
