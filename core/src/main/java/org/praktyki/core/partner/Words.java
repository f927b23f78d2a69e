package org.praktyki.core.partner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WordForms;

/** A text as its words. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Words() {}

    /**
     * One word.
     *
     * @param text as written
     * @param folded in small letters without diacritics
     * @param forms what stands for all its forms, itself among them
     * @param from where it begins
     * @param to where it ends, exclusive
     */
    record Word(String text, String folded, Set<String> forms, int from, int to) {

        /** Whether both may be forms of one word. */
        boolean isLike(Word other) {
            return forms.stream().anyMatch(other.forms::contains);
        }
    }

    static List<Word> of(String text, WordForms language) {
        List<Word> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            String folded = Slug.fold(found.group());
            Set<String> forms = new HashSet<>(language.of(found.group().toLowerCase(Locale.ROOT)));
            // marked, so that a word as it is written is never taken for a stem of another
            forms.add("=" + folded);
            words.add(new Word(found.group(), folded, Set.copyOf(forms), found.start(), found.end()));
        }
        return words;
    }
}
