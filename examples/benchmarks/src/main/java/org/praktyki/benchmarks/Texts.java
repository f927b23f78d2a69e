package org.praktyki.benchmarks;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.territory.Voivodeship;

/** All that a practice says and is searched for, as one text. */
final class Texts {

    private Texts() {}

    static String of(Practice practice) {
        RecordCard card = practice.recordCard();
        return Stream.of(
                        Stream.of(practice.title(), practice.summary().plainText()),
                        practice.keywords().stream(),
                        Stream.of(
                                        card.locality(),
                                        card.powiat(),
                                        card.voivodeship().map(Voivodeship::polishName),
                                        card.implementingBody())
                                .flatMap(Optional::stream),
                        practice.presentation().sections().stream()
                                .map(section -> section.body().plainText()),
                        practice.translations().values().stream().map(Translation::title))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }
}
