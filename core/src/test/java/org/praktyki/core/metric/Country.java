package org.praktyki.core.metric;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.MetricSamples;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.TerritoryState;
import org.praktyki.core.territory.Teryt;

/** An installation with communes, their people, and something that is measured of them. */
final class Country implements AutoCloseable {

    static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    static final Actor EDITOR = new Actor("ann", Set.of(Role.EDITOR));
    static final Actor AUTHOR = new Actor("bob", Set.of(Role.AUTHOR));
    static final Actor OTHER = new Actor("eve", Set.of(Role.AUTHOR));

    /** A rural commune in łódzkie. */
    static final Teryt OWN = new Teryt("1002012");

    final InMemorySearch engine = new InMemorySearch();

    final Praktyki praktyki = Praktyki.builder()
            .storage(new InMemoryStorage())
            .search(engine)
            .files(new InMemoryFiles())
            .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
            .build();

    /** Per cent of waste that is collected separately, more of which is better. */
    final Indicator waste;

    final Indicator people;

    private Country() {
        praktyki.categories().replace(ADMIN, Samples.topics());
        people = praktyki.indicators()
                .save(
                        EDITOR,
                        MetricSamples.indicator("LUDNOSC").toBuilder()
                                .population(true)
                                .build());
        waste = praktyki.indicators().save(EDITOR, MetricSamples.indicator("ODPADY"));
    }

    /** One in which the register has these communes. */
    static Country of(Teryt... communes) {
        Country country = new Country();
        country.register(Arrays.stream(communes)
                .map(code -> Territory.of(code, "Gmina " + code, "gmina", LocalDate.of(2020, 1, 1)))
                .toList());
        return country;
    }

    /** One with {@link #OWN} and so many neighbours like it, of 10 000 people each. */
    static Country ofNeighbours(int number) {
        Teryt[] all = Stream.concat(Stream.of(OWN), neighbours(number).stream()).toArray(Teryt[]::new);
        Country country = of(all);
        for (Teryt code : all) {
            country.record(country.people, code, 2015, "10000");
        }
        return country;
    }

    /** The neighbours of {@link #OWN}. */
    static List<Teryt> neighbours(int number) {
        List<Teryt> neighbours = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            neighbours.add(new Teryt(String.format("1003%02d2", i)));
        }
        return neighbours;
    }

    /** Loads a state of the register in which there are these units, and all voivodeships. */
    void register(List<Territory> units) {
        LocalDate date = units.getFirst().asOf();
        List<Territory> all = new ArrayList<>(units);
        TerritoryRegister.BUILT_IN
                .all()
                .forEach(unit -> all.add(Territory.of(unit.code(), unit.name(), unit.kind(), date)));
        praktyki.territories().load(ADMIN, new TerritoryState(all, true));
    }

    /** Values of consecutive years. */
    void record(Indicator indicator, Teryt code, int firstYear, String... values) {
        List<Measurement> all = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            all.add(MetricSamples.measured(indicator, code.value(), firstYear + i, values[i]));
        }
        record(all.toArray(Measurement[]::new));
    }

    void record(Measurement... measurements) {
        praktyki.measurements().record(EDITOR, List.of(measurements), "GUS BDL, 12 stycznia 2026");
    }

    /** A public practice that {@link #AUTHOR} has entered. */
    Practice practice(String title) {
        Practice draft = draft(title);
        return praktyki.practices().publish(ADMIN, draft.id());
    }

    Practice draft(String title) {
        return praktyki.practices()
                .save(
                        AUTHOR,
                        Samples.published(title).toBuilder()
                                .status(PracticeStatus.DRAFT)
                                .build());
    }

    static BigDecimal number(String value) {
        return new BigDecimal(value);
    }

    @Override
    public void close() {
        praktyki.close();
    }
}
