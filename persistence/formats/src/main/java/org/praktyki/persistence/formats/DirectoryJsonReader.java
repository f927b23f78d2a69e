package org.praktyki.persistence.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.exchange.DirectoryReader;
import org.praktyki.core.exchange.DirectoryRecord;
import org.praktyki.core.exchange.DirectoryRecord.OfPartner;
import org.praktyki.core.exchange.DirectoryRecord.OfPartnership;
import org.praktyki.core.exchange.DirectoryRecord.Unreadable;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.Place;
import org.praktyki.core.exchange.Reference;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads partners, partnerships and memberships from JSON in UTF-8: an array of objects, or objects one behind another. It is told by
 * the field {@code type} of the first.
 */
final class DirectoryJsonReader implements DirectoryReader {

    private static final int HEAD = 1024;

    private static final ObjectReader ONE =
            Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public Optional<List<DirectoryRecord>> read(ImportFile file) throws IOException {
        byte[] head = file.beginning(HEAD);
        if (!JsonReader.mayBegin(head)) {
            return Optional.empty();
        }
        try (Metered in = JsonReader.open(file, head);
                JsonParser parser = Json.MAPPER.createParser(in)) {
            return records(file.name(), in, parser);
        }
    }

    private static Optional<List<DirectoryRecord>> records(String file, Metered in, JsonParser parser) {
        List<DirectoryRecord> records = new ArrayList<>();
        long line = 1;
        try {
            in.beginRecord();
            JsonToken token = parser.nextToken();
            token = token == JsonToken.START_ARRAY ? parser.nextToken() : token;
            while (token != null && token != JsonToken.END_ARRAY) {
                line = parser.currentTokenLocation().getLineNr();
                JsonNode node = ONE.readTree(parser);
                if (records.isEmpty() && DirectoryType.of(node).isEmpty()) {
                    return Optional.empty();
                }
                records.add(record(new Place(file, records.size() + 1L, Optional.of(line)), node));
                in.beginRecord();
                token = parser.nextToken();
            }
        } catch (JacksonException e) {
            if (records.isEmpty()) {
                return Optional.empty();
            }
            boolean tooLarge = e.getCause() instanceof Metered.TooLargeException;
            long broken = e.getLocation() == null ? line : e.getLocation().getLineNr();
            Place place = new Place(file, records.size() + 1L, Optional.of(Math.max(broken, line)));
            records.add(unreadable(place, tooLarge ? Problem.RECORD_TOO_LARGE : Problem.MALFORMED));
        }
        return records.isEmpty() ? Optional.empty() : Optional.of(records);
    }

    private static DirectoryRecord record(Place place, JsonNode node) {
        Optional<DirectoryType> type = DirectoryType.of(node);
        if (type.isEmpty() || !(node instanceof ObjectNode object)) {
            return unreadable(place, Problem.NOT_A_VALUE);
        }
        Notes notes = new Notes();
        try {
            Reference named = DirectoryNodeReader.named(Fields.of(object, notes));
            notes.demand();
            return switch (type.get()) {
                case PARTNER ->
                    new OfPartner(
                            place,
                            named,
                            (id, stored, references) -> DirectoryNodeReader.partner(object, id, stored, references));
                case PARTNERSHIP ->
                    new OfPartnership(
                            place,
                            named,
                            (id, stored, references) ->
                                    DirectoryNodeReader.partnership(object, id, stored, references));
                case MEMBERSHIP -> DirectoryNodeReader.membership(place, object);
            };
        } catch (InvalidException e) {
            return new Unreadable(
                    place,
                    Optional.empty(),
                    e.findings(),
                    e.findings().getFirst().problem());
        }
    }

    private static DirectoryRecord unreadable(Place place, Problem problem) {
        return new Unreadable(place, Optional.empty(), List.of(), problem);
    }
}
