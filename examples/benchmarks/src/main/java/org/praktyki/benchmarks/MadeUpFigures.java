package org.praktyki.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.praktyki.core.metric.Direction;
import org.praktyki.core.metric.Figure;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.metric.Measurement;
import org.praktyki.core.metric.MeasurementStatus;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Unit;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryState;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.Voivodeship;

/** Made-up figures of as many communes as there are, each the same whenever it is asked for. */
final class MadeUpFigures {

    static final int FIRST_YEAR = 2005;
    static final int YEARS = 20;
    static final Period LAST = Period.year(FIRST_YEAR + YEARS - 1);

    private static final int POWIATS = 20;
    private static final int COMMUNES = 8;
    private static final LocalDate AS_OF = LocalDate.of(2025, 1, 1);
    private static final String[] KINDS = {"gmina miejska", "gmina wiejska", "gmina miejsko-wiejska"};

    private final List<Territory> units = new ArrayList<>();
    private final List<Observed> communes = new ArrayList<>();

    /** With at most so many communes. */
    MadeUpFigures(int most) {
        for (Voivodeship voivodeship : Voivodeship.values()) {
            units.add(unit(voivodeship.teryt(), voivodeship.polishName(), "województwo"));
            for (int powiat = 1; powiat <= POWIATS; powiat++) {
                String above = voivodeship.teryt() + "%02d".formatted(powiat);
                units.add(unit(above, "powiatowy " + above, "powiat"));
                for (int commune = 1; commune <= COMMUNES && communes.size() < most; commune++) {
                    int kind = commune % KINDS.length;
                    String code = above + "%02d%d".formatted(commune, kind + 1);
                    units.add(unit(code, "Gmina " + code, KINDS[kind]));
                    communes.add(new Observed(code));
                }
            }
        }
    }

    private static Territory unit(String code, String name, String kind) {
        return Territory.of(new Teryt(code), name, kind, AS_OF);
    }

    TerritoryState register() {
        return new TerritoryState(units, true);
    }

    List<Observed> communes() {
        return communes;
    }

    /** The first counts people. */
    static Indicator indicator(int number) {
        return Indicator.builder("M" + number, "Zmyślony wskaźnik " + number)
                .unit(Unit.of(number == 0 ? "os." : "%", number == 0 ? 0 : 2))
                .direction(Direction.MORE)
                .population(number == 0)
                .published(true)
                .build();
    }

    /** All figures of an indicator, in the order of time, as files have them; a few are missing. */
    List<Measurement> of(Indicator indicator, int number) {
        SplittableRandom random = new SplittableRandom(number);
        return IntStream.range(0, YEARS)
                .boxed()
                .flatMap(year -> communes.stream()
                        .map(commune -> new Measurement(
                                indicator.id(),
                                commune,
                                Period.year(FIRST_YEAR + year),
                                number == 0
                                        ? Figure.of(BigDecimal.valueOf(2_000 + random.nextInt(60_000)))
                                        : figure(random))))
                .toList();
    }

    private static Figure figure(SplittableRandom random) {
        return random.nextInt(50) == 0
                ? Figure.missing(MeasurementStatus.UNKNOWN)
                : Figure.of(BigDecimal.valueOf(random.nextInt(10_000), 2));
    }
}
