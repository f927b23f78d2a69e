package org.praktyki.vaadin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.Outlines;
import org.praktyki.core.territory.Voivodeship;

/** The modules of the map on which points are set: our own, Leaflet (BSD) out of its WebJar, and the outlines of the voivodeships. */
final class MapModules {

    /** The module that loads the others. */
    static final String ENTRY = "point-map";

    private MapModules() {}

    /** Contents by name, neighbours in one folder as in {@link EditorModules}. */
    static Map<String, byte[]> load() {
        Map<String, byte[]> modules = new LinkedHashMap<>();
        modules.put(ENTRY, EditorModules.module("/org/praktyki/vaadin/map/" + ENTRY + ".js"));
        modules.put("leaflet", EditorModules.module(leaflet("leaflet-src.esm.js")));
        modules.put("outlines", outlines().getBytes(StandardCharsets.UTF_8));
        return modules;
    }

    /** A file of Leaflet's, on the class path. */
    static String leaflet(String name) {
        return EditorModules.webJar("leaflet", "dist/" + name);
    }

    private static String outlines() {
        return Arrays.stream(Voivodeship.values())
                .map(voivodeship -> Outlines.of(voivodeship).stream()
                        .map(point ->
                                "[" + GeoPoint.plain(point.latitude()) + "," + GeoPoint.plain(point.longitude()) + "]")
                        .collect(Collectors.joining(",", "[[", "]]")))
                .collect(Collectors.joining(",\n", "export default [\n", "\n];\n"));
    }
}
