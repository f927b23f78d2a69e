package org.praktyki.vaadin;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The modules of the editor of rich text: our own, and those of ProseMirror that they stand on. All lie in one folder as the
 * browser sees it, so a module that another names without a path is its neighbour: no bundler and no map of imports is
 * needed.
 */
final class EditorModules {

    /** The module that loads the others. */
    static final String ENTRY = "rich-text";

    private static final List<String> OWN =
            List.of(ENTRY, "schema", "commands", "tables", "toolbar", "link-row", "paste");

    /** The file of each library inside its WebJar. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("prosemirror-commands", "dist/index.js"),
            Map.entry("prosemirror-history", "dist/index.js"),
            Map.entry("prosemirror-keymap", "dist/index.js"),
            Map.entry("prosemirror-model", "dist/index.js"),
            Map.entry("prosemirror-schema-list", "dist/index.js"),
            Map.entry("prosemirror-state", "dist/index.js"),
            Map.entry("prosemirror-transform", "dist/index.js"),
            Map.entry("prosemirror-view", "dist/index.js"),
            Map.entry("orderedmap", "dist/index.js"),
            Map.entry("rope-sequence", "dist/index.js"),
            Map.entry("w3c-keyname", "index.js"));

    private static final Pattern BARE_IMPORT = Pattern.compile("(?m)^(import .* from )'([a-z0-9-]+)';$");

    private EditorModules() {}

    /** Contents by name. */
    static Map<String, byte[]> load() {
        Map<String, byte[]> modules = new LinkedHashMap<>();
        OWN.forEach(name -> modules.put(name, module("/org/praktyki/vaadin/richtext/" + name + ".js")));
        LIBRARIES.keySet().stream()
                .sorted()
                .forEach(name -> modules.put(name, module(webJar(name, LIBRARIES.getOrDefault(name, "")))));
        return modules;
    }

    /** A file of a WebJar, on the class path. */
    static String webJar(String name, String file) {
        Properties made = new Properties();
        String properties = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try {
            made.load(new StringReader(StaticFiles.text(properties)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/META-INF/resources/webjars/" + name + "/" + made.getProperty("version") + "/" + file;
    }

    /** A module that finds the libraries it asks for among its neighbours. */
    static byte[] module(String resource) {
        return BARE_IMPORT
                .matcher(StaticFiles.text(resource))
                .replaceAll("$1'./$2.js';")
                .getBytes(StandardCharsets.UTF_8);
    }
}
