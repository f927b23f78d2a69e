package org.praktyki.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.praktyki.core.territory.Outlines;
import org.praktyki.core.territory.Voivodeship;
import tools.jackson.core.JsonGenerator;

/** What the map of points is made of in the browser: Leaflet and Supercluster out of their WebJars, and the outlines. */
final class MapFiles {

    private MapFiles() {}

    static byte[] leaflet() {
        return webJar("leaflet", "dist/leaflet.js");
    }

    static byte[] leafletStyles() {
        return webJar("leaflet", "dist/leaflet.css");
    }

    static byte[] supercluster() {
        return webJar("supercluster", "dist/supercluster.min.js");
    }

    /** The voivodeships as GeoJSON (RFC 7946), each under its slug. */
    static byte[] outlines() {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeArrayPropertyStart("features");
            for (Voivodeship voivodeship : Voivodeship.values()) {
                write(voivodeship, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Voivodeship voivodeship, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", voivodeship.slug());
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("name", voivodeship.polishName());
        json.writeEndObject();
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Polygon");
        json.writeArrayPropertyStart("coordinates");
        json.writeStartArray();
        Outlines.of(voivodeship).forEach(point -> Json.write(point, json));
        json.writeEndArray();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static byte[] webJar(String name, String file) {
        Properties made = new Properties();
        String properties = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (InputStream in = Assets.open(properties)) {
            made.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Assets.resource("/META-INF/resources/webjars/" + name + "/" + made.getProperty("version") + "/" + file);
    }
}
