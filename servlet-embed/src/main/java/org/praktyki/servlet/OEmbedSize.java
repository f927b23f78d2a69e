package org.praktyki.servlet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How large something may be at most, in pixels: {@code maxwidth} and {@code maxheight} of oEmbed.
 *
 * @param width at most
 * @param height at most
 */
record OEmbedSize(int width, int height) {

    private static final String WIDTH = "maxwidth";
    private static final String HEIGHT = "maxheight";

    /** The names of the parameters. */
    static final List<String> PARAMETERS = List.of(WIDTH, HEIGHT);

    /**
     * Reads the parameters; one that is not given sets no bound.
     *
     * @return empty where one is no whole number above zero
     */
    static Optional<OEmbedSize> read(Map<String, List<String>> given) {
        return bound(given, WIDTH).flatMap(width -> bound(given, HEIGHT).map(height -> new OEmbedSize(width, height)));
    }

    private static Optional<Integer> bound(Map<String, List<String>> given, String name) {
        return given.getOrDefault(name, List.of(Integer.toString(Integer.MAX_VALUE))).stream()
                .filter(text -> text.matches("0*[1-9]\\d{0,9}"))
                .map(text -> (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text)))
                .findFirst();
    }

    /** The larger of sizes that both fit: no side is longer than this one's or the other's. */
    OEmbedSize within(OEmbedSize other) {
        return new OEmbedSize(Math.min(width, other.width), Math.min(height, other.height));
    }

    /** Whether it fits into another size. */
    boolean fits(OEmbedSize other) {
        return width <= other.width && height <= other.height;
    }
}
