package org.praktyki.persistence.formats;

import java.io.IOException;
import java.util.Optional;
import org.praktyki.core.exchange.Correction;
import org.praktyki.core.exchange.ImportRecord;
import org.praktyki.core.exchange.Place;
import org.praktyki.core.exchange.Records;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** The objects of a JSON array, or objects one behind another. Behind a place that is no JSON nothing more can be read. */
final class JsonRecords implements Records {

    private static final ObjectReader ONE =
            Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String file;
    private final Metered in;
    private final JsonParser parser;
    private final NodeReader reader;
    private long number;
    private boolean ended;

    JsonRecords(String file, Metered in, NodeReader reader) {
        this.file = file;
        this.in = in;
        this.reader = reader;
        in.beginRecord();
        this.parser = Json.MAPPER.createParser(in);
    }

    @Override
    public Optional<ImportRecord> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        in.beginRecord();
        Place place = new Place(file, ++number, Optional.empty());
        try {
            JsonToken token = parser.nextToken();
            if (number == 1 && token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            ended = token == null || token == JsonToken.END_ARRAY;
            if (ended) {
                return Optional.empty();
            }
            place = place(parser.currentTokenLocation().getLineNr());
            JsonNode node = ONE.readTree(parser);
            return Optional.of(record(place, node, reader));
        } catch (JacksonException e) {
            ended = true;
            if (e.getCause() instanceof SafeZip.TooLargeException tooMuch) {
                throw tooMuch;
            }
            boolean tooLarge = e.getCause() instanceof Metered.TooLargeException;
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            Place broken = line > 0 ? place(line) : place;
            return Optional.of(unreadable(broken, tooLarge ? Problem.RECORD_TOO_LARGE : Problem.MALFORMED));
        }
    }

    private Place place(int line) {
        return new Place(file, number, Optional.of((long) line));
    }

    static ImportRecord record(Place place, JsonNode node, NodeReader reader) {
        if (!(node instanceof ObjectNode object)) {
            return unreadable(place, Problem.NOT_A_VALUE);
        }
        Optional<Correction> correction = Optional.of(values -> record(place, Corrected.of(object, values), reader));
        try {
            return new ImportRecord.Whole(place, reader.parsed(node), correction);
        } catch (InvalidException e) {
            Optional<String> title = Optional.of(NodeReader.title(node)).filter(text -> !text.isEmpty());
            return new ImportRecord.Unreadable(
                    place, title, e.findings(), e.findings().getFirst().problem(), correction);
        }
    }

    static ImportRecord unreadable(Place place, Problem problem) {
        return new ImportRecord.Unreadable(place, problem);
    }

    @Override
    public long position() {
        return in.count();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }
}
