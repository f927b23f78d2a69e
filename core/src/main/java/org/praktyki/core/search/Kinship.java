package org.praktyki.core.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.territory.Outlines;
import org.praktyki.core.territory.PopulationBand;
import org.praktyki.core.territory.Voivodeship;

/**
 * What two places can have in common that makes the practices of one worth a look in the other. The weights say how much: what a
 * local government is decides what it may do, its size what it can afford; what lies near is easy to visit.
 */
public enum Kinship {
    /** The same kind of local government. */
    UNIT_TYPE(4, Facet.UNIT_TYPE),
    /** As many inhabitants, as far as the bands of the population facet tell. */
    POPULATION(3, Facet.POPULATION),
    /** Inhabitants of the next smaller or larger band. */
    NEXT_POPULATION(1.5, Facet.POPULATION) {
        @Override
        Set<String> values(Practice home) {
            return home.recordCard().population().map(PopulationBand::of).stream()
                    .flatMap(band -> Arrays.stream(PopulationBand.values()).filter(other -> other.isNextTo(band)))
                    .map(PopulationBand::slug)
                    .collect(Collectors.toSet());
        }
    },
    /** The same powiat. */
    POWIAT(1.5, Facet.POWIAT),
    /** The same voivodeship. */
    VOIVODESHIP(2, Facet.VOIVODESHIP),
    /** A voivodeship that borders on one's own. */
    NEXT_VOIVODESHIP(1, Facet.VOIVODESHIP) {
        @Override
        Set<String> values(Practice home) {
            return home.recordCard().voivodeship().map(Outlines::neighbours).stream()
                    .flatMap(Set::stream)
                    .map(Voivodeship::slug)
                    .collect(Collectors.toSet());
        }
    };

    private final double weight;
    private final Facet facet;

    Kinship(double weight, Facet facet) {
        this.weight = weight;
        this.facet = facet;
    }

    /** What practices are of, in this respect, that a home is looked for; nothing where the home does not say. */
    Set<String> values(Practice home) {
        return facet.of(Searchable.of(home)).stream().map(FacetValue::value).collect(Collectors.toSet());
    }

    Optional<Preference> preference(Practice home) {
        return Stream.of(values(home))
                .filter(values -> !values.isEmpty())
                .map(values -> new Preference(facet, values, weight))
                .findFirst();
    }
}
