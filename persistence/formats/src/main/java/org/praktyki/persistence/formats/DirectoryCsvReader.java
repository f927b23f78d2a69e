package org.praktyki.persistence.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Partnership;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads partners, partnerships or memberships from a table as text, a row each. It is told by the headings in its first row, and may
 * have some columns only: what it does not speak of stays as it is.
 */
final class DirectoryCsvReader implements DirectoryReader {

    private static final int HEAD = 64_000;

    @Override
    public Optional<List<DirectoryRecord>> read(ImportFile file) throws IOException {
        String head = TextBytes.head(file.beginning(HEAD));
        Optional<Character> separator = Stream.of(';', ',', '\t')
                .filter(one -> DirectoryTable.of(CsvRows.first(head, one)).isPresent())
                .findFirst();
        if (separator.isEmpty()) {
            return Optional.empty();
        }
        try (Rows rows = CsvRows.open(file, TextBytes.charset(file), separator.get())) {
            return Optional.of(records(file.name(), rows));
        }
    }

    private static List<DirectoryRecord> records(String file, Rows rows) throws IOException {
        List<DirectoryRecord> records = new ArrayList<>();
        try {
            Optional<DirectoryTable> table = rows.next().flatMap(head -> DirectoryTable.of(head.cells()));
            Optional<RowCells> row = rows.next();
            while (row.isPresent() && table.isPresent()) {
                Place place = new Place(
                        file, records.size() + 1L, Optional.of(row.get().number()));
                records.add(record(place, table.get(), row.get()));
                row = rows.next();
            }
        } catch (Rows.BrokenException e) {
            Place place = new Place(file, records.size() + 1L, Optional.of(e.number()));
            records.add(new Unreadable(place, Optional.empty(), List.of(), e.problem()));
        }
        return records;
    }

    private static DirectoryRecord record(Place place, DirectoryTable table, RowCells row) {
        if (table.isExceededBy(row)) {
            return new Unreadable(place, Optional.empty(), List.of(), Problem.WRONG_NUMBER_OF_VALUES);
        }
        Map<FieldPath, String> cells = table.cells(row);
        ObjectNode alone = DirectoryTable.alone(cells);
        try {
            return switch (table.type()) {
                case PARTNER -> partner(place, cells, alone);
                case PARTNERSHIP -> partnership(place, cells, alone);
                case MEMBERSHIP -> DirectoryNodeReader.membership(place, alone);
            };
        } catch (InvalidException e) {
            return new Unreadable(
                    place,
                    Optional.of(alone.path("names").path(0).path("text").asString("")),
                    e.findings(),
                    e.findings().getFirst().problem());
        }
    }

    private static DirectoryRecord partner(Place place, Map<FieldPath, String> cells, ObjectNode alone) {
        return new OfPartner(place, named(alone), (id, stored, references) -> {
            Optional<ObjectNode> known = stored.map(DirectoryCsvReader::node);
            ObjectNode whole = known.map(node -> RowPractice.put(node, cells)).orElse(alone);
            return DirectoryNodeReader.partner(whole, id, stored, references);
        });
    }

    private static DirectoryRecord partnership(Place place, Map<FieldPath, String> cells, ObjectNode alone) {
        return new OfPartnership(place, named(alone), (id, stored, references) -> {
            Optional<ObjectNode> known = stored.map(DirectoryCsvReader::node);
            ObjectNode whole = known.map(node -> RowPractice.put(node, cells)).orElse(alone);
            return DirectoryNodeReader.partnership(whole, id, stored, references);
        });
    }

    private static ObjectNode node(Partner stored) {
        return new DirectoryNodeWriter(id -> Optional.empty()).write(stored);
    }

    private static ObjectNode node(Partnership stored) {
        return new DirectoryNodeWriter(id -> Optional.empty()).write(stored);
    }

    private static Reference named(ObjectNode alone) {
        Notes notes = new Notes();
        Reference named = DirectoryNodeReader.named(Fields.of(alone, notes));
        notes.demand();
        return named;
    }
}
