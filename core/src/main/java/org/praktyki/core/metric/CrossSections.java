package org.praktyki.core.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was lately asked of everything at once: a ranking, a map and the units that are alike all need the same thousands of figures. Whoever
 * makes one throws it away as soon as something has changed.
 */
final class CrossSections {

    /** Of some hundred bytes for each of some thousand units. */
    private static final int KEPT = 48;

    private static final float FULL = 0.75f;

    private final Supplier<Derivation> figures;
    private final Map<Asked, Map<Observed, Figure>> sections = new LinkedHashMap<>(KEPT, FULL, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Map<Observed, Figure>> eldest) {
            return size() > KEPT;
        }
    };

    /** There are no more of them than indicators. */
    private final Map<IndicatorId, NavigableMap<Period, Long>> periods = new ConcurrentHashMap<>();

    private record Asked(IndicatorId indicator, Period period) {}

    CrossSections(Supplier<Derivation> figures) {
        this.figures = figures;
    }

    /** Two who ask for the same at once may both read it. */
    Map<Observed, Figure> across(Indicator indicator, Period period) {
        Asked asked = new Asked(indicator.id(), period);
        Map<Observed, Figure> section = kept(asked);
        if (section == null) {
            section = Collections.unmodifiableMap(figures.get().across(indicator, period));
            keep(asked, section);
        }
        return section;
    }

    private @Nullable Map<Observed, Figure> kept(Asked asked) {
        synchronized (sections) {
            return sections.get(asked);
        }
    }

    private void keep(Asked asked, Map<Observed, Figure> section) {
        synchronized (sections) {
            sections.put(asked, section);
        }
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
