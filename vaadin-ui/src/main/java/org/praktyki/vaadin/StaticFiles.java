package org.praktyki.vaadin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The panel's style sheets and scripts, answered by its own servlet: a container that serves static files out of jars is
 * not needed, and nothing of ours lies in the host's root. Each address holds a hash of the content, so browsers may keep it
 * for ever.
 */
final class StaticFiles {

    private static final List<String> STYLES = List.of(
            "/META-INF/resources/lumo/lumo.css", MapModules.leaflet("leaflet.css"), "/org/praktyki/vaadin/panel.css");

    private final Map<String, byte[]> styles;
    private final Map<String, byte[]> scripts;

    private StaticFiles(Map<String, byte[]> styles, Map<String, byte[]> scripts) {
        this.styles = styles;
        this.scripts = scripts;
    }

    static StaticFiles load() {
        Map<String, byte[]> styles = new LinkedHashMap<>();
        for (String source : STYLES) {
            byte[] content = read(source);
            String name = source.substring(source.lastIndexOf('/') + 1).replace(".css", "");
            styles.put("/styles/" + name + "-" + hash(List.of(content)) + ".css", content);
        }
        Map<String, byte[]> scripts = new LinkedHashMap<>();
        for (Map<String, byte[]> modules : List.of(EditorModules.load(), MapModules.load())) {
            String folder = "/scripts/" + hash(modules.values()) + "/";
            modules.forEach((name, content) -> scripts.put(folder + name + ".js", content));
        }
        return new StaticFiles(styles, scripts);
    }

    /** Addresses of the style sheets, relative to the panel's base, in the order in which they count. */
    List<String> styles() {
        return styles.keySet().stream().map(path -> path.substring(1)).toList();
    }

    /** Addresses of the modules that make our own elements known to the browser, relative to the panel's base. */
    List<String> elements() {
        return List.of(element(EditorModules.ENTRY), element(MapModules.ENTRY));
    }

    private String element(String name) {
        return scripts.keySet().stream()
                .filter(path -> path.endsWith("/" + name + ".js"))
                .findFirst()
                .orElseThrow()
                .substring(1);
    }

    /** Answers the request where it is for one of them. */
    boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        return path != null
                && request.getMethod().equals("GET")
                && (answer(styles.get(path), "text/css", response)
                        || answer(scripts.get(path), "text/javascript", response));
    }

    private static boolean answer(byte @Nullable [] content, String type, HttpServletResponse response)
            throws IOException {
        if (content == null) {
            return false;
        }
        response.setContentType(type + ";charset=utf-8");
        response.setContentLength(content.length);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.getOutputStream().write(content);
        return true;
    }

    static String text(String resource) {
        return new String(read(resource), StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Collection<byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
