package org.praktyki.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Section;
import org.praktyki.core.practice.Translation;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/** Any number of made-up practices of about two thousand letters, each the same whenever it is asked for. */
final class Library {

    private static final long SEED = 2026;
    private static final int WORDS_IN_SECTION = 62;
    private static final int TRANSLATED = 30;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Towns towns = new Towns();
    private final List<Category> topics = new ArrayList<>();

    Library() {
        for (String line : Vocabulary.lines("topics.txt")) {
            Slug code = new Slug(line.substring(0, line.indexOf(':')));
            String[] names = line.substring(line.indexOf(':') + 1).split(";");
            topics.add(new Category(code, names[0].strip(), Optional.empty()));
            for (int i = 1; i < names.length; i++) {
                topics.add(new Category(Slug.from(names[i]), names[i].strip(), Optional.of(code)));
            }
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    CategoryTree topics() {
        return CategoryTree.of(topics);
    }

    /** The practice of a number, public. */
    Practice practice(int number) {
        RandomGenerator random = new SplittableRandom(SEED * 31 + number);
        Towns.Town town = towns.one(random);
        String title = sentence(5 + random.nextInt(4), random);
        RecordCard.Builder card = RecordCard.builder()
                .enteredOn(LocalDate.of(year(random), 1 + random.nextInt(12), 1 + random.nextInt(28)))
                .implementingBody("Urząd " + town.name())
                .populationYear(2024);
        town.on(card);
        Practice.Builder practice = Practice.builder(id(number), new Slug("praktyka-" + number), title)
                .status(PracticeStatus.PUBLISHED)
                .summary(text(45, random))
                .category(Optional.of(topics.get(Math.min(random.nextInt(topics.size()), random.nextInt(topics.size())))
                        .code()))
                .keywords(List.of(vocabulary.word(random), vocabulary.word(random)))
                .recordCard(card.build())
                .presentation(new Presentation(Presentation.STANDARD_HEADINGS.stream()
                        .map(heading -> new Section(heading, text(WORDS_IN_SECTION, random)))
                        .toList()));
        if (number % TRANSLATED == 0) {
            practice.translations(Map.of(
                    "en", new Translation("Good practice " + number, RichText.EMPTY, Presentation.EMPTY, List.of())));
        }
        return practice.build();
    }

    static PracticeId id(int number) {
        return new PracticeId(UUID.nameUUIDFromBytes(("practice " + number).getBytes(StandardCharsets.UTF_8)));
    }

    /** More of late. */
    private static int year(RandomGenerator random) {
        return 2008 + Math.max(random.nextInt(18), random.nextInt(18));
    }

    private String sentence(int words, RandomGenerator random) {
        StringBuilder sentence = new StringBuilder(vocabulary.word(random));
        for (int i = 1; i < words; i++) {
            sentence.append(' ').append(vocabulary.word(random));
        }
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private RichText text(int words, RandomGenerator random) {
        StringBuilder html = new StringBuilder();
        for (int left = words; left > 0; left -= 22) {
            html.append("<p>").append(sentence(Math.min(left, 11), random));
            html.append(", <strong>").append(vocabulary.word(random)).append("</strong> ");
            html.append(sentence(Math.clamp(left - 11, 1, 11), random)).append(".</p>");
        }
        return RichText.ofHtml(html.toString());
    }
}
