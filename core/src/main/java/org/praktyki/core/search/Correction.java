package org.praktyki.core.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.text.Slug;

/** What someone probably meant who typed a word that is nowhere. */
final class Correction {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    private Correction() {}

    /**
     * A text with its corrections.
     *
     * @param corrections without diacritics
     * @param found where the corrections are looked up as they are really written
     * @return empty where nothing was corrected
     */
    static Optional<String> of(String text, Map<String, String> corrections, List<Practice> found) {
        if (corrections.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> written = new HashMap<>();
        for (String correction : corrections.values()) {
            found.stream()
                    .flatMap(Correction::texts)
                    .flatMap(part -> WORD.matcher(part).results())
                    .map(word -> word.group().toLowerCase(Locale.ROOT))
                    .filter(word -> mayBe(word, correction) && Slug.fold(word).equals(correction))
                    .findFirst()
                    .ifPresent(word -> written.put(correction, word));
        }
        return Optional.of(WORD.matcher(Wanted.clean(text)).replaceAll(word -> {
            String typed = word.group();
            String correction = corrections.get(typed.toLowerCase(Locale.ROOT));
            return correction == null ? typed : written.getOrDefault(correction, correction);
        }));
    }

    /** Whether the plain letters of a word stand where they have to; folding costs. */
    private static boolean mayBe(String word, String folded) {
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter < 0x80 && (at >= folded.length() || folded.charAt(at) != letter)) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> texts(Practice practice) {
        RecordCard card = practice.recordCard();
        Stream<String> head = Stream.of(practice.title(), practice.summary().plainText());
        Stream<String> places = Stream.of(card.locality(), card.powiat(), card.implementingBody())
                .flatMap(Optional::stream);
        Stream<String> sections = practice.presentation().sections().stream()
                .map(section -> section.body().plainText());
        return Stream.of(head, places, sections).flatMap(part -> part);
    }
}
