package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What each of many units has of an indicator as of a day: the value of its last period that had ended by then; where it has none, of its
 * first period after.
 */
record LatestValues(Measurements measurements, Indicator indicator, Predicate<BigDecimal> usable) {

    /**
     * The values of units, those of which there is one.
     *
     * @param asOf the day; absent for as lately as is known
     */
    Map<Observed, Map.Entry<Period, BigDecimal>> of(List<Observed> units, Optional<LocalDate> asOf) {
        Optional<Period> last = measurements.periods(indicator).descendingKeySet().stream()
                .filter(period -> ended(period, asOf))
                .findFirst();
        Map<Observed, Map.Entry<Period, BigDecimal>> values = new HashMap<>();
        // most have a value for the last period of all, which one question answers
        last.ifPresent(period -> {
            Map<Observed, Figure> across = measurements.across(indicator, period);
            units.forEach(unit -> Optional.ofNullable(across.get(unit))
                    .flatMap(Figure::value)
                    .filter(usable)
                    .ifPresent(value -> values.put(unit, Map.entry(period, value))));
        });
        List<Observed> others =
                units.stream().filter(unit -> !values.containsKey(unit)).toList();
        if (!others.isEmpty()) {
            measurements
                    .series(indicator, others)
                    .forEach(series -> pick(series, asOf).ifPresent(value -> values.put(series.observed(), value)));
        }
        return values;
    }

    private Optional<Map.Entry<Period, BigDecimal>> pick(Series series, Optional<LocalDate> asOf) {
        Map.Entry<Period, BigDecimal> picked = null;
        for (Map.Entry<Period, BigDecimal> entry : series.values().entrySet()) {
            if (usable.test(entry.getValue()) && (picked == null || ended(entry.getKey(), asOf))) {
                picked = Map.entry(entry.getKey(), entry.getValue());
            }
        }
        return Optional.ofNullable(picked);
    }

    private static boolean ended(Period period, Optional<LocalDate> asOf) {
        return asOf.map(day -> !period.until().isAfter(day)).orElse(true);
    }
}
