package org.praktyki.core.metric.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.TerritoryLevel;
import org.praktyki.core.metric.intake.Whereabouts.Country;
import org.praktyki.core.metric.intake.Whereabouts.Found;
import org.praktyki.core.metric.intake.Whereabouts.OtherLevel;
import org.praktyki.core.metric.intake.Whereabouts.Unknown;
import org.praktyki.core.territory.Place;
import org.praktyki.core.territory.Resolution;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;

/** Finds the units that lines of a table are about: by their codes, and without by their names. Remembers what it found; for one thread. */
final class UnitFinder {

    private static final Pattern PRACTICE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The Local Data Bank writes behind the name of a commune what it is. */
    private static final Pattern KIND = Pattern.compile("(?<name>.*\\S)\\s*\\((?<kind>[1-589])\\)");

    private static final Pattern POWIAT = Pattern.compile("(?i)(powiat|pow\\.)\\s.*");
    private static final String SEPARATOR = "\u001f";

    private final TerritoryRegister register;
    private final boolean knowsCommunes;
    private final Map<String, List<Teryt>> bySixDigits = new HashMap<>();
    private final Map<String, Whereabouts> found = new HashMap<>();

    UnitFinder(TerritoryRegister register) {
        this.register = register;
        for (Territory unit : register.all()) {
            if (unit.code().isCommune()) {
                bySixDigits
                        .computeIfAbsent(unit.code().value().substring(0, 6), none -> new ArrayList<>())
                        .add(unit.code());
            }
        }
        this.knowsCommunes = !bySixDigits.isEmpty();
    }

    /**
     * Finds a unit.
     *
     * @param code as it stands there; may be empty
     * @param name likewise, as are the others
     */
    Whereabouts find(String code, String name, String powiat, String voivodeship, TerritoryLevel level) {
        String key = String.join(SEPARATOR, code, name, powiat, voivodeship, level.name());
        Whereabouts known = found.get(key);
        if (known == null) {
            known = code.isEmpty() ? named(name, powiat, voivodeship, level) : coded(code, name, level);
            found.put(key, known);
        }
        return known;
    }

    /** Whether a text is a code that means a unit, or the whole country. */
    boolean isCode(String text) {
        UnitCode code = UnitCode.of(text);
        return switch (code.kind()) {
            case NONE -> PRACTICE.matcher(text).matches();
            case COUNTRY -> text.length() >= 7;
            case REGION -> true;
            case UNIT -> text.length() >= 6 && !candidates(code).isEmpty();
        };
    }

    private Whereabouts coded(String text, String name, TerritoryLevel level) {
        if (PRACTICE.matcher(text).matches()) {
            return new Found(new Observed(UUID.fromString(text).toString()));
        }
        UnitCode code = UnitCode.of(text);
        return switch (code.kind()) {
            case NONE -> new Unknown(false, Problem.NOT_A_TERYT);
            case COUNTRY -> new Country();
            case REGION -> new OtherLevel();
            case UNIT -> among(candidates(code), name, level);
        };
    }

    private Whereabouts among(List<Teryt> candidates, String name, TerritoryLevel level) {
        if (candidates.isEmpty()) {
            return new Unknown(false, Problem.NO_SUCH_TERRITORY);
        }
        List<Teryt> fitting = candidates;
        if (fitting.size() > 1 && !name.isEmpty()) {
            fitting = candidates.stream().filter(code -> isCalled(code, name)).toList();
        }
        if (fitting.size() != 1) {
            return new Unknown(false, Problem.SEVERAL_TERRITORIES);
        }
        Teryt code = fitting.getFirst();
        return level.includes(code) ? new Found(Observed.of(code)) : new OtherLevel();
    }

    /** The units that the register knows of those that a code may be; whatever it may be where the register knows no communes. */
    private List<Teryt> candidates(UnitCode code) {
        Set<Teryt> known = new LinkedHashSet<>();
        for (Teryt one : code.whole()) {
            Optional<Territory> unit = register.find(one);
            unit.ifPresent(its -> known.add(its.code()));
            if (unit.isEmpty() && (!knowsCommunes || isPartOfCommune(one))) {
                known.add(one);
            }
        }
        code.six().map(six -> bySixDigits.getOrDefault(six, List.of())).ifPresent(known::addAll);
        return List.copyOf(known);
    }

    /** The register may have been loaded without them. */
    private boolean isPartOfCommune(Teryt code) {
        return code.unitType().isEmpty()
                && code.parent().map(register::find).filter(Optional::isPresent).isPresent();
    }

    private boolean isCalled(Teryt code, String name) {
        return register.named(bareName(name)).stream()
                .anyMatch(unit -> unit.code().equals(code));
    }

    private Whereabouts named(String name, String powiat, String voivodeship, TerritoryLevel level) {
        if (key(name).equals("polska") || key(name).equals("poland")) {
            return new Country();
        }
        Optional<Voivodeship> its = Voivodeship.parse(voivodeship);
        Resolution resolution = register.resolve(
                switch (level) {
                    case COMMUNE -> new Place(Optional.of(bareName(name)), Optional.of(powiat), its);
                    case POWIAT -> new Place(Optional.empty(), Optional.of(name), its);
                    case VOIVODESHIP -> new Place(Optional.empty(), Optional.empty(), Voivodeship.parse(name));
                });
        return switch (ofKind(resolution, name)) {
            case Resolution.One one -> new Found(Observed.of(one.unit().code()));
            case Resolution.Several several -> new Unknown(true, Problem.SEVERAL_TERRITORIES);
            case Resolution.None none ->
                isOfOtherLevel(name, level) ? new OtherLevel() : new Unknown(true, Problem.UNKNOWN_TERRITORY);
        };
    }

    private static boolean isOfOtherLevel(String name, TerritoryLevel level) {
        boolean voivodeship = Voivodeship.parse(name).isPresent();
        boolean powiat = POWIAT.matcher(name).matches();
        return switch (level) {
            case COMMUNE -> voivodeship || powiat || isPart(name);
            case POWIAT -> voivodeship || KIND.matcher(name).matches();
            case VOIVODESHIP -> powiat || KIND.matcher(name).matches();
        };
    }

    private static boolean isPart(String name) {
        Matcher kind = KIND.matcher(name);
        return kind.matches() && kind.group("kind").compareTo("3") > 0;
    }

    private static Resolution ofKind(Resolution resolution, String name) {
        Matcher kind = KIND.matcher(name);
        if (resolution instanceof Resolution.Several several && kind.matches()) {
            List<Territory> fitting = several.candidates().stream()
                    .filter(unit -> unit.code().value().endsWith(kind.group("kind")))
                    .toList();
            return fitting.size() == 1
                    ? new Resolution.One(fitting.getFirst())
                    : fitting.isEmpty() ? new Resolution.None(several.candidates()) : several;
        }
        return resolution;
    }

    private static String bareName(String name) {
        Matcher kind = KIND.matcher(name);
        return kind.matches() ? kind.group("name") : name;
    }

    private static String key(String name) {
        return Slug.fold(name).strip();
    }
}
