package org.praktyki.servlet;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.search.Query.Sort;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;

/**
 * The form that narrows a list down; works by sending the page's own parameters.
 *
 * @param action where it is sent
 * @param words what is looked for
 * @param size how many a page, kept where it was given
 * @param choices the boxes to choose from
 * @param chosen what narrows the list now, each with the way to take it back
 * @param all the list without any of it
 */
record Filters(
        String action, String words, Optional<String> size, List<Choice> choices, List<Chosen> chosen, String all) {

    private static final String INDENT = "\u2003";

    /** A box; an option with an empty value is for not choosing. */
    record Choice(String name, String label, List<Option> options) {}

    /** One of a box's options. */
    record Option(String value, String label, boolean selected) {}

    /** What narrows the list, and the list without it. */
    record Chosen(String label, String value, String without) {}

    static Filters of(Asked asked, CategoryTree tree, Texts texts, Links links) {
        List<Choice> choices = List.of(
                choice(asked, Params.CATEGORY, texts, topics(tree)),
                choice(asked, Params.VOIVODESHIP, texts, voivodeships()),
                choice(asked, Params.UNIT_TYPE, texts, unitTypes(texts)),
                choice(asked, Params.SORT, texts, orders(texts)));
        return new Filters(
                links.list(),
                asked.query().text(),
                asked.value(Params.SIZE),
                choices,
                chosen(asked, choices, texts, links),
                links.list());
    }

    private static Choice choice(Asked asked, String name, Texts texts, Map<String, String> values) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", texts.say("filter." + name + ".any"), false));
        values.forEach((value, label) -> options.add(
                new Option(value, label, asked.value(name).filter(value::equals).isPresent())));
        return new Choice(name, texts.say("filter." + name), options);
    }

    private static Map<String, String> topics(CategoryTree tree) {
        Map<String, String> topics = new LinkedHashMap<>();
        tree.sections().forEach(section -> addTopic(section, tree, "", topics));
        return topics;
    }

    private static void addTopic(Category topic, CategoryTree tree, String indent, Map<String, String> topics) {
        topics.put(topic.code().value(), indent + topic.name());
        tree.below(topic.code()).forEach(below -> addTopic(below, tree, indent + INDENT, topics));
    }

    private static Map<String, String> voivodeships() {
        Comparator<Object> polish = Collator.getInstance(Language.PL.locale());
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(Voivodeship.values())
                .sorted(Comparator.comparing(Voivodeship::polishName, polish))
                .forEach(voivodeship -> names.put(voivodeship.slug(), voivodeship.polishName()));
        return names;
    }

    private static Map<String, String> unitTypes(Texts texts) {
        Map<String, String> names = new LinkedHashMap<>();
        for (UnitType type : UnitType.values()) {
            names.put(type.slug(), type.label(texts.language().locale()));
        }
        return names;
    }

    private static Map<String, String> orders(Texts texts) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Sort sort : Sort.values()) {
            names.put(Params.slug(sort), texts.say("filter.sort." + sort));
        }
        return names;
    }

    private static List<Chosen> chosen(Asked asked, List<Choice> choices, Texts texts, Links links) {
        List<Chosen> chosen = new ArrayList<>();
        asked.value(Params.Q)
                .ifPresent(words ->
                        chosen.add(new Chosen(texts.say("filter.q"), words, links.list(asked.without(Params.Q)))));
        choices.stream()
                .filter(choice -> !choice.name().equals(Params.SORT))
                .forEach(choice -> choice.options().stream()
                        .filter(Option::selected)
                        .forEach(option -> chosen.add(new Chosen(
                                choice.label(), option.label().strip(), links.list(asked.without(choice.name()))))));
        return chosen;
    }
}
