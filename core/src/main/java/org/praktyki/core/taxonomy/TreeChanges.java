package org.praktyki.core.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.text.Slug;

/**
 * What differs between two topic trees.
 *
 * @param added topics that are new, as they are
 * @param renamed topics with another name, as they are now
 * @param moved topics that stand below another one, as they are now
 * @param reordered the topics below which others stand in another order; absent for the sections
 * @param removed topics that are gone, as they were
 */
public record TreeChanges(
        List<Category> added,
        List<Category> renamed,
        List<Category> moved,
        List<Optional<Slug>> reordered,
        List<Category> removed) {

    /** Copies the lists. */
    public TreeChanges {
        added = List.copyOf(added);
        renamed = List.copyOf(renamed);
        moved = List.copyOf(moved);
        reordered = List.copyOf(reordered);
        removed = List.copyOf(removed);
    }

    /** Compares two trees; topics are the same where their codes are. */
    public static TreeChanges between(CategoryTree before, CategoryTree after) {
        List<Category> added = new ArrayList<>();
        List<Category> renamed = new ArrayList<>();
        List<Category> moved = new ArrayList<>();
        for (Category topic : after.all()) {
            Optional<Category> was = before.find(topic.code());
            if (was.isEmpty()) {
                added.add(topic);
            } else {
                was.filter(w -> !w.name().equals(topic.name())).ifPresent(w -> renamed.add(topic));
                was.filter(w -> !w.parent().equals(topic.parent())).ifPresent(w -> moved.add(topic));
            }
        }
        List<Category> removed = before.all().stream()
                .filter(topic -> after.find(topic.code()).isEmpty())
                .toList();
        return new TreeChanges(added, renamed, moved, reordered(before, after), removed);
    }

    /** Of the topics that stand below the same one before and after, the order is compared. */
    private static List<Optional<Slug>> reordered(CategoryTree before, CategoryTree after) {
        Set<Optional<Slug>> parents = new LinkedHashSet<>();
        after.all().forEach(topic -> parents.add(topic.parent()));
        return parents.stream()
                .filter(parent -> !staying(before, after, parent).equals(staying(after, before, parent)))
                .toList();
    }

    private static List<Slug> staying(CategoryTree tree, CategoryTree other, Optional<Slug> parent) {
        return tree.siblings(parent).stream()
                .map(Category::code)
                .filter(code -> other.find(code)
                        .filter(topic -> topic.parent().equals(parent))
                        .isPresent())
                .toList();
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return added.isEmpty() && renamed.isEmpty() && moved.isEmpty() && reordered.isEmpty() && removed.isEmpty();
    }
}
