package org.praktyki.servlet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.Praktyki;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.FacetValue;
import org.praktyki.core.search.Query;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.search.Suggestions.Place;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;

/**
 * Finds the place that a visitor calls their own: in the territorial register where one is loaded, and among the places that
 * practices come from.
 */
final class Homes {

    private static final int MOST = 12;

    private final Praktyki praktyki;
    private @Nullable TerritoryRegister register;

    Homes(Praktyki praktyki) {
        this.praktyki = praktyki;
    }

    /** Read once, and not for visitors who name no place. */
    private TerritoryRegister register() {
        TerritoryRegister known = register;
        if (known == null) {
            known = praktyki.territories().register();
            register = known;
        }
        return known;
    }

    /**
     * A place that may be meant.
     *
     * @param key what stands for it in an address: its TERYT code, or the value of the facet of localities
     * @param name as people read it
     */
    record Candidate(String key, String name) {}

    /** The place with a key; empty where there is none. */
    Optional<RecordCard> find(String key) {
        return key.matches("(\\d{2}|\\d{4}|\\d{7})")
                ? register().find(new Teryt(key)).map(this::card)
                : practiceFrom(key).map(Practice::recordCard);
    }

    /** The places of a name, the likeliest first. */
    List<Candidate> named(String name, FacetLabels labels) {
        List<Territory> exactly = governed(register().named(name));
        List<Candidate> units = (exactly.isEmpty() ? governed(register().search(name)) : exactly)
                .stream()
                        .limit(MOST)
                        .map(unit -> new Candidate(unit.code().value(), name(card(unit), labels.texts())))
                        .toList();
        if (register().all().stream().anyMatch(unit -> unit.code().isCommune())) {
            return units;
        }
        // without a register the places that practices come from are all that is known
        return praktyki.search().suggest(name, MOST).places().stream()
                .filter(place -> place.facet() == Facet.LOCALITY)
                .map(Place::value)
                .map(value -> new Candidate(value.value(), labels.of(Facet.LOCALITY, value)))
                .toList();
    }

    private static List<Territory> governed(List<Territory> units) {
        return units.stream()
                .filter(unit -> unit.exists() && isGoverned(unit.code()))
                .toList();
    }

    /** Whether a unit governs itself under this code: parts of communes do not, and a city that is a powiat does as a commune. */
    private static boolean isGoverned(Teryt code) {
        boolean city = code.unitType()
                .filter(UnitType.MIASTO_NA_PRAWACH_POWIATU::equals)
                .isPresent();
        return code.isVoivodeship() || code.isCommune() || (code.isPowiat() && !city);
    }

    /** Such as "Osiek, gmina wiejska, powiat oświęcimski, małopolskie". */
    static String name(RecordCard card, Texts texts) {
        Optional<String> type =
                card.unitType().map(kind -> kind.label(texts.language().locale()));
        Optional<String> powiat = card.powiat().map(name -> texts.say("place.powiat", name));
        Optional<String> voivodeship = card.voivodeship().map(Voivodeship::polishName);
        return List.of(card.locality(), type, powiat, voivodeship).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** The register says what a place is; how many live there only a practice from there may say. */
    private RecordCard card(Territory unit) {
        Optional<UnitType> type = unit.code().unitType();
        RecordCard.Builder card = RecordCard.builder()
                .unitType(type.orElse(null))
                .voivodeship(unit.code().voivodeship());
        if (unit.code().isCommune()) {
            card.locality(unit.name());
        }
        if (!unit.code().isVoivodeship()
                && type.filter(UnitType.MIASTO_NA_PRAWACH_POWIATU::equals).isEmpty()) {
            register().path(unit.code()).stream()
                    .filter(above -> above.code().isPowiat())
                    .map(Territory::name)
                    .findFirst()
                    .ifPresent(card::powiat);
        }
        RecordCard known = card.build();
        return Facet.LOCALITY
                .of(Searchable.of(Practice.draft("").recordCard(known).build()))
                .stream()
                .map(FacetValue::value)
                .flatMap(key -> practiceFrom(key).stream())
                .map(Practice::recordCard)
                .filter(same -> same.population().isPresent())
                .findFirst()
                .map(same -> known.toBuilder()
                        .population(same.population().orElseThrow())
                        .build())
                .orElse(known);
    }

    private Optional<Practice> practiceFrom(String locality) {
        Predicate<Practice> counted =
                practice -> practice.recordCard().population().isPresent();
        List<Practice> from = praktyki.search()
                .find(Query.newest(MOST).choosing(Facet.LOCALITY, Set.of(locality)))
                .practices();
        return from.stream().filter(counted).findFirst().or(() -> from.stream().findFirst());
    }
}
