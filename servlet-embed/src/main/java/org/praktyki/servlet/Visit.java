package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What someone asked for.
 *
 * @param address the whole path below the servlet's mapping, decoded; begins with a slash
 * @param path the same without the language
 * @param query the query string as it came, empty where there was none
 * @param texts the words of the page's language
 * @param links the addresses around it
 * @param client from where
 * @param included whether the answer becomes a piece of a page of the host's
 */
record Visit(String address, String path, String query, Texts texts, Links links, Client client, boolean included) {

    /** One that nobody in particular makes. */
    Visit(String address, String path, String query, Texts texts, Links links) {
        this(address, path, query, texts, links, Client.NONE, false);
    }

    static Visit of(HttpServletRequest request, Proxies proxies) {
        Target target = Target.of(request);
        Client client = proxies.client(request);
        String address = target.below().isEmpty() ? "/" : target.below();
        Language language = languageOf(address);
        String path = address.substring(language.prefix().length());
        return new Visit(
                address,
                path.isEmpty() ? "/" : path,
                target.query(),
                new Texts(language),
                new Links(client.prefix() + target.base(), language),
                client,
                target.included());
    }

    private static Language languageOf(String address) {
        int end = address.indexOf('/', 1);
        String first = address.substring(1, end < 0 ? address.length() : end);
        return Language.ofTag(first)
                .filter(language -> language != Language.DEFAULT)
                .orElse(Language.DEFAULT);
    }

    Language language() {
        return links.language();
    }
}
