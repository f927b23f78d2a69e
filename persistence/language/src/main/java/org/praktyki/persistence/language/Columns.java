package org.praktyki.persistence.language;

import org.apache.lucene.search.SortField;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.text.PolishOrder;

/** The fields of an index besides words and facets: what practices are told apart and sorted by. */
public final class Columns {

    /** The practice's identity. */
    public static final String ID = "id";

    /** The day of entry, counted from the epoch; missing where it is not known. */
    public static final String ENTERED_ON = "enteredOn";

    /** What titles are sorted by. */
    public static final String TITLE_ORDER = "titleOrder";

    /** Where the practice lies; missing where it has no point. */
    public static final String POINT = "point";

    /** What a map says of the practice, as {@link org.praktyki.core.search.Spot#text()}; missing where it has no point. */
    public static final String SPOT = "spot";

    /** The latest day of entry first, those without one last. */
    public static final SortField NEWEST = new SortField(ENTERED_ON, SortField.Type.LONG, true, Long.MIN_VALUE);

    /** By identity, where nothing else tells practices apart. */
    public static final SortField BY_ID = new SortField(ID, SortField.Type.STRING);

    private Columns() {}

    /** Sorts as Polish does, its bytes taken without sign. Of a long title the beginning, since indexes refuse long keys. */
    public static byte[] titleOrder(String title) {
        String beginning = title.substring(0, Math.min(title.length(), Practice.MAX_TITLE));
        return PolishOrder.key(beginning).toByteArray();
    }
}
