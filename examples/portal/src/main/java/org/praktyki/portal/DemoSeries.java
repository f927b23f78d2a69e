package org.praktyki.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.portal.DemoFigures.EffectEntry;
import org.praktyki.portal.DemoFigures.IndicatorEntry;
import org.praktyki.portal.DemoFigures.TerritoryEntry;

/** Figures that go up and down as real ones might, by a rule that knows no chance. */
final class DemoSeries {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int MISSING = 12;
    private static final int HALF = 500;
    private static final int LAST_YEAR = 2025;

    private final IndicatorEntry entry;
    private final IndicatorId id;
    private final List<EffectEntry> effects;

    DemoSeries(IndicatorEntry entry, IndicatorId id, List<EffectEntry> effects) {
        this.entry = entry;
        this.id = id;
        this.effects = effects.stream()
                .filter(effect -> effect.indicator().equals(entry.code()))
                .toList();
    }

    /** The figures of a unit: the newest still preliminary, and here and there one that nobody has. */
    List<Measurement> of(TerritoryEntry territory) {
        List<Measurement> all = new ArrayList<>();
        List<Period> periods = entry.periods();
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            all.add(new Measurement(id, new Observed(territory.code()), period, figure(territory, period, i)));
        }
        return all;
    }

    private Figure figure(TerritoryEntry territory, Period period, int number) {
        boolean known = effects.stream().noneMatch(effect -> effect.territory().equals(territory.code()));
        if (known && entry.population() == null && thousandth(territory, number + HALF) < MISSING) {
            return Figure.missing(MeasurementStatus.UNKNOWN);
        }
        return Figure.of(
                DemoFigures.rounded(value(territory, period, number), entry.decimals()),
                period.year() == LAST_YEAR ? MeasurementStatus.PRELIMINARY : MeasurementStatus.FINAL);
    }

    private BigDecimal value(TerritoryEntry territory, Period period, int number) {
        if (entry.population() != null) {
            long change = (thousandth(territory, 0) - 700L) * number / 100;
            return BigDecimal.valueOf(territory.people())
                    .multiply(THOUSAND.add(BigDecimal.valueOf(change)))
                    .divideToIntegralValue(THOUSAND);
        }
        BigDecimal level = orZero(entry.base())
                .add(orZero(entry.perThousand()))
                .add(part(entry.spread(), thousandth(territory, 0)))
                .add(orZero(entry.step()).multiply(BigDecimal.valueOf(number)))
                .add(part(entry.noise(), thousandth(territory, number + 1) - HALF));
        for (EffectEntry effect : effects) {
            boolean works = effect.territory().equals(territory.code()) && period.year() >= effect.since();
            level = works ? level.add(effect.by()) : level;
        }
        return entry.perThousand() == null
                ? level
                : level.multiply(BigDecimal.valueOf(territory.people())).divide(THOUSAND);
    }

    private static BigDecimal part(@Nullable BigDecimal whole, long thousandths) {
        return orZero(whole).multiply(BigDecimal.valueOf(thousandths)).divide(THOUSAND);
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return Objects.requireNonNullElse(number, BigDecimal.ZERO);
    }

    /** From 0 to 999, the same for the same. */
    private long thousandth(TerritoryEntry territory, int number) {
        long mixed = (territory.code() + entry.code()).hashCode() * 31L + number;
        mixed = (mixed ^ (mixed >>> 15)) * 0x5851F42DL;
        mixed = (mixed ^ (mixed >>> 13)) * 0x14057B7FL;
        return Math.floorMod(mixed ^ (mixed >>> 16), 1000L);
    }
}
