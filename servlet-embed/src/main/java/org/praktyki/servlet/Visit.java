package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

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
        String base = ascii(request.getContextPath()) + (atRoot ? "" : encoded(request.getServletPath()));
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

    /** The context path comes encoded, though some containers leave letters as they are: Jakarta Servlet 6.0, 3.5. */
    private static String ascii(String path) {
        return URI.create(path).toASCIIString();
    }

    /** The servlet's path comes decoded. */
    private static String encoded(String path) {
        return Arrays.stream(path.split("/", -1)).map(Links::encode).collect(Collectors.joining("/"));
    }

    Language language() {
        return links.language();
    }
}
