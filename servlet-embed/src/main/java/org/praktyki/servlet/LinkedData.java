package org.praktyki.servlet;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * What a page says of its thing to machines, as JSON-LD in the vocabulary of schema.org. It stands in a script element that no browser
 * runs; nothing in it can end that element, since what could is written as an escape of JSON.
 */
final class LinkedData implements HtmlContent {

    private final String json;

    /** What is written between the braces of one object. */
    LinkedData(String type, Consumer<JsonGenerator> body) {
        String plain = new String(
                Json.bytes(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("@context", "https://schema.org");
                    json.writeStringProperty("@type", type);
                    body.accept(json);
                    json.writeEndObject();
                }),
                StandardCharsets.UTF_8);
        // these stand in strings alone
        this.json = plain.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        output.writeContent("<script type=\"application/ld+json\">" + json + "</script>");
    }
}
