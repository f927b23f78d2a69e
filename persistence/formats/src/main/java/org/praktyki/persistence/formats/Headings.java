package org.praktyki.persistence.formats;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.praktyki.core.practice.Presentation;

/** The headings of a presentation in their usual wordings, folded by {@link Line#fold}. */
final class Headings {

    private static final String RECORD_CARD = "metryka praktyki";

    /** What may follow any of the wordings: the old forms were shared by practices, tools and projects. */
    private static final List<String> ENDINGS = List.of("", " narzedzia", " praktyki", " projektu", " rozwiazania");

    /** One list for each of {@link Presentation#STANDARD_HEADINGS}, in its order. */
    private static final List<List<String>> WORDINGS = List.of(
            List.of(
                    "opis sytuacji przed wdrozeniem",
                    "opis sytuacji przed wprowadzeniem",
                    "opis sytuacji poczatkowej",
                    "sytuacja przed wdrozeniem"),
            List.of(
                    "opis ogolnego podejscia i szczegolowych zadan",
                    "opis ogolnego podejscia oraz szczegolowych zadan",
                    "opis ogolnego podejscia i szczegolowych dzialan",
                    "opis ogolnego podejscia i zadan",
                    "opis ogolnego podejscia"),
            List.of("rezultaty wdrozenia", "rezultat wdrozenia", "efekty wdrozenia", "wyniki wdrozenia"),
            List.of(
                    "zalecenia dla instytucji zainteresowanych replikacja",
                    "zalecenia dla instytucji zainteresowanych wdrozeniem",
                    "zalecenia dla jednostek zainteresowanych replikacja",
                    "zalecenia dla zainteresowanych replikacja"));

    private static final Map<String, Integer> BY_WORDING = IntStream.range(0, WORDINGS.size())
            .boxed()
            .flatMap(index -> WORDINGS.get(index).stream().map(wording -> Map.entry(wording, index)))
            .flatMap(entry -> ENDINGS.stream().map(ending -> Map.entry(entry.getKey() + ending, entry.getValue())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Marks and numbers that are set before a heading, and tags around it that were saved as text. */
    private static final Pattern DECORATION = Pattern.compile("<[^<>]{1,100}>");

    private static final Pattern NUMBER = Pattern.compile("^(?:[0-9]{1,2}|i{1,3}|iv) ");
    private static final Pattern SENTENCE_END = Pattern.compile("[.,;!?…]\\s*$");

    private Headings() {}

    static boolean isRecordCard(Line line) {
        return line.folded().equals(RECORD_CARD);
    }

    /** Which standard section a line begins, as an index into the standard headings. The whole line must be the heading. */
    static OptionalInt section(Line line) {
        if (line.folded().isEmpty() || SENTENCE_END.matcher(line.text()).find()) {
            return OptionalInt.empty();
        }
        String bare = Line.fold(DECORATION.matcher(line.text()).replaceAll(" "));
        Integer index = BY_WORDING.get(NUMBER.matcher(bare).replaceFirst(""));
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    static String standard(int index) {
        return Presentation.STANDARD_HEADINGS.get(index);
    }
}
