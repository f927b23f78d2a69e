package org.praktyki.persistence.lucene;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Wanted;
import org.praktyki.core.text.PolishOrder;

/** What the index keeps of a practice: enough to find and sort it, and its identity. */
final class Entry {

    static final String ID = "id";
    static final String ENTERED_ON = "enteredOn";
    static final String TITLE_ORDER = "titleOrder";

    /** The latest day of entry first, those without one last. */
    static final SortField NEWEST = new SortField(ENTERED_ON, SortField.Type.LONG, true, Long.MIN_VALUE);

    static final SortField BY_ID = new SortField(ID, SortField.Type.STRING);

    private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType PHRASES = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

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
        return new Term(ID, id.toString());
    }

    static Document of(Searchable entry, PolishAnalyzer analyzer) {
        Practice practice = entry.practice();
        Document document = new Document();
        String id = practice.id().toString();
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
        document.add(new SortedDocValuesField(TITLE_ORDER, titleOrder(practice.title())));
        practice.recordCard()
                .enteredOn()
                .ifPresent(day -> document.add(new NumericDocValuesField(ENTERED_ON, day.toEpochDay())));
        for (Facet facet : Facet.values()) {
            FacetColumn column = FacetColumn.of(facet);
            facet.of(practice).forEach(value -> column.add(document, value));
        }
        Titles.add(document, practice, analyzer);
        addWords(document, entry);
        return document;
    }

    /** Cut, because Lucene refuses sort keys of more than 32 kB. */
    private static BytesRef titleOrder(String title) {
        String beginning = title.substring(0, Math.min(title.length(), Practice.MAX_TITLE));
        return new BytesRef(PolishOrder.key(beginning).toByteArray());
    }

    private static void addWords(Document document, Searchable entry) {
        for (TextField field : TextField.ALL) {
            String text = Wanted.clean(field.zone().text(entry, field.reading()));
            if (!text.isEmpty()) {
                document.add(new Field(field.fieldName(), text, field.reading().keepsPlaces() ? PHRASES : WORDS));
            }
        }
    }
}
