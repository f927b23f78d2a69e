package org.praktyki.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.praktyki.core.embed.AskingHost;

/**
 * The page that asks for a widget, as its browser tells: by {@code Origin} (RFC 6454, 7) where a script fetches it, by {@code Referer}
 * (RFC 9110, 10.1.3) where a frame shows it. A program that says neither acts for nobody but itself.
 *
 * @param origin as the browser wrote it; absent where none was said
 * @param host absent where no page was named, or one of this site, or the widget's own address was opened
 */
record AskingPage(Optional<String> origin, Optional<AskingHost> host) {

    static AskingPage of(HttpServletRequest request, OwnPages own) {
        Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
        Optional<AskingHost> host = origin.or(() -> Optional.ofNullable(request.getHeader("Referer")))
                .filter(page -> isEmbedding(request) && !own.isOwn(page, request.getHeader("Host")))
                .map(AskingHost::of);
        return new AskingPage(origin, host);
    }

    /** Whoever follows a link to a widget's own address looks at it there, and a page of this very container includes it for itself. */
    private static boolean isEmbedding(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.INCLUDE
                && !"document".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}
