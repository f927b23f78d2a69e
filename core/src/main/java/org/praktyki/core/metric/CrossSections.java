package org.praktyki.core.metric;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was lately asked of everything at once: a ranking, a map and the units that are alike all need the same thousands of figures. */
final class CrossSections {

    private final Supplier<Derivation> figures;
    private final Recent<Asked, Map<Observed, Figure>> sections = new Recent<>(Map::size);

    /** There are no more of them than indicators. */
    private final Map<IndicatorId, NavigableMap<Period, Long>> periods = new ConcurrentHashMap<>();

    /** Of which indicator, as it was saved, and for when. */
    record Asked(IndicatorId indicator, long version, Period period) {
        static Asked of(Indicator indicator, Period period) {
            return new Asked(indicator.id(), indicator.version(), period);
        }
    }

    CrossSections(Supplier<Derivation> figures) {
        this.figures = figures;
    }

    Map<Observed, Figure> across(Indicator indicator, Period period) {
        return sections.get(
                Asked.of(indicator, period),
                () -> Collections.unmodifiableMap(figures.get().across(indicator, period)));
    }

    NavigableMap<Period, Long> periods(Indicator indicator) {
        NavigableMap<Period, Long> known = periods.get(indicator.id());
        if (known == null) {
            known = Collections.unmodifiableNavigableMap(figures.get().periods(indicator));
            periods.put(indicator.id(), known);
        }
        return known;
    }
}
