package org.praktyki.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The style sheet, the scripts and the icon, each under an address that names its content, so that browsers may keep it for good.
 */
final class Assets implements Route {

    static final String PATH = "/assets/";

    private final Map<String, Reply> byAddress = new LinkedHashMap<>();
    private final String styles = add("praktyki", "css", "text/css; charset=UTF-8");
    private final String icon = add("icon", "svg", "image/svg+xml");
    private final String suggest = add("suggest", "js", "text/javascript; charset=UTF-8");

    private String add(String name, String ending, String type) {
        byte[] content = resource(name + "." + ending);
        String hashed = name + "." + Hash.of(content) + "." + ending;
        byAddress.put(PATH + hashed, Reply.of(200, type, content).with(Headers.ASSET));
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

    @Override
    public Optional<Reply> answer(Visit visit) {
        return Optional.ofNullable(byAddress.get(visit.address()));
    }

    /** A file of this package. */
    static byte[] resource(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The library's own file is missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
