package org.praktyki.core.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Charts to be looked at by tests. */
final class Samples {

    static final Locale POLISH = Locale.of("pl");
    static final NumberStyle PER_CENT = new NumberStyle(POLISH, 1, "%");

    private Samples() {}

    static Caption caption() {
        return Caption.of("Lesistość", "Jaką część gminy zajmują lasy.");
    }

    /** Yearly figures; an empty text is one that there is not. */
    static Series years(String name, int first, String... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            String year = Integer.toString(first + i);
            points.add(values[i].isEmpty() ? Point.missing(year) : Point.of(year, new BigDecimal(values[i])));
        }
        return new Series(name, points);
    }

    static LineChart line(String... values) {
        return LineChart.of(caption(), PER_CENT, years("gmina", 2018, values));
    }
}
