package org.praktyki.core.practice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.territory.Place;
import org.praktyki.core.territory.Resolution;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.UnitType;

/**
 * A record card held against the register of territorial units.
 *
 * @param card the card, with the unit's code where exactly one unit fits what it says; otherwise as it was
 * @param candidates the units that fit, where several do
 * @param findings where the card and the register contradict each other, or no single unit fits
 */
public record Located(RecordCard card, List<Territory> candidates, List<Finding> findings) {

    private static final String CODE = "recordCard.teryt";

    private static final Set<Problem> PROBLEMS = EnumSet.of(
            Problem.SEVERAL_TERRITORIES,
            Problem.NO_SUCH_TERRITORY,
            Problem.CONTRADICTS_REGISTER,
            Problem.NOT_IN_POLAND);

    /** Copies the lists. */
    public Located {
        candidates = List.copyOf(candidates);
        findings = List.copyOf(findings);
    }

    /**
     * Looks a card up. A village that is no commune is not in the register, so a name that nobody bears is nothing to complain
     * of; without a loaded register, neither is anything else.
     */
    public static Located of(RecordCard card, TerritoryRegister register) {
        if (register.equals(TerritoryRegister.BUILT_IN)) {
            return new Located(card, List.of(), List.of());
        }
        return card.teryt().map(code -> checked(card, code, register)).orElseGet(() -> resolved(card, register));
    }

    /** A practice with its card looked up; what was found earlier in this way is replaced. */
    public static Practice in(Practice practice, TerritoryRegister register) {
        Located located = of(practice.recordCard(), register);
        List<Finding> findings = new ArrayList<>(practice.findings());
        findings.removeIf(finding -> PROBLEMS.contains(finding.problem()));
        findings.addAll(located.findings());
        // a practice from abroad may be told of here, so this refuses nothing
        located.card()
                .point()
                .filter(point -> !point.isAroundPoland())
                .map(point -> new Finding("recordCard.point", point.display(), Problem.NOT_IN_POLAND))
                .ifPresent(findings::add);
        return practice.toBuilder()
                .recordCard(located.card())
                .findings(findings)
                .build();
    }

    private static Located resolved(RecordCard card, TerritoryRegister register) {
        Optional<Place> place = place(card);
        if (place.isEmpty()) {
            return new Located(card, List.of(), List.of());
        }
        Resolution resolution = register.resolve(place.get());
        return switch (card.unitType().map(resolution::preferring).orElse(resolution)) {
            case Resolution.One one -> {
                RecordCard with = card.toBuilder().teryt(one.unit().code()).build();
                yield new Located(with, List.of(), contradictions(with, one.unit(), register));
            }
            case Resolution.Several several ->
                new Located(
                        card,
                        several.candidates(),
                        List.of(new Finding(CODE, names(several.candidates()), Problem.SEVERAL_TERRITORIES)));
            case Resolution.None none ->
                new Located(
                        card,
                        none.elsewhere(),
                        none.elsewhere().isEmpty()
                                ? List.of()
                                : List.of(new Finding(CODE, names(none.elsewhere()), Problem.CONTRADICTS_REGISTER)));
        };
    }

    /** What of the card names its unit; nothing where the body is a union or of another kind, which has no code. */
    private static Optional<Place> place(RecordCard card) {
        Place place = switch (card.unitType().orElse(UnitType.GMINA_MIEJSKA)) {
            case WOJEWODZTWO -> new Place(Optional.empty(), Optional.empty(), card.voivodeship());
            case POWIAT -> new Place(Optional.empty(), card.powiat(), card.voivodeship());
            case ZWIAZEK, OTHER -> new Place(Optional.empty(), Optional.empty(), Optional.empty());
            default -> new Place(card.locality(), card.powiat(), card.voivodeship());
        };
        boolean namesOne = place.locality().isPresent()
                || place.powiat().isPresent()
                || card.unitType().filter(UnitType.WOJEWODZTWO::equals).isPresent();
        return Optional.of(place).filter(p -> namesOne);
    }

    private static Located checked(RecordCard card, Teryt code, TerritoryRegister register) {
        List<Finding> findings = register.find(code)
                .map(unit -> contradictions(card, unit, register))
                .orElseGet(() -> List.of(new Finding(CODE, code.value(), Problem.NO_SUCH_TERRITORY)));
        return new Located(card, List.of(), findings);
    }

    private static List<Finding> contradictions(RecordCard card, Territory unit, TerritoryRegister register) {
        List<Finding> findings = new ArrayList<>();
        card.voivodeship()
                .filter(said -> said != unit.code().voivodeship())
                .ifPresent(said -> findings.add(contradiction("voivodeship", said.polishName())));
        card.powiat()
                .filter(said -> !isIn(said, unit, register))
                .ifPresent(said -> findings.add(contradiction("powiat", said)));
        card.unitType()
                .filter(said ->
                        unit.code().unitType().filter(type -> type != said).isPresent())
                .ifPresent(said -> findings.add(contradiction("unitType", said.name())));
        return findings;
    }

    /** Whether a unit lies in a powiat of that name, or is one. */
    private static boolean isIn(String powiat, Territory unit, TerritoryRegister register) {
        Optional<Teryt> code = unit.code().powiat();
        Place place = new Place(
                Optional.empty(), Optional.of(powiat), Optional.of(unit.code().voivodeship()));
        return code.isEmpty()
                || switch (register.resolve(place)) {
                    case Resolution.One one -> one.unit().code().equals(code.get());
                    case Resolution.Several several ->
                        several.candidates().stream()
                                .anyMatch(candidate -> candidate.code().equals(code.get()));
                    case Resolution.None none -> false;
                };
    }

    private static Finding contradiction(String field, String said) {
        return new Finding("recordCard." + field, said, Problem.CONTRADICTS_REGISTER);
    }

    private static String names(List<Territory> units) {
        return units.stream()
                .map(unit -> unit.code() + " " + unit.name() + " (" + unit.kind() + ")")
                .collect(Collectors.joining("; "));
    }
}
