package org.praktyki.servlet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.RecordCard;
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
 * @param excerpt the beginning of its summary; may be empty
 * @param hit where the practice says what was looked for, marked; absent where its beginning is shown instead
 * @param archived whether it is no longer kept up
 * @param reasons why it is in the list, where that is not plain to see
 */
record Card(
        InLanguage<String> title,
        String address,
        Optional<String> topic,
        String place,
        Optional<String> unitType,
        Optional<Day> entered,
        InLanguage<String> excerpt,
        Optional<InLanguage<List<Piece>>> hit,
        boolean archived,
        List<String> reasons) {

    private static final int EXCERPT = 200;

    static Card of(Practice practice, CategoryTree tree, Texts texts, Links links) {
        return of(practice, Optional.empty(), tree, texts, links);
    }

    static Card of(Match match, CategoryTree tree, Texts texts, Links links) {
        String language = match.practice().language();
        Optional<InLanguage<List<Piece>>> hit = match.excerpt()
                .map(excerpt -> excerpt.pieces().stream()
                        .map(piece -> new Piece(Typography.text(piece.text(), language), piece.marked()))
                        .toList())
                .map(pieces -> new InLanguage<>(language, pieces));
        return of(match.practice(), hit, tree, texts, links);
    }

    private static Card of(
            Practice practice, Optional<InLanguage<List<Piece>>> hit, CategoryTree tree, Texts texts, Links links) {
        RecordCard card = practice.recordCard();
        String language = texts.language().tag();
        return new Card(
                Typography.set(practice.title(language)),
                links.practice(practice.slug()),
                practice.category().flatMap(tree::find).map(Category::name).map(name -> Typography.text(name, "pl")),
                place(card),
                card.unitType().map(type -> type.label(texts.language().locale())),
                card.enteredOn().map(date -> Day.of(date, texts)),
                excerpt(practice.summary(language)),
                hit,
                practice.status() == PracticeStatus.ARCHIVED,
                List.of());
    }

    /** The same with reasons why it is in the list. */
    Card because(List<String> why) {
        return new Card(title, address, topic, place, unitType, entered, excerpt, hit, archived, why);
    }

    private static InLanguage<String> excerpt(InLanguage<RichText> summary) {
        String beginning = excerpt(summary.value().plainText().replace('\n', ' '), EXCERPT);
        return Typography.set(new InLanguage<>(summary.language(), beginning));
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
