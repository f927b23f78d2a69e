package org.praktyki.core.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;

/** A place that looks for practices of places like itself. */
public final class Home {

    private final Map<Kinship, Preference> preferences = new EnumMap<>(Kinship.class);

    /**
     * A place as a record card describes it.
     *
     * @param card what is not known of the place is absent in it, and does not count
     */
    public Home(RecordCard card) {
        Practice home = Practice.draft("").recordCard(card).build();
        for (Kinship kinship : Kinship.values()) {
            kinship.preference(home).ifPresent(preference -> preferences.put(kinship, preference));
        }
    }

    /** What is looked for first; nothing where nothing is known of the place. */
    public List<Preference> preferences() {
        return List.copyOf(preferences.values());
    }

    /** What a practice's place has in common with this one; who shares a powiat shares its voivodeship without saying. */
    public List<Kinship> sharedWith(Practice practice) {
        List<Kinship> shared = preferences.entrySet().stream()
                .filter(entry -> entry.getValue().isMetBy(Searchable.of(practice)))
                .map(Map.Entry::getKey)
                .toList();
        return shared.contains(Kinship.POWIAT)
                ? shared.stream()
                        .filter(kinship -> kinship != Kinship.VOIVODESHIP)
                        .toList()
                : shared;
    }
}
