package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * What someone asked for.
 *
 * @param address the whole path below the servlet's mapping, decoded; begins with a slash
 * @param path the same without the language
 * @param query the query string as it came, empty where there was none
 * @param texts the words of the page's language
 * @param links the addresses around it
 */
record Visit(String address, String path, String query, Texts texts, Links links) {

    static Visit of(HttpServletRequest request) {
        boolean atRoot = request.getHttpServletMapping().getMappingMatch() == MappingMatch.DEFAULT;
        String below = atRoot
                ? request.getServletPath()
                : Optional.ofNullable(request.getPathInfo()).orElse("");
        String base = request.getContextPath() + (atRoot ? "" : encoded(request.getServletPath()));
        String address = below.isEmpty() ? "/" : below;
        Language language = languageOf(address);
        String path = address.substring(language.prefix().length());
        return new Visit(
                address,
                path.isEmpty() ? "/" : path,
                Optional.ofNullable(request.getQueryString()).orElse(""),
                new Texts(language),
                new Links(base, language));
    }

    private static Language languageOf(String address) {
        String first = address.substring(1).split("/", 2)[0];
        return Language.ofTag(first)
                .filter(language -> language != Language.DEFAULT)
                .orElse(Language.DEFAULT);
    }

    /** The context path comes encoded, the servlet's path decoded: Jakarta Servlet 6.0, 3.5. */
    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a path: " + path, e);
        }
    }

    Language language() {
        return links.language();
    }
}
