package org.praktyki.persistence.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Spot;
import org.praktyki.persistence.language.Columns;
import org.praktyki.persistence.language.PolishAnalyzer;
import org.praktyki.persistence.language.TextField;
import org.praktyki.persistence.language.Titles;

/** What the index keeps of a practice: enough to find and sort it, and its identity. */
final class Entry {

    private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType PHRASES = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    /**
     * The identity as its sixteen bytes, to be read of a practice that was found: what is stored or sorted would have to be unpacked.
     * One more tells it from what damage may have left there.
     */
    static final String IDENTITY = "identity";

    private Entry() {}

    /** How often a word occurs is always kept, where it stands only for those readings in which phrases are looked for. */
    private static FieldType words(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    static Term key(PracticeId id) {
        return new Term(Columns.ID, id.toString());
    }

    private static BytesRef bytes(PracticeId id) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES + 1);
        bytes.putLong(id.value().getMostSignificantBits());
        bytes.putLong(id.value().getLeastSignificantBits());
        bytes.put(sign(id.value()));
        return new BytesRef(bytes.array());
    }

    /** Not nought for noughts, which is what damage leaves most. */
    private static byte sign(UUID id) {
        int hash = id.hashCode();
        return (byte) (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24) ^ 0x5D);
    }

    /** The practice of a document. */
    static PracticeId id(List<LeafReaderContext> leaves, int document) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues identities = DocValues.getBinary(leaf.reader(), IDENTITY);
        if (!identities.advanceExact(document - leaf.docBase)) {
            throw new CorruptIndexException("An entry without identity", leaf.toString());
        }
        BytesRef bytes = identities.binaryValue();
        ByteBuffer identity = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        UUID id = new UUID(identity.getLong(), identity.getLong());
        // entries of earlier versions end here
        if (identity.hasRemaining() && identity.get() != sign(id)) {
            throw new CorruptIndexException(
                    "An entry with something else in the place of its identity", leaf.toString());
        }
        return new PracticeId(id);
    }

    static Document of(Searchable entry, PolishAnalyzer analyzer) {
        Practice practice = entry.practice();
        Document document = new Document();
        String id = practice.id().toString();
        document.add(new StringField(Columns.ID, id, Field.Store.NO));
        document.add(new SortedDocValuesField(Columns.ID, new BytesRef(id)));
        document.add(new BinaryDocValuesField(IDENTITY, bytes(practice.id())));
        document.add(new SortedDocValuesField(Columns.TITLE_ORDER, new BytesRef(Columns.titleOrder(practice.title()))));
        practice.recordCard().enteredOn().ifPresent(day -> {
            document.add(new NumericDocValuesField(Columns.ENTERED_ON, day.toEpochDay()));
            // so that the newest are found without a look at the others
            document.add(new LongPoint(Columns.ENTERED_ON, day.toEpochDay()));
        });
        Spot.of(practice).ifPresent(spot -> {
            document.add(new LatLonPoint(
                    Columns.POINT, spot.point().latitude(), spot.point().longitude()));
            document.add(new BinaryDocValuesField(Columns.SPOT, new BytesRef(spot.text())));
        });
        for (Facet facet : Facet.values()) {
            FacetColumn column = FacetColumn.of(facet);
            facet.of(entry).forEach(value -> column.add(document, value));
        }
        Titles.beginnings(practice.title(), analyzer)
                .forEach(letters -> document.add(new StringField(Titles.BEGINNINGS, letters, Field.Store.NO)));
        addWords(document, entry);
        return document;
    }

    private static void addWords(Document document, Searchable entry) {
        for (TextField field : TextField.ALL) {
            String text = field.text(entry);
            if (!text.isEmpty()) {
                document.add(new Field(field.fieldName(), text, field.reading().keepsPlaces() ? PHRASES : WORDS));
            }
        }
    }
}
