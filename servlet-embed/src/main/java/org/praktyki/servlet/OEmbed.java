package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tells other sites, by oEmbed 1.0 (oembed.com), how to show a page of this one. Whole addresses are needed for that, and they are made
 * of the site's public address alone: if what a request says of its host were believed, anyone could put an address of their own into
 * an answer that others are given. So a site that does not know its public address has no page to tell of.
 */
final class OEmbed implements Route {

    static final String PATH = "/oembed";

    private static final String URL = "url";
    private static final String FORMAT = "format";
    private static final Map<String, Function<OEmbedAnswer, Reply>> FORMATS =
            Map.of("json", OEmbedAnswer::json, "xml", OEmbedAnswer::xml);

    private final OEmbedPages pages;
    private final Supplier<Site> site;

    OEmbed(OEmbedPages pages, Supplier<Site> site) {
        this.pages = pages;
        this.site = site;
    }

    /** What of a page tells where this is asked about it: the address with the query, as a whole. */
    static String about(String home, String page, String format) {
        return home + PATH + "?" + URL + "=" + Links.encode(page) + "&" + FORMAT + "=" + format;
    }

    /** Parameters that the standard does not name are for others: consumers send their own along. */
    @Override
    public Optional<Reply> answer(Visit visit) {
        if (!visit.address().equals(PATH)) {
            return Optional.empty();
        }
        List<BadParam> problems = new ArrayList<>();
        Map<String, List<String>> given = QueryString.read(visit.query(), Set.of(), problems);
        Function<OEmbedAnswer, Reply> format =
                FORMATS.get(given.getOrDefault(FORMAT, List.of("json")).get(0));
        if (format == null) {
            return Optional.of(refusal(HttpServletResponse.SC_NOT_IMPLEMENTED, visit, "oembed.format"));
        }
        Optional<OEmbedSize> most = OEmbedSize.read(given);
        boolean bad = problems.stream().map(BadParam::name).anyMatch(OEmbed::isOwn);
        return Optional.of(
                bad || most.isEmpty() || !given.containsKey(URL)
                        ? refusal(HttpServletResponse.SC_BAD_REQUEST, visit, "oembed.bad")
                        : answer(visit, given.get(URL).get(0), most.get(), format));
    }

    private static boolean isOwn(String parameter) {
        return parameter.equals(URL) || parameter.equals(FORMAT) || OEmbedSize.PARAMETERS.contains(parameter);
    }

    private Reply answer(Visit visit, String url, OEmbedSize most, Function<OEmbedAnswer, Reply> format) {
        Site named = site.get();
        Optional<URI> home = named.publicAddress();
        Optional<Embeddable> page = home.flatMap(address -> Embeddable.at(address, url));
        if (page.filter(one -> one.kind() == Embeddable.Kind.PREVIEW).isPresent()) {
            return refusal(HttpServletResponse.SC_UNAUTHORIZED, visit, "oembed.private");
        }
        return page.flatMap(one -> pages.answer(one, named, home.orElseThrow(), most))
                .map(format)
                .orElseGet(() -> refusal(HttpServletResponse.SC_NOT_FOUND, visit, "oembed.missing"));
    }

    private static Reply refusal(int status, Visit visit, String key) {
        byte[] sentence = (visit.texts().say(key) + "\n").getBytes(StandardCharsets.UTF_8);
        return Reply.of(status, Headers.TEXT, sentence).with(Headers.EMBED).with(Map.of("Cache-Control", "no-store"));
    }
}
