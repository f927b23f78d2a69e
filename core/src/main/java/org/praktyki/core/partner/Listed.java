package org.praktyki.core.partner;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.text.Krs;
import org.praktyki.core.text.Nip;
import org.praktyki.core.text.Regon;
import org.praktyki.core.text.Slug;

/**
 * Something as it stands in a list by name: ready to be looked for and sorted, so that this need not be made again at each question.
 *
 * @param thing a partner or a partnership
 * @param words all that it can be found by, folded, each after a space
 * @param order by its latest name, in the order of the Polish alphabet
 */
record Listed<T>(T thing, String words, CollationKey order) {

    static <T> Comparator<Listed<T>> byName() {
        return Comparator.comparing(Listed::order);
    }

    static Listed<Partner> of(Partner partner, Collator collator) {
        Identifiers numbers = partner.identifiers();
        Stream<String> more = Stream.of(
                        partner.seat().locality(),
                        numbers.nip().map(Nip::value),
                        numbers.regon().map(Regon::value),
                        numbers.krs().map(Krs::value))
                .flatMap(Optional::stream);
        return new Listed<>(
                partner,
                words(Stream.concat(words(partner.names()), more)),
                collator.getCollationKey(partner.names().latest().text()));
    }

    static Listed<Partnership> of(Partnership partnership, Collator collator) {
        return new Listed<>(
                partnership,
                words(Stream.concat(words(partnership.names()), partnership.seat().locality().stream())),
                collator.getCollationKey(partnership.names().latest().text()));
    }

    /** A collator costs more than a comparison by it, and may not be used by two threads at once. */
    static Collator polish() {
        return Collator.getInstance(Locale.of("pl", "PL"));
    }

    /** Whether each word of a text begins one of its words. */
    boolean hasAll(String[] wanted) {
        for (String word : wanted) {
            if (!words.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** The words of a text as {@link #hasAll} looks for them. */
    static String[] wanted(String text) {
        return Arrays.stream(split(text)).map(word -> ' ' + word).toArray(String[]::new);
    }

    private static Stream<String> words(Names names) {
        return names.all().stream()
                .flatMap(name -> Stream.concat(Stream.of(name.text()), name.abbreviation().stream()));
    }

    private static String words(Stream<String> texts) {
        return texts.flatMap(text -> Arrays.stream(split(text))).distinct().collect(Collectors.joining(" ", " ", ""));
    }

    private static String[] split(String text) {
        String folded = Slug.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return folded.isEmpty() ? new String[0] : folded.split(" ");
    }
}
