package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.Standing;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.InLanguage;
import org.praktyki.servlet.Shown.Part;

/**
 * What the three pages of a practice have in common.
 *
 * @param texts the page's words
 * @param links the addresses
 * @param heading what the practice is called
 * @param language of the practice's own text
 * @param path from the home page to its topic
 * @param place where it comes from; may be empty
 * @param age how old what is read is
 * @param views how often it was looked at; absent where that is not shown
 * @param archived the notice that it is no longer kept up, where it is not
 * @param tongues the languages in which it can be read
 * @param tabs its pages
 * @param backers who paid
 */
record Sheet(
        Texts texts,
        Links links,
        InLanguage<String> heading,
        String language,
        List<Crumb> path,
        String place,
        Age age,
        Optional<String> views,
        Optional<Archived> archived,
        Tongues tongues,
        List<Tab> tabs,
        Backers backers) {

    /** A step on the way to the practice. */
    record Crumb(String name, String address, String language) {}

    /** One of the practice's pages. */
    record Tab(String label, String address, boolean current) {}

    static Sheet of(
            Shown shown,
            Part current,
            Optional<Standing> standing,
            OptionalLong views,
            Optional<Practice> successor,
            CategoryTree tree,
            Visit visit) {
        Practice practice = shown.practice();
        Texts texts = visit.texts();
        Links links = visit.links();
        return new Sheet(
                texts,
                links,
                Typography.set(practice.title(texts.language().tag())),
                practice.language(),
                path(practice, tree, texts, links),
                Card.place(practice.recordCard()),
                Age.of(practice, standing, texts),
                views.stream()
                        .mapToObj(times -> texts.count("sheet.views", times))
                        .findFirst(),
                Archived.of(practice, standing, successor, texts, links),
                Tongues.of(shown, current, texts, links),
                tabs(shown, current, texts, links),
                Backers.of(shown, links));
    }

    /** What the practice is called. */
    String title() {
        return heading.value();
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
