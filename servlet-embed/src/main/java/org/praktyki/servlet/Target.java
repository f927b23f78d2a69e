package org.praktyki.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address at which the servlet was reached. What another servlet includes has an address of its own, beside that of the page
 * that a client asked for (Jakarta Servlet 6.0, 9.3.1).
 *
 * @param base where the servlet is mapped, encoded, without a slash at the end
 * @param below the path below that, decoded
 * @param query as it came, empty where there was none
 * @param included whether it becomes a piece of a page of the host's
 */
record Target(String base, String below, String query, boolean included) {

    static Target of(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.INCLUDE
                        && request.getAttribute(RequestDispatcher.INCLUDE_SERVLET_PATH) != null
                ? of(
                        text(request, RequestDispatcher.INCLUDE_CONTEXT_PATH),
                        text(request, RequestDispatcher.INCLUDE_SERVLET_PATH),
                        text(request, RequestDispatcher.INCLUDE_PATH_INFO),
                        text(request, RequestDispatcher.INCLUDE_QUERY_STRING),
                        (HttpServletMapping) request.getAttribute(RequestDispatcher.INCLUDE_MAPPING),
                        true)
                : of(
                        request.getContextPath(),
                        request.getServletPath(),
                        orEmpty(request.getPathInfo()),
                        orEmpty(request.getQueryString()),
                        request.getHttpServletMapping(),
                        false);
    }

    private static Target of(
            String context,
            String servletPath,
            String pathInfo,
            String query,
            @Nullable HttpServletMapping mapping,
            boolean included) {
        boolean atRoot = mapping != null && mapping.getMappingMatch() == MappingMatch.DEFAULT;
        return new Target(
                ascii(context) + (atRoot ? "" : encoded(servletPath)),
                atRoot ? servletPath : pathInfo,
                query,
                included);
    }

    private static String text(HttpServletRequest request, String attribute) {
        return Objects.requireNonNullElse((String) request.getAttribute(attribute), "");
    }

    private static String orEmpty(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }

    /** The context path comes encoded, though some containers leave letters as they are: Jakarta Servlet 6.0, 3.5. */
    private static String ascii(String path) {
        return isPlain(path) ? path : URI.create(path).toASCIIString();
    }

    /** The servlet's path comes decoded. */
    private static String encoded(String path) {
        return isPlain(path)
                ? path
                : Arrays.stream(path.split("/", -1)).map(Links::encode).collect(Collectors.joining("/"));
    }

    /** Such as {@code /praktyki}, which nearly all are: each request comes through here. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '-';
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
