package org.praktyki.persistence.formats;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.exchange.Correction;
import org.praktyki.core.exchange.Exported;
import org.praktyki.core.exchange.ImportRecord;
import org.praktyki.core.exchange.ParsedPage;
import org.praktyki.core.exchange.Place;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.taxonomy.CategoryTree;

/** A page with other values in its record card; what names the practice, and its text, stay as the page has them. */
final class CorrectedPage implements Correction {

    private static final String CARD = "recordCard.";
    private static final NodeReader READER = new NodeReader(new AttachmentReader(AttachmentReader.Companions.NONE));
    private static final NodeWriter WRITER = new NodeWriter(CategoryTree.EMPTY);

    private final Place place;
    private final ParsedPage found;

    CorrectedPage(Place place, ParsedPage found) {
        this.place = place;
        this.found = found;
    }

    @Override
    public boolean takes(String field) {
        return field.startsWith(CARD);
    }

    @Override
    public ImportRecord with(Map<String, String> values) {
        Map<String, String> ofCard = new HashMap<>(values);
        ofCard.keySet().removeIf(field -> !takes(field));
        Practice card = Practice.draft(found.title())
                .recordCard(found.recordCard())
                .findings(found.findings())
                .build();
        Practice put = READER.reading(
                        Corrected.of(WRITER.write(new Exported(card, Optional.empty())), ofCard), Optional.empty())
                .practice();
        ParsedPage page = new ParsedPage(
                found.kind(),
                found.title(),
                found.topics(),
                found.address(),
                found.summary(),
                put.recordCard(),
                found.presentation(),
                found.funding(),
                put.findings());
        return new ImportRecord.Page(place, page, found, Optional.of(this));
    }
}
