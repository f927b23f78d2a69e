package org.praktyki.core.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;

/** The territorial units, for looking them up by code and by name. Immutable; keeps what units were called before. */
public final class TerritoryRegister {

    /** A register without units. */
    public static final TerritoryRegister EMPTY = new TerritoryRegister(List.of());

    /** The sixteen voivodeships, as they are since 1 January 1999. */
    public static final TerritoryRegister BUILT_IN = new TerritoryRegister(Arrays.stream(Voivodeship.values())
            .map(v -> Territory.of(new Teryt(v.teryt()), v.polishName(), "województwo", LocalDate.of(1999, 1, 1)))
            .toList());

    private final SequencedMap<Teryt, Territory> byCode = new TreeMap<>();
    private final Map<Teryt, Territory> byFormerCode = new HashMap<>();
    private final Map<String, List<Territory>> byName = new HashMap<>();
    private final Map<String, List<Territory>> byFormerName = new HashMap<>();

    private TerritoryRegister(Collection<Territory> units) {
        for (Territory unit : units) {
            if (byCode.put(unit.code(), unit) != null) {
                throw new IllegalArgumentException("Two territorial units with the code " + unit.code());
            }
        }
        byCode.values().forEach(this::index);
    }

    /**
     * Makes a register.
     *
     * @throws IllegalArgumentException where a code is repeated
     */
    public static TerritoryRegister of(Collection<Territory> units) {
        return new TerritoryRegister(units);
    }

    private void index(Territory unit) {
        unit.history().forEach(former -> byFormerCode.putIfAbsent(former.code(), unit));
        if (unit.exists()) {
            add(byName, unit.name(), unit);
        }
        unit.names()
                .skip(unit.exists() ? 1 : 0)
                .map(Place::key)
                .distinct()
                .forEach(name -> add(byFormerName, name, unit));
    }

    private static void add(Map<String, List<Territory>> index, String name, Territory unit) {
        index.computeIfAbsent(Place.key(name), key -> new ArrayList<>()).add(unit);
    }

    /** Whether it has no units. */
    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    /** All units in the order of their codes, those that are gone too. */
    public List<Territory> all() {
        return List.copyOf(byCode.values());
    }

    /** How many units of each kind exist, in the order in which their codes bring them. */
    public SequencedMap<String, Long> kinds() {
        return byCode.values().stream()
                .filter(Territory::exists)
                .collect(Collectors.groupingBy(Territory::kind, LinkedHashMap::new, Collectors.counting()));
    }

    /** The units directly below one, or the voivodeships, in the order of their codes; those that are gone too. */
    public List<Territory> below(Optional<Teryt> code) {
        return byCode.values().stream()
                .filter(unit -> above(unit).map(Territory::code).equals(code))
                .toList();
    }

    /** The next unit above that the register knows. */
    private Optional<Territory> above(Territory unit) {
        Optional<Teryt> above = unit.code().parent();
        while (above.isPresent() && find(above.get()).isEmpty()) {
            above = above.get().parent();
        }
        return above.flatMap(this::find);
    }

    /**
     * The units that someone means by the beginning of a code, or by the beginnings of words of a name and kind, without regard
     * to letter case and diacritics.
     *
     * @param typed such as {@code 1002}, {@code kut} or {@code powiat kutn}; empty for all
     * @return the best first: those whose name it is, then those whose name or code begins so, then others; last those that
     *     exist no more
     */
    public List<Territory> search(String typed) {
        return new TerritorySearch(typed).in(all());
    }

    /** The date of the newest state that was brought in; absent in an empty register. */
    public Optional<LocalDate> asOf() {
        return byCode.values().stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit.asOf()), unit.goneBy().stream()))
                .max(Comparator.naturalOrder());
    }

    /** The unit that has this code now, or had it before it got another. */
    public Optional<Territory> find(Teryt code) {
        return Optional.ofNullable(byCode.get(code)).or(() -> Optional.ofNullable(byFormerCode.get(code)));
    }

    /**
     * The units of this name, without regard to letter case, diacritics and hyphens.
     *
     * @return those that bear it now; where there are none, those that bore it before
     */
    public List<Territory> named(String name) {
        String key = Place.key(name);
        return List.copyOf(byName.getOrDefault(key, byFormerName.getOrDefault(key, List.of())));
    }

    /**
     * From the voivodeship down to the unit itself.
     *
     * @return empty where there is no such unit; a unit in between that the register does not know is left out
     */
    public List<Territory> path(Teryt code) {
        List<Territory> path = new ArrayList<>();
        for (Optional<Territory> unit = find(code); unit.isPresent(); ) {
            path.add(0, unit.get());
            unit = above(unit.get());
        }
        return List.copyOf(path);
    }

    /**
     * Finds the unit of a place: a commune by its locality, without that a powiat, without that a voivodeship. A city with the
     * rights of a powiat is found as a commune. Nothing is guessed: whatever the place says must fit, apart from letter case and
     * diacritics; but an earlier name does where no unit that fits has it now.
     */
    public Resolution resolve(Place place) {
        Optional<String> locality = place.localityKey();
        if (locality.isPresent()) {
            return resolve(locality.get(), Teryt::isCommune, place);
        }
        Optional<String> powiat = place.powiatKey();
        if (powiat.isPresent()) {
            return resolve(powiat.get(), Teryt::isPowiat, place);
        }
        return Resolution.of(
                place.voivodeship().flatMap(v -> find(new Teryt(v.teryt()))).stream()
                        .toList(),
                List.of());
    }

    private Resolution resolve(String name, Predicate<Teryt> level, Place place) {
        List<Territory> elsewhere = new ArrayList<>();
        for (Map<String, List<Territory>> index : List.of(byName, byFormerName)) {
            Map<Boolean, List<Territory>> named = index.getOrDefault(name, List.of()).stream()
                    .filter(unit -> level.test(unit.code()))
                    .collect(Collectors.partitioningBy(unit -> fits(unit, place)));
            List<Territory> fitting = named.getOrDefault(true, List.of());
            if (!fitting.isEmpty()) {
                return Resolution.of(fitting, List.of());
            }
            elsewhere.addAll(named.getOrDefault(false, List.of()));
        }
        return Resolution.of(List.of(), elsewhere);
    }

    private boolean fits(Territory unit, Place place) {
        boolean inVoivodeship =
                place.voivodeship().filter(v -> v != unit.code().voivodeship()).isEmpty();
        Optional<Territory> powiat = unit.code().powiat().flatMap(this::find);
        return inVoivodeship
                && place.powiatKey()
                        .map(key -> powiat.stream()
                                .flatMap(Territory::names)
                                .anyMatch(name -> Place.key(name).equals(key)))
                        .orElse(true);
    }

    /**
     * This register with a newer state brought in. A unit of another name, or a commune of another type, keeps what it was in
     * its history; one that a complete state does not list stays, marked as gone.
     *
     * @throws InvalidException where the state is older than this register
     */
    public TerritoryRegister updated(TerritoryState state) {
        LocalDate date = state.asOf();
        if (asOf().filter(date::isBefore).isPresent()) {
            throw new InvalidException(List.of(new Finding("asOf", date.toString(), Problem.OLDER_STATE)));
        }
        Map<Teryt, Territory> next = new TreeMap<>(byCode);
        Map<Teryt, Territory> listed = state.units().stream().collect(Collectors.toMap(Territory::code, unit -> unit));
        for (Territory unit : state.units()) {
            Optional<Territory> earlier = Optional.ofNullable(byCode.get(unit.code()))
                    .or(() -> underAnotherType(unit).filter(e -> !listed.containsKey(e.code())));
            earlier.ifPresent(e -> next.remove(e.code()));
            next.put(unit.code(), earlier.map(e -> e.becoming(unit)).orElse(unit));
        }
        if (state.complete()) {
            next.replaceAll((code, unit) -> listed.containsKey(code) ? unit : unit.gone(date));
        }
        return new TerritoryRegister(next.values());
    }

    private Optional<Territory> underAnotherType(Territory unit) {
        return byCode.values().stream()
                .filter(earlier -> earlier.exists() && earlier.code().isSameCommune(unit.code()))
                .findFirst();
    }
}
