package org.praktyki.persistence.opensearch;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Spot;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.persistence.language.Columns;
import org.praktyki.persistence.language.FacetField;
import org.praktyki.persistence.language.PolishAnalyzer;
import org.praktyki.persistence.language.TextField;
import org.praktyki.persistence.language.Titles;

/** What the cluster keeps: of each practice enough to find, sort and count it, and beside them how far the index reaches. */
final class Entry {

    /** The entry that is no practice: it says how far the index reaches. */
    static final String POSITION = "position";

    private Entry() {}

    /** The field in which the kinds of a facet are counted. */
    static String counted(Facet facet) {
        return "count." + facet.slug();
    }

    /** A point as the cluster writes it. */
    static Map<String, Object> point(GeoPoint point) {
        return Map.of("lat", point.latitude(), "lon", point.longitude());
    }

    static Map<String, Object> of(Searchable searchable, PolishAnalyzer analyzer) {
        Practice practice = searchable.practice();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(Columns.ID, practice.id().toString());
        // in the same order as the bytes
        entry.put(Columns.TITLE_ORDER, HexFormat.of().formatHex(Columns.titleOrder(practice.title())));
        practice.recordCard().enteredOn().ifPresent(day -> entry.put(Columns.ENTERED_ON, day.toEpochDay()));
        Spot.of(practice).ifPresent(spot -> {
            entry.put(Columns.POINT, point(spot.point()));
            entry.put(Columns.SPOT, spot.text());
        });
        for (Facet facet : Facet.values()) {
            List<FacetValue> values = facet.of(searchable);
            if (!values.isEmpty()) {
                entry.put(
                        new FacetField(facet).fieldName(),
                        values.stream().map(FacetValue::value).toList());
                entry.put(counted(facet), values.stream().map(FacetField::kept).toList());
            }
        }
        entry.put(Titles.BEGINNINGS, Titles.beginnings(practice.title(), analyzer));
        for (TextField field : TextField.ALL) {
            String words = Tokens.of(analyzer, field, field.text(searchable));
            if (!words.isEmpty()) {
                entry.put(field.fieldName(), words);
            }
        }
        return entry;
    }
}
