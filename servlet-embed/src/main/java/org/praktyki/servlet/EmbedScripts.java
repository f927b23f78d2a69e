package org.praktyki.servlet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The scripts that other sites load, each under two addresses: a lasting one, where always the newest is, and one that names the
 * content, which a page may pin with its digest.
 */
final class EmbedScripts implements Route {

    private static final String TYPE = "text/javascript; charset=UTF-8";

    /** The newest version reaches everyone within the hour. */
    private static final Map<String, String> LASTING = Map.of("Cache-Control", "public, max-age=3600");

    private static final Map<String, String> PINNED = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private final Map<String, Reply> byAddress = new LinkedHashMap<>();
    private final Pinned loader;

    EmbedScripts() {
        loader = add("praktyki", Assets.resource("praktyki.js"));
    }

    /**
     * A script under the address that names its content.
     *
     * @param path below the servlet's mapping
     * @param integrity its digest, for the attribute {@code integrity} (W3C Subresource Integrity)
     */
    record Pinned(String path, String integrity) {}

    private Pinned add(String name, byte[] content) {
        Reply script = Reply.of(200, TYPE, content).with(Headers.EMBED);
        Pinned pinned = new Pinned(Embeds.PATH + name + "." + Hash.of(content) + ".js", Hash.integrity(content));
        byAddress.put(Embeds.PATH + name + ".js", script.with(LASTING));
        byAddress.put(pinned.path(), script.with(PINNED));
        return pinned;
    }

    /** The script with which elements begin, such as {@code <praktyki-list>}. */
    Pinned loader() {
        return loader;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return Optional.ofNullable(byAddress.get(visit.address()));
    }
}
