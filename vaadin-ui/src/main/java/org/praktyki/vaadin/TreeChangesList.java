package org.praktyki.vaadin;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.taxonomy.TreeChanges;
import org.praktyki.core.taxonomy.TreeDraft;
import org.praktyki.core.text.Slug;

/** What differs between two topic trees, in words. */
final class TreeChangesList extends UnorderedList {

    private final transient Texts texts;
    private final transient CategoryTree before;
    private final transient CategoryTree after;

    TreeChangesList(Texts texts, CategoryTree before, CategoryTree after) {
        this.texts = texts;
        this.before = before;
        this.after = after;
        addClassName("changes");
        TreeChanges changes = TreeChanges.between(before, after);
        changes.added().forEach(topic -> say("topics.change.added", path(after, topic.code())));
        changes.renamed().forEach(topic -> say("topics.change.renamed", name(before, topic.code()), topic.name()));
        changes.moved().forEach(this::moved);
        changes.reordered().forEach(this::reordered);
        changes.removed().forEach(topic -> say("topics.change.removed", path(before, topic.code())));
    }

    /** What a draft changes, and which practices it moves. */
    static TreeChangesList of(Texts texts, TreeDraft draft) {
        TreeChangesList list = new TreeChangesList(texts, draft.read(), draft.tree());
        draft.moves()
                .forEach((from, to) -> list.say(
                        "topics.change.practices",
                        name(draft.read(), from),
                        draft.standing(from),
                        name(draft.tree(), to)));
        return list;
    }

    private void moved(Category topic) {
        Optional<Slug> from = before.find(topic.code()).flatMap(Category::parent);
        say("topics.change.moved", topic.name(), above(before, from), above(after, topic.parent()));
    }

    private void reordered(Optional<Slug> parent) {
        String order = parent.map(after::below).orElseGet(after::sections).stream()
                .map(Category::name)
                .collect(Collectors.joining(", "));
        say("topics.change.reordered", above(after, parent), order);
    }

    private String above(CategoryTree tree, Optional<Slug> parent) {
        return parent.map(code -> name(tree, code)).orElseGet(() -> texts.get("topics.top"));
    }

    private static String name(CategoryTree tree, Slug code) {
        return tree.find(code).map(Category::name).orElse(code.value());
    }

    private static String path(CategoryTree tree, Slug code) {
        return tree.path(code).stream().map(Category::name).collect(Collectors.joining(" › "));
    }

    private void say(String key, Object... arguments) {
        add(new ListItem(texts.get(key, arguments)));
    }
}
