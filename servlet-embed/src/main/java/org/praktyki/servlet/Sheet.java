package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.servlet.Shown.Part;

/**
 * What the three pages of a practice have in common.
 *
 * @param texts the page's words
 * @param links the addresses
 * @param title what the practice is called
 * @param language of the practice's text
 * @param path from the home page to its topic
 * @param place where it comes from; may be empty
 * @param entered when it was entered
 * @param tabs its pages
 * @param fundingLines who paid, in whole sentences
 * @param funders who paid
 */
record Sheet(
        Texts texts,
        Links links,
        String title,
        String language,
        List<Crumb> path,
        String place,
        Optional<Day> entered,
        List<Tab> tabs,
        List<String> fundingLines,
        List<String> funders) {

    /** A step on the way to the practice. */
    record Crumb(String name, String address, String language) {}

    /** One of the practice's pages. */
    record Tab(String label, String address, boolean current) {}

    static Sheet of(Shown shown, Part current, CategoryTree tree, Visit visit) {
        Practice practice = shown.practice();
        String language = practice.language();
        Texts texts = visit.texts();
        return new Sheet(
                texts,
                visit.links(),
                Typography.text(practice.title(), language),
                language,
                path(practice, tree, texts, visit.links()),
                Card.place(practice.recordCard()),
                practice.recordCard().enteredOn().map(date -> Day.of(date, texts)),
                tabs(shown, current, texts, visit.links()),
                practice.funding().lines().stream()
                        .map(line -> Typography.text(line, language))
                        .toList(),
                practice.funding().funders().stream()
                        .map(funder -> Typography.text(funder.name(), language))
                        .toList());
    }

    private static List<Crumb> path(Practice practice, CategoryTree tree, Texts texts, Links links) {
        List<Crumb> path = new ArrayList<>();
        String own = texts.language().tag();
        path.add(new Crumb(texts.say("home"), links.home(), own));
        path.add(new Crumb(texts.say("list"), links.list(), own));
        practice.category().map(tree::path).orElse(List.of()).forEach(topic -> {
            String name = Typography.text(topic.name(), Language.DEFAULT.tag());
            path.add(new Crumb(name, links.topic(topic.code()), Language.DEFAULT.tag()));
        });
        return path;
    }

    private static List<Tab> tabs(Shown shown, Part current, Texts texts, Links links) {
        List<Tab> tabs = new ArrayList<>();
        for (Part part : Part.values()) {
            if (shown.has(part)) {
                String address = links.page(shown.path(part));
                tabs.add(new Tab(texts.say("tab." + part), address, part == current));
            }
        }
        return tabs;
    }
}
