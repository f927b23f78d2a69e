package org.praktyki.persistence.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.search.Searchable;
import org.praktyki.core.territory.Voivodeship;

/**
 * A stretch of a practice's text. Each of the first three holds the one before it too: so a word is never rarer in a title than in the whole, and
 * what is only deep in a text cannot outweigh a title by its rarity there.
 */
public enum Zone {
    /** The title alone. */
    TITLE(4) {
        @Override
        String text(Practice practice, Translation words, boolean original) {
            return words.title();
        }
    },
    /** What stands on the practice's first page: title, summary, keywords, place, who did it. */
    FRONT(2) {
        @Override
        String text(Practice practice, Translation words, boolean original) {
            Stream<String> own =
                    Stream.concat(Stream.of(words.title(), words.summary().plainText()), words.keywords().stream());
            return Stream.concat(own, original ? places(practice.recordCard()) : Stream.empty())
                    .collect(Collectors.joining("\n"));
        }
    },
    /**
     * Everything. Headings are left out, being the same in every practice; so are contacts, because not all of them are public
     * and nobody should be found by name.
     */
    WHOLE(1) {
        @Override
        String text(Practice practice, Translation words, boolean original) {
            Stream<String> sections = words.presentation().sections().stream()
                    .map(section -> section.body().plainText());
            return Stream.concat(Stream.of(FRONT.text(practice, words, original)), sections)
                    .collect(Collectors.joining("\n"));
        }
    },
    /** What its files say; the only zone that stands beside the others: a long report would drown the practice in it. */
    FILES(0.5f) {
        @Override
        String text(Searchable entry, Reading reading) {
            return reading.reads(entry.practice().language()) ? entry.attachments() : "";
        }

        @Override
        String text(Practice practice, Translation words, boolean original) {
            return "";
        }
    };

    private final float weight;

    Zone(float weight) {
        this.weight = weight;
    }

    /** How much a word found here counts. */
    public float weight() {
        return weight;
    }

    /** The text in all languages that are read in a way. */
    String text(Searchable entry, Reading reading) {
        Practice practice = entry.practice();
        Translation own =
                new Translation(practice.title(), practice.summary(), practice.presentation(), practice.keywords());
        Stream<String> original =
                Stream.of(practice.language()).filter(reading::reads).map(language -> text(practice, own, true));
        Stream<String> translated = practice.translations().entrySet().stream()
                .filter(translation -> reading.reads(translation.getKey()))
                .map(translation -> text(practice, translation.getValue(), false));
        return Stream.concat(original, translated).collect(Collectors.joining("\n"));
    }

    abstract String text(Practice practice, Translation words, boolean original);

    private static Stream<String> places(RecordCard card) {
        return List.of(
                        card.locality(),
                        card.powiat(),
                        card.voivodeship().map(Voivodeship::polishName),
                        card.implementingBody())
                .stream()
                .flatMap(Optional::stream);
    }
}
