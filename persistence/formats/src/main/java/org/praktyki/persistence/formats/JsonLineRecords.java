package org.praktyki.persistence.formats;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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
    private final BufferedInputStream in;
    private final NodeReader reader;
    private long line;
    private long number;

    JsonLineRecords(String file, Metered in, NodeReader reader) {
        this.file = file;
        this.metered = in;
        this.in = new BufferedInputStream(in, 1 << 16);
        this.reader = reader;
    }

    @Override
    public Optional<ImportRecord> next() throws IOException {
        Optional<byte[]> bytes = line(in);
        while (bytes.filter(JsonLineRecords::isBlank).isPresent()) {
            line++;
            bytes = line(in);
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

    /** The next line without its end; of one that is too long one byte more than is allowed, the rest being passed over. */
    static Optional<byte[]> line(BufferedInputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() <= Metered.MAX_RECORD) {
                line.write(b);
            }
        }
        return Optional.of(line.toByteArray());
    }

    static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
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
