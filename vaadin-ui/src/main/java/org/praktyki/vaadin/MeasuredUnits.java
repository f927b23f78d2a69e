package org.praktyki.vaadin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.TerritoryLevel;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;

/** Of what an indicator is measured: the units on its level, and practices of which something is recorded. */
final class MeasuredUnits {

    private final TerritoryRegister register;
    private final TerritoryLevel level;
    private final PracticeSource practices;

    MeasuredUnits(TerritoryRegister register, TerritoryLevel level, PracticeSource practices) {
        this.register = register;
        this.level = level;
        this.practices = practices;
    }

    /**
     * Those that are asked for, in the order of the register; practices behind them.
     *
     * @param recorded of which something is recorded: these are found though the register does not know them
     */
    List<Observed> find(MeasurementQuery query, Set<Observed> recorded) {
        Stream<Observed> known = register.search(query.text()).stream()
                .filter(unit -> level.includes(unit.code()))
                .filter(unit -> unit.exists() || recorded.contains(Observed.of(unit.code())))
                .map(unit -> Observed.of(unit.code()));
        Stream<Observed> others = query.text().isEmpty() ? unknown(recorded) : Stream.empty();
        return Stream.concat(known, others)
                .filter(one -> !query.filled() || recorded.contains(one))
                .filter(one -> query.voivodeship()
                        .map(wanted -> one.territory()
                                .map(code -> code.voivodeship() == wanted)
                                .orElse(false))
                        .orElse(true))
                .toList();
    }

    private Stream<Observed> unknown(Collection<Observed> recorded) {
        return recorded.stream()
                .filter(one -> one.territory().flatMap(register::find).isEmpty())
                .sorted();
    }

    /** What it is called. */
    String name(Observed observed) {
        return observed.practice()
                .map(practices::title)
                .orElseGet(() -> observed.territory()
                        .flatMap(register::find)
                        .map(Territory::name)
                        .orElse(observed.key()));
    }

    /** Where it lies, and its code. */
    String place(Observed observed) {
        return observed.territory()
                .map(code -> Stream.concat(
                                register.path(code).reversed().stream().skip(1).map(Territory::name),
                                Stream.of(code.value()))
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    /** The unit that a table means by its code, or by a name that only one has; a practice by its identity. */
    Optional<Observed> named(String text) {
        String bare = text.replaceAll("[\\s\\u00a0]+", " ").strip();
        return code(bare).or(() -> practice(bare)).or(() -> byName(bare));
    }

    private Optional<Observed> code(String text) {
        try {
            return Optional.of(new Teryt(text))
                    .flatMap(register::find)
                    .map(Territory::code)
                    .filter(level::includes)
                    .map(Observed::of);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static Optional<Observed> practice(String text) {
        try {
            return text.length() == Observed.MAX_KEY ? Optional.of(Observed.of(PracticeId.of(text))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Observed> byName(String name) {
        List<Territory> named = register.named(name).stream()
                .filter(unit -> unit.exists() && level.includes(unit.code()))
                .toList();
        return named.size() == 1 ? Optional.of(Observed.of(named.getFirst().code())) : Optional.empty();
    }
}
