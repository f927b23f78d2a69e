package org.praktyki.servlet;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.text.Slug;

/**
 * A page of this site that another one may show in a frame, told by its whole address alone.
 *
 * @param kind what it shows
 * @param language of the page
 * @param slug the practice's; empty for pages of many
 * @param part what follows the practice's own path; empty for its first page
 * @param query what a list is narrowed down to, as it stands in the address; empty where it is not
 */
record Embeddable(Kind kind, Language language, String slug, String part, String query) {

    /** What pages show. */
    enum Kind {
        PRACTICE,
        LIST,
        MAP,
        /** What is not before the public. */
        PREVIEW
    }

    private static final int LONGEST = 2_000;

    /** A user's name has no place before the host: what looks like this site there may be another one. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i:https?)://(?<host>[^/?#@\\\\]+)(?<path>/[^?#\\\\]*)?(?:\\?(?<query>[^#]*))?(?:#.*)?");

    private static final Pattern USUAL_PORT = Pattern.compile(":(?:80|443)?$");

    /** Paths of pages need no percent sign, so one that has any is none. */
    private static final Pattern PATH = Pattern.compile("(?:/(?<language>[a-z]{2}))?/(?:"
            + "practices/(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH + "})(?<part>/[a-z]+)?"
            + "|(?<list>practices)|(?<map>map)|preview/[A-Za-z0-9_-]{32}(?:/[a-z]+)?)");

    /**
     * The page at an address.
     *
     * @param home where the public finds this site
     * @return empty where the address is another site's, or no page stands there that could be shown elsewhere
     */
    static Optional<Embeddable> at(URI home, String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (address.length() > LONGEST
                || !parts.matches()
                || !host(parts.group("host")).equals(host(home.getRawAuthority()))) {
            return Optional.empty();
        }
        String path = given(parts, "path");
        return path.startsWith(home.getRawPath())
                ? below(path.substring(home.getRawPath().length()), given(parts, "query"))
                : Optional.empty();
    }

    private static String host(String authority) {
        return USUAL_PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static Optional<Embeddable> below(String path, String query) {
        Matcher page = PATH.matcher(path);
        if (!page.matches()) {
            return Optional.empty();
        }
        Optional<Language> language = page.group("language") == null
                ? Optional.of(Language.DEFAULT)
                : Language.ofTag(page.group("language")).filter(one -> one != Language.DEFAULT);
        return language.map(
                spoken -> new Embeddable(kind(page), spoken, given(page, "slug"), given(page, "part"), query));
    }

    private static Kind kind(Matcher page) {
        if (page.group("slug") != null) {
            return Kind.PRACTICE;
        }
        if (page.group("list") != null) {
            return Kind.LIST;
        }
        return page.group("map") != null ? Kind.MAP : Kind.PREVIEW;
    }

    private static String given(Matcher matcher, String group) {
        return Optional.ofNullable(matcher.group(group)).orElse("");
    }
}
