package org.praktyki.persistence.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.praktyki.core.exchange.Export;
import org.praktyki.core.exchange.Exported;
import org.praktyki.core.exchange.PracticeWriter;
import tools.jackson.databind.ObjectWriter;

/** Writes practices as a JSON array for people to read too, or as an object on each line. */
final class JsonWriter implements PracticeWriter {

    private static final ObjectWriter PRETTY = Json.MAPPER.writerWithDefaultPrettyPrinter();

    private final boolean lines;

    private JsonWriter(boolean lines) {
        this.lines = lines;
    }

    static JsonWriter array() {
        return new JsonWriter(false);
    }

    static JsonWriter lines() {
        return new JsonWriter(true);
    }

    @Override
    public void write(Export export, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        NodeWriter nodes = new NodeWriter(export.topics());
        long done = 0;
        for (Exported practice : export) {
            if (!lines) {
                writer.write(done == 0 ? "[\n" : ",\n");
            }
            String text = lines
                    ? Json.MAPPER.writeValueAsString(nodes.write(practice)) + "\n"
                    : PRETTY.writeValueAsString(nodes.write(practice)).replace("\r\n", "\n");
            writer.write(text);
            export.report(++done);
        }
        if (!lines) {
            writer.write(done == 0 ? "[]\n" : "\n]\n");
        }
        writer.flush();
    }
}
