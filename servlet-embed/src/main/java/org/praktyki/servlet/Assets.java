package org.praktyki.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The style sheets, scripts and the icon, each under an address that names its content, so that browsers may keep it for good.
 */
final class Assets implements Route {

    static final String PATH = "/assets/";

    private static final String CSS = "text/css; charset=UTF-8";
    private static final String SCRIPT = "text/javascript; charset=UTF-8";

    private final Map<String, Reply> byAddress = new LinkedHashMap<>();
    private final String styles;
    private final String icon;
    private final String suggest;
    private final String builder;
    private final String days;
    private final ForMaps forMaps;

    Assets() {
        styles = add("praktyki", "css", CSS, resource("praktyki.css"));
        icon = add("icon", "svg", "image/svg+xml", resource("icon.svg"));
        suggest = add("suggest", "js", SCRIPT, resource("suggest.js"));
        builder = add("builder", "js", SCRIPT, resource("builder.js"));
        days = add("days", "js", SCRIPT, resource("days.js"));
        forMaps = new ForMaps(
                add("leaflet", "css", CSS, MapFiles.leafletStyles()),
                add("leaflet", "js", SCRIPT, MapFiles.leaflet()),
                add("supercluster", "js", SCRIPT, MapFiles.supercluster()),
                add("map", "js", SCRIPT, resource("map.js")),
                add("voivodeships", "json", "application/geo+json", MapFiles.outlines()));
    }

    /**
     * The names of what the map needs, below {@link #PATH}.
     *
     * @param styles of Leaflet
     * @param leaflet draws maps
     * @param clusters gathers points that lie close to each other
     * @param script the map of practices, which needs both
     * @param outlines the voivodeships
     */
    record ForMaps(String styles, String leaflet, String clusters, String script, String outlines) {}

    private String add(String name, String ending, String type, byte[] content) {
        String hashed = name + "." + Hash.of(content) + "." + ending;
        byAddress.put(
                PATH + hashed, Reply.of(200, type, content).with(Headers.ASSET).compressing());
        return hashed;
    }

    /** The style sheet's name below {@link #PATH}. */
    String styles() {
        return styles;
    }

    /** The icon's name below {@link #PATH}. */
    String icon() {
        return icon;
    }

    /** The name below {@link #PATH} of the script that suggests what may be meant. */
    String suggest() {
        return suggest;
    }

    /** The name below {@link #PATH} of the script of the page on which widgets are chosen. */
    String builder() {
        return builder;
    }

    /** The name below {@link #PATH} of the script that lets a partnership's days be gone through. */
    String days() {
        return days;
    }

    ForMaps forMaps() {
        return forMaps;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return Optional.ofNullable(byAddress.get(visit.address()));
    }

    /** A file of this package, or with a slash before its name any on the class path. */
    static byte[] resource(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, to be read bit by bit. */
    static InputStream open(String name) {
        InputStream in = Assets.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("A file that belongs to the library is missing: " + name);
        }
        return in;
    }
}
