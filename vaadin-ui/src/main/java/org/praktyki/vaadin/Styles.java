package org.praktyki.vaadin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The panel's style sheets, answered by its own servlet: a container that serves static files out of jars is not needed,
 * and nothing of ours lies in the host's root. Each name holds the content's hash, so browsers may keep it for ever.
 */
final class Styles {

    private static final List<String> SOURCES =
            List.of("/META-INF/resources/lumo/lumo.css", "/org/praktyki/vaadin/panel.css");

    private final Map<String, byte[]> byPath;

    private Styles(Map<String, byte[]> byPath) {
        this.byPath = byPath;
    }

    static Styles load() {
        Map<String, byte[]> sheets = new LinkedHashMap<>();
        for (String source : SOURCES) {
            byte[] content = read(source);
            String name = source.substring(source.lastIndexOf('/') + 1).replace(".css", "");
            sheets.put("/styles/" + name + "-" + hash(content) + ".css", content);
        }
        return new Styles(sheets);
    }

    /** Their addresses, relative to the panel's base, in the order in which they count. */
    List<String> addresses() {
        return byPath.keySet().stream().map(path -> path.substring(1)).toList();
    }

    /** Answers the request where it is for one of them. */
    boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] content = find(request.getPathInfo());
        if (content == null || !request.getMethod().equals("GET")) {
            return false;
        }
        response.setContentType("text/css;charset=utf-8");
        response.setContentLength(content.length);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.getOutputStream().write(content);
        return true;
    }

    private byte @Nullable [] find(@Nullable String path) {
        return path == null ? null : byPath.get(path);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Styles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
