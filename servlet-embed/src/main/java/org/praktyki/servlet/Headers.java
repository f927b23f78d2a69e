package org.praktyki.servlet;

import java.util.Map;
import java.util.Optional;
import org.praktyki.core.settings.TileSource;

/** The headers that answers of one kind have in common. */
final class Headers {

    static final String HTML = "text/html; charset=UTF-8";
    static final String TEXT = "text/plain; charset=UTF-8";

    private static final String POLICY = "Content-Security-Policy";

    /**
     * Pages load nothing from anywhere else, run no script but the library's own, sit in no frame, and are asked for anew each
     * time.
     */
    static final Map<String, String> PAGE = Map.of(
            POLICY,
            policy(""),
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cache-Control",
            "no-cache");

    /**
     * The page with the map may show pictures of one other server: that of the background, where there is one. Leaflet puts an
     * empty picture of its own in the place of those that are no longer needed.
     */
    static Map<String, String> map(Optional<TileSource> tiles) {
        return tiles.map(source -> Map.of(POLICY, policy(" data: " + source.origin())))
                .orElse(Map.of());
    }

    /** The page on which widgets are chosen shows them in a frame, as other sites do. */
    static final Map<String, String> BUILDER = Map.of(POLICY, policy("") + "; frame-src 'self'");

    /** Under an address that names the content, so it never changes there. */
    static final Map<String, String> ASSET = Map.of(
            "Cache-Control",
            "public, max-age=31536000, immutable",
            "Content-Security-Policy",
            "default-src 'none'",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    /** A file that someone uploaded: to be saved, never shown as a page of this site. */
    static final Map<String, String> DOWNLOAD = Map.of(
            "Cache-Control",
            "no-cache",
            "Content-Security-Policy",
            "default-src 'none'; sandbox",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer");

    /** A small version of a picture that someone uploaded. */
    static final Map<String, String> PICTURE = Map.of(
            "Cache-Control",
            "public, max-age=31536000, immutable",
            "Content-Disposition",
            "inline",
            "Content-Security-Policy",
            "default-src 'none'; sandbox",
            "X-Content-Type-Options",
            "nosniff");

    /**
     * For any site to take: public, the same for everyone, without credentials. The answer does not depend on who asks, so
     * there is nothing for {@code Vary} to say.
     */
    static final Map<String, String> EMBED = Map.of(
            "Access-Control-Allow-Origin",
            "*",
            "Cross-Origin-Resource-Policy",
            "cross-origin",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "X-Robots-Tag",
            "noindex",
            "Cache-Control",
            "no-cache");

    /** A page with a widget, the only kind that may be framed, and by any site. It loads what is its own and asks for nothing. */
    static final Map<String, String> FRAME = Map.of(
            POLICY,
            "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors *",
            "Cross-Origin-Resource-Policy",
            "cross-origin",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "X-Robots-Tag",
            "noindex",
            "Cache-Control",
            "no-cache");

    /** Under an address that names the content. */
    static final Map<String, String> UNCHANGING = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    /** Under an address where the content changes with the library: a new version reaches everyone within the hour. */
    static final Map<String, String> NEWEST = Map.of("Cache-Control", "public, max-age=3600");

    /**
     * A piece for pages of other sites: those who visit them wait for nobody, and see after a minute what is new. Nothing that must be
     * gone at once, such as the data of a person, stands in one.
     */
    static final Map<String, String> FRAGMENT =
            Map.of("Cache-Control", "public, max-age=60, stale-while-revalidate=300");

    /** Something that stands there for lack of something better, and is not to be kept by anyone. */
    static final Map<String, String> MAKESHIFT = Map.of("Cache-Control", "no-store");

    /** A drawing of the library's own making, for any site to show. */
    static final Map<String, String> DRAWING = Map.of(
            "Access-Control-Allow-Origin",
            "*",
            "Cross-Origin-Resource-Policy",
            "cross-origin",
            POLICY,
            "default-src 'none'; sandbox",
            "X-Robots-Tag",
            "noindex",
            "Cache-Control",
            "no-cache");

    /** When a part that is away may be back, and nothing to be remembered until then. */
    static final Map<String, String> LATER = Map.of("Retry-After", "30", "Cache-Control", "no-store");

    private Headers() {}

    private static String policy(String pictures) {
        return "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'" + pictures
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
