package org.praktyki.persistence.lucene;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.Voivodeship;

/**
 * A stretch of a practice's text. Each holds the one before it too: so a word is never rarer in a title than in the whole, and
 * what is only deep in a text cannot outweigh a title by its rarity there.
 */
enum Zone {
    TITLE(4) {
        @Override
        String text(Practice practice) {
            return practice.title();
        }
    },
    /** What stands on the practice's first page: title, summary, place, who did it. */
    FRONT(2) {
        @Override
        String text(Practice practice) {
            RecordCard card = practice.recordCard();
            Stream<String> places = Stream.of(
                            card.locality(),
                            card.powiat(),
                            card.voivodeship().map(Voivodeship::polishName),
                            card.implementingBody())
                    .flatMap(Optional::stream);
            return Stream.concat(Stream.of(practice.title(), practice.summary().plainText()), places)
                    .collect(Collectors.joining("\n"));
        }
    },
    /**
     * Everything. Headings are left out, being the same in every practice; so are contacts, because not all of them are public
     * and nobody should be found by name.
     */
    WHOLE(1) {
        @Override
        String text(Practice practice) {
            Stream<String> sections = practice.presentation().sections().stream()
                    .map(section -> section.body().plainText());
            return Stream.concat(Stream.of(FRONT.text(practice)), sections).collect(Collectors.joining("\n"));
        }
    };

    private final float weight;

    Zone(float weight) {
        this.weight = weight;
    }

    /** How much a word found here counts. */
    float weight() {
        return weight;
    }

    abstract String text(Practice practice);
}
