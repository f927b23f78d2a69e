package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.praktyki.core.territory.GeoPoint;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Answers for machines. */
final class Json {

    static final String TYPE = "application/json";

    private static final String PROBLEM = "application/problem+json";
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** An answer that any site may take. */
    static Reply reply(int status, String type, Consumer<JsonGenerator> body) {
        return Reply.of(status, type, bytes(body)).with(Headers.EMBED);
    }

    static byte[] bytes(Consumer<JsonGenerator> body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            body.accept(json);
        }
        return bytes.toByteArray();
    }

    /** A position of RFC 7946, 3.1.1: longitude first. */
    static void write(GeoPoint point, JsonGenerator json) {
        json.writeStartArray();
        json.writeNumber(GeoPoint.plain(point.longitude()));
        json.writeNumber(GeoPoint.plain(point.latitude()));
        json.writeEndArray();
    }

    /** What is wrong with the parameters, by RFC 9457. */
    static Reply problem(int status, BadParamsException refusal, Texts texts) {
        String detail = refusal.problems().stream()
                .map(problem -> problem.message(texts))
                .collect(Collectors.joining(" "));
        return problem(status, "Bad Request", detail);
    }

    /** That something went wrong here, by RFC 9457; what it was is nobody's business. */
    static Reply trouble(Texts texts) {
        return problem(
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Internal Server Error", texts.say("error.trouble.lead"));
    }

    /** That the search is away for now, by RFC 9457, and when to come again. */
    static Reply unavailable(Texts texts) {
        return problem(
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "Service Unavailable",
                        texts.say("error.unavailable.lead"))
                .with(Headers.LATER);
    }

    static Reply problem(int status, String title, String detail) {
        return reply(status, PROBLEM, json -> {
                    json.writeStartObject();
                    json.writeStringProperty("title", title);
                    json.writeNumberProperty("status", status);
                    json.writeStringProperty("detail", detail);
                    json.writeEndObject();
                })
                .with(Map.of("Cache-Control", "no-store"));
    }
}
