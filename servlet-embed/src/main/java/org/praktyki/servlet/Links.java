package org.praktyki.servlet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Near;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.Slug;

/**
 * The addresses of the pages in one language.
 *
 * @param base what stands before all of them, without a slash at the end: where the host mapped the servlet, or the way there
 * @param language of the pages
 */
record Links(String base, Language language) {

    private static final int NEARBY_KM = 50;

    Links in(Language other) {
        return new Links(base, other);
    }

    /** The page with this path, which begins with a slash and is encoded. */
    String page(String path) {
        return base + language.prefix() + path;
    }

    String home() {
        return page("/");
    }

    String list() {
        return page("/practices");
    }

    /** The list with parameters, in the map's order. */
    String list(Map<String, List<String>> parameters) {
        return list("/practices", parameters);
    }

    /** A page with a list of its own, with parameters. */
    String list(String path, Map<String, List<String>> parameters) {
        String query = query(parameters);
        return page(path) + (query.isEmpty() ? "" : "?" + query);
    }

    /** Practices from places like one's own. */
    String likeMine() {
        return page(LikeMinePage.PATH);
    }

    /** The map with the parameters of a list. */
    String map(Map<String, List<String>> parameters) {
        return list("/map", parameters);
    }

    /** The points of a list; in all languages there. */
    String points(Map<String, List<String>> parameters) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.put(Params.LANG, List.of(language.tag()));
        return base + GeoJson.PATH + "?" + query(all);
    }

    /** What lies around a point. */
    String near(GeoPoint point) {
        return list(Map.of(Params.NEAR, List.of(new Near(point, NEARBY_KM).slug())));
    }

    String topic(Slug category) {
        return list(Map.of(Facet.CATEGORY.slug(), List.of(category.value())));
    }

    String practice(Slug slug) {
        return page("/practices/" + slug);
    }

    String partner(Slug slug) {
        return page(PartnerRoster.PATH + "/" + slug);
    }

    String partnership(Slug slug) {
        return page(PartnershipRoster.PATH + "/" + slug);
    }

    String indicator(Slug slug) {
        return page(IndicatorsPage.PATH + "/" + slug);
    }

    /** The page of an indicator with the figures of one unit. */
    String indicator(Slug slug, Teryt unit) {
        return indicator(slug) + "?" + IndicatorParams.UNIT + "=" + unit;
    }

    /** What is known of a unit. */
    String place(Teryt unit) {
        return page(PlacePage.PATH + "/" + unit);
    }

    String presentation(Slug slug) {
        return practice(slug) + "/presentation";
    }

    /** The form through which one says that one has taken a practice over. */
    String replicate(Slug slug) {
        return practice(slug) + "/replicate";
    }

    /** The form through which a contact of a practice is written to. */
    String contact(Slug slug, ContactId contact) {
        return page(contactPath(slug, contact));
    }

    static String contactPath(Slug slug, ContactId contact) {
        return "/practices/" + slug + "/contact/" + contact;
    }

    /** A file of a practice; the same in all languages. */
    String attachment(Shown shown, Attachment file) {
        return file(shown.path(Shown.Part.ATTACHMENTS) + "/", file);
    }

    /** A file below a path; the same in all languages. */
    String file(String path, Attachment file) {
        return base + path + file.key() + "/" + encode(file.name());
    }

    /** A picture of a practice, so many pixels wide at most; the same in all languages. */
    String picture(Shown shown, Attachment file, int width) {
        return picture(shown.path(), file, width);
    }

    /** A picture of what stands at a path, so many pixels wide at most; the same in all languages. */
    String picture(String path, Attachment file, int width) {
        return base + path + Pictures.PATH + file.key() + "/" + width;
    }

    /** A file of the library itself; the same in all languages. */
    String asset(String name) {
        return base + Assets.PATH + name;
    }

    /** What may be meant by what is being typed; the same in all languages. */
    String suggestions() {
        return base + SuggestionsApi.PATH;
    }

    /** Parameters as they stand behind an address's question mark, in the map's order. */
    static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    /** Percent-encodes all but RFC 3986's unreserved characters, so that the result fits a path and a query alike. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
