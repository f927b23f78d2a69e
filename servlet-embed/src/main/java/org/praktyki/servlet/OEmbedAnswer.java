package org.praktyki.servlet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A rich answer of oEmbed 1.0 (oembed.com, 2.3.4).
 *
 * @param title of what is shown
 * @param provider the name of this site
 * @param home its address
 * @param html what the other site puts into its page
 * @param size of that
 * @param thumbnail a picture of it
 */
record OEmbedAnswer(
        String title, String provider, String home, String html, OEmbedSize size, Optional<Picture> thumbnail) {

    private static final String XML = "text/xml; charset=UTF-8";
    private static final long AN_HOUR = 3600;
    /** What may not stand in XML 1.0 at all: its production 2. */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** A picture, and its size. */
    record Picture(String address, OEmbedSize size) {}

    /** The fields in the order of the standard; texts and numbers. */
    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "rich");
        fields.put("version", "1.0");
        fields.put("title", title);
        fields.put("provider_name", provider);
        fields.put("provider_url", home);
        fields.put("cache_age", AN_HOUR);
        thumbnail.ifPresent(picture -> {
            fields.put("thumbnail_url", picture.address());
            fields.put("thumbnail_width", (long) picture.size().width());
            fields.put("thumbnail_height", (long) picture.size().height());
        });
        fields.put("html", html);
        fields.put("width", (long) size.width());
        fields.put("height", (long) size.height());
        return fields;
    }

    Reply json() {
        return Json.reply(200, Json.TYPE, json -> {
            json.writeStartObject();
            fields().forEach((name, value) -> {
                if (value instanceof Long number) {
                    json.writeNumberProperty(name, number);
                } else {
                    json.writeStringProperty(name, value.toString());
                }
            });
            json.writeEndObject();
        });
    }

    Reply xml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("oembed");
            for (Map.Entry<String, Object> field : fields().entrySet()) {
                xml.writeStartElement(field.getKey());
                xml.writeCharacters(
                        UNSPEAKABLE.matcher(field.getValue().toString()).replaceAll(""));
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("What is written to memory cannot fail", e);
        }
        return Reply.of(200, XML, bytes.toByteArray()).with(Headers.EMBED);
    }
}
