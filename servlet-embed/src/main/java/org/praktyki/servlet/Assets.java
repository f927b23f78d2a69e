package org.praktyki.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The style sheet and the icon, each under an address that names its content, so that browsers may keep it for good. */
final class Assets implements Route {

    static final String PATH = "/assets/";

    private final Map<String, Reply> byAddress;
    private final String styles;
    private final String icon;

    Assets() {
        byte[] css = resource("praktyki.css");
        byte[] svg = resource("icon.svg");
        styles = "praktyki." + Hash.of(css) + ".css";
        icon = "icon." + Hash.of(svg) + ".svg";
        byAddress = Map.of(
                PATH + styles,
                Reply.of(200, "text/css; charset=UTF-8", css).with(Headers.ASSET),
                PATH + icon,
                Reply.of(200, "image/svg+xml", svg).with(Headers.ASSET));
    }

    /** The style sheet's name below {@link #PATH}. */
    String styles() {
        return styles;
    }

    /** The icon's name below {@link #PATH}. */
    String icon() {
        return icon;
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
