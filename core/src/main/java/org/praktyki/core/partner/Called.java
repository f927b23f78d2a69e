package org.praktyki.core.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WordForms;

/**
 * Words by which a partner may be named.
 *
 * @param partner whom
 * @param words in their order
 * @param needsPlace whether they name it only where the text is about its place
 * @param sign how it is named by them at best
 */
record Called(Partner partner, List<Words.Word> words, boolean needsPlace, Mention.Sign sign) {

    private static final int SHORTEST = 3;
    private static final Set<String> IN = Set.of("w", "we");

    /** Words that abbreviations leave out. */
    private static final Set<String> SMALL =
            Set.of("w", "we", "z", "ze", "i", "oraz", "na", "do", "dla", "im", "ds", "od", "po", "przy", "pod", "o");

    /** All that a partner may be called by one of its names. */
    static Stream<Called> of(Partner partner, Name name, WordForms language) {
        List<Words.Word> whole = Words.of(name.text(), language);
        if (whole.isEmpty()) {
            return Stream.empty();
        }
        List<Called> called = new ArrayList<>();
        called.add(new Called(partner, whole, false, Mention.Sign.EXACT));
        List<Words.Word> bare = withoutPlace(whole, partner, language);
        if (bare.size() > 1 && bare.size() < whole.size()) {
            called.add(new Called(partner, bare, true, Mention.Sign.INFLECTED));
        }
        name.abbreviation()
                .ifPresent(letters ->
                        called.add(new Called(partner, Words.of(letters, language), false, Mention.Sign.ABBREVIATED)));
        initials(bare)
                .filter(letters -> !name.abbreviation().equals(Optional.of(letters)))
                .ifPresent(letters ->
                        called.add(new Called(partner, Words.of(letters, language), true, Mention.Sign.ABBREVIATED)));
        return called.stream().filter(one -> !one.words().isEmpty());
    }

    /** The name up to "w Kutnie", where that is where it is. */
    private static List<Words.Word> withoutPlace(List<Words.Word> whole, Partner partner, WordForms language) {
        List<Words.Word> place = partner.seat()
                .locality()
                .map(locality -> Words.of(locality, language))
                .orElse(List.of());
        int from = whole.size() - place.size() - 1;
        if (place.isEmpty() || from < 1 || !IN.contains(whole.get(from).folded())) {
            return whole;
        }
        for (int i = 0; i < place.size(); i++) {
            if (!whole.get(from + 1 + i).isLike(place.get(i))) {
                return whole;
            }
        }
        return whole.subList(0, from);
    }

    private static Optional<String> initials(List<Words.Word> words) {
        String letters = words.stream()
                .filter(word -> !SMALL.contains(word.folded()))
                .map(word -> word.text().substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
        return Optional.of(letters).filter(initials -> initials.length() >= SHORTEST);
    }

    /** How the words of a text that begin somewhere name it; empty where they do not. */
    Optional<Mention.Sign> at(List<Words.Word> text, int start, String all) {
        if (start + words.size() > text.size() || !startsLikeAName(text.get(start))) {
            return Optional.empty();
        }
        boolean exact = true;
        for (int i = 0; i < words.size(); i++) {
            Words.Word said = text.get(start + i);
            boolean same = said.folded().equals(words.get(i).folded());
            boolean fits = sign == Mention.Sign.ABBREVIATED
                    ? said.text().equals(words.get(i).text())
                    : same || said.isLike(words.get(i));
            if (!fits || (i > 0 && !isTogether(all, text.get(start + i - 1).to(), said.from()))) {
                return Optional.empty();
            }
            exact &= same;
        }
        return Optional.of(exact || sign == Mention.Sign.ABBREVIATED ? sign : Mention.Sign.INFLECTED);
    }

    /** A name is written with a capital letter, or as it is. */
    private boolean startsLikeAName(Words.Word said) {
        return Character.isUpperCase(said.text().charAt(0))
                || Character.isDigit(said.text().charAt(0))
                || said.text().equals(words.getFirst().text());
    }

    /** Whether nothing but what may stand within a name lies between two words. */
    private static boolean isTogether(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char between = text.charAt(i);
            if (between == '\n' || between == ';' || between == ':' || between == '!' || between == '?') {
                return false;
            }
        }
        return true;
    }

    /** Whether the partner is at a place. */
    boolean isIn(Set<String> places) {
        return partner.seat()
                .locality()
                .map(Slug::fold)
                .filter(places::contains)
                .isPresent();
    }
}
