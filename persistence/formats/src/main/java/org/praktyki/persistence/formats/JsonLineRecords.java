package org.praktyki.persistence.formats;

import java.io.IOException;
import java.util.Optional;
import org.praktyki.core.exchange.ImportRecord;
import org.praktyki.core.exchange.Place;
import org.praktyki.core.exchange.Records;
import org.praktyki.core.finding.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A JSON object on each line, so that a broken line spoils no other. */
final class JsonLineRecords implements Records {

    private final String file;
    private final Metered metered;
    private final LineBytes in;
    private final NodeReader reader;
    private long line;
    private long number;

    JsonLineRecords(String file, Metered in, NodeReader reader) {
        this.file = file;
        this.metered = in;
        this.in = new LineBytes(in);
        this.reader = reader;
    }

    @Override
    public Optional<ImportRecord> next() throws IOException {
        Optional<byte[]> bytes = in.next();
        while (bytes.filter(LineBytes::isBlank).isPresent()) {
            line++;
            bytes = in.next();
        }
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Place place = new Place(file, ++number, Optional.of(++line));
        if (bytes.get().length > Metered.MAX_RECORD) {
            return Optional.of(JsonRecords.unreadable(place, Problem.RECORD_TOO_LARGE));
        }
        try {
            JsonNode node = Json.MAPPER.readTree(bytes.get());
            return Optional.of(JsonRecords.record(place, node, reader));
        } catch (JacksonException e) {
            return Optional.of(JsonRecords.unreadable(place, Problem.MALFORMED));
        }
    }

    @Override
    public long position() {
        return metered.count();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
