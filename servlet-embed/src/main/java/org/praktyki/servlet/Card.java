package org.praktyki.servlet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.search.Excerpt;
import org.praktyki.core.search.Excerpt.Piece;
import org.praktyki.core.search.Match;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.InLanguage;
import org.praktyki.core.text.RichText;

/**
 * A practice in a list.
 *
 * @param title what it is called
 * @param address its page
 * @param topic the name of its topic
 * @param place locality and voivodeship, as far as they are known
 * @param unitType the kind of local government
 * @param entered when it was entered
 * @param excerpt where it says what was looked for, marked, or else the beginning of its summary; may be empty
 * @param archived whether it is no longer kept up
 * @param reasons why it is in the list, where that is not plain to see
 * @param id of the practice
 * @param replicated how many have taken it over, in words; absent for nobody, and where that is not said
 */
record Card(
        InLanguage<String> title,
        String address,
        Optional<String> topic,
        String place,
        Optional<String> unitType,
        Optional<Day> entered,
        InLanguage<List<Piece>> excerpt,
        boolean archived,
        List<String> reasons,
        PracticeId id,
        Optional<String> replicated) {

    private static final int EXCERPT = 200;

    static Card of(Practice practice, CategoryTree tree, Texts texts, Links links) {
        return of(practice, beginning(practice.summary(texts.language().tag())), tree, texts, links);
    }

    static Card of(Match match, CategoryTree tree, Texts texts, Links links) {
        return match.excerpt()
                .map(excerpt ->
                        of(match.practice(), set(excerpt, match.practice().language()), tree, texts, links))
                .orElseGet(() -> of(match.practice(), tree, texts, links));
    }

    private static Card of(
            Practice practice, InLanguage<List<Piece>> excerpt, CategoryTree tree, Texts texts, Links links) {
        RecordCard card = practice.recordCard();
        String language = texts.language().tag();
        return new Card(
                Typography.set(practice.title(language)),
                links.practice(practice.slug()),
                practice.category().flatMap(tree::find).map(Category::name).map(name -> Typography.text(name, "pl")),
                place(card),
                card.unitType().map(type -> type.label(texts.language().locale())),
                card.enteredOn().map(date -> Day.of(date, texts)),
                excerpt,
                practice.status() == PracticeStatus.ARCHIVED,
                List.of(),
                practice.id(),
                Optional.empty());
    }

    /** The same with reasons why it is in the list. */
    Card because(List<String> why) {
        return new Card(title, address, topic, place, unitType, entered, excerpt, archived, why, id, replicated);
    }

    /** The same with how many have taken it over. */
    Card replicated(Optional<String> value) {
        return new Card(title, address, topic, place, unitType, entered, excerpt, archived, reasons, id, value);
    }

    private static InLanguage<List<Piece>> set(Excerpt excerpt, String language) {
        List<Piece> pieces = excerpt.pieces().stream()
                .map(piece -> new Piece(Typography.text(piece.text(), language), piece.marked()))
                .toList();
        return new InLanguage<>(language, pieces);
    }

    private static InLanguage<List<Piece>> beginning(InLanguage<RichText> summary) {
        String beginning = excerpt(summary.value().plainText().replace('\n', ' '), EXCERPT);
        List<Piece> pieces = beginning.isEmpty()
                ? List.of()
                : List.of(new Piece(Typography.text(beginning, summary.language()), false));
        return new InLanguage<>(summary.language(), pieces);
    }

    /** Such as "Łomża, podlaskie". */
    static String place(RecordCard card) {
        return Stream.of(card.locality(), card.voivodeship().map(v -> v.polishName()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** The beginning of a text, cut between two words. */
    static String excerpt(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = text.lastIndexOf(' ', length);
        String whole = text.substring(0, end > 0 ? end : length);
        int last = whole.length();
        while (last > 0 && isBetween(whole.charAt(last - 1))) {
            last--;
        }
        return whole.substring(0, last) + "…";
    }

    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || ",;:–—-".indexOf(c) >= 0;
    }
}
