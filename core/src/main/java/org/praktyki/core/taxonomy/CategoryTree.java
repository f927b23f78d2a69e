package org.praktyki.core.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.text.Slug;

/** The topics in their order. Immutable; every parent exists and no topic stands below itself. */
public final class CategoryTree {

    /** A tree without topics. */
    public static final CategoryTree EMPTY = new CategoryTree(List.of());

    private final Map<Slug, Category> byCode = new LinkedHashMap<>();

    private CategoryTree(Collection<Category> categories) {
        for (Category category : categories) {
            if (byCode.put(category.code(), category) != null) {
                throw new IllegalArgumentException("Two categories with the code " + category.code());
            }
        }
        for (Category category : categories) {
            path(category.code());
        }
    }

    /**
     * Makes a tree.
     *
     * @param categories in the order in which they are shown
     * @throws IllegalArgumentException where a code is repeated, a parent is missing or parents form a circle
     */
    public static CategoryTree of(Collection<Category> categories) {
        return new CategoryTree(categories);
    }

    /** All topics in their order. */
    public List<Category> all() {
        return List.copyOf(byCode.values());
    }

    /** All topics, each followed by those below it. */
    public List<Category> inOrder() {
        return sections().stream()
                .flatMap(section -> subtree(section.code()).stream())
                .flatMap(code -> find(code).stream())
                .toList();
    }

    /** The sections, in their order. */
    public List<Category> sections() {
        return siblings(Optional.empty());
    }

    /** The topics directly below one, in their order. */
    public List<Category> below(Slug code) {
        return siblings(Optional.of(code));
    }

    /** The topics directly below one, or the sections, in their order. */
    List<Category> siblings(Optional<Slug> parent) {
        return byCode.values().stream().filter(c -> c.parent().equals(parent)).toList();
    }

    /** The topic with this code. */
    public Optional<Category> find(Slug code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * From the section down to the topic itself.
     *
     * @return empty where there is no such topic
     */
    public List<Category> path(Slug code) {
        List<Category> path = new ArrayList<>();
        for (Optional<Slug> at = Optional.of(code);
                at.isPresent();
                at = path.get(0).parent()) {
            Category category = byCode.get(at.get());
            if (category == null && path.isEmpty()) {
                return List.of();
            }
            if (category == null || path.contains(category)) {
                throw new IllegalArgumentException("The parents of category " + code + " are missing or form a circle");
            }
            path.add(0, category);
        }
        return List.copyOf(path);
    }

    /** The topic's code and the codes of all below it; empty where there is no such topic. */
    public Set<Slug> subtree(Slug code) {
        Set<Slug> codes = new LinkedHashSet<>();
        find(code).ifPresent(c -> codes.add(c.code()));
        for (Category child : below(code)) {
            codes.addAll(subtree(child.code()));
        }
        return codes;
    }

    /**
     * The deepest topic that a chain of names leads to, from a section down; letter case, diacritics and white space do not
     * matter, and names that are no topic at the end of the chain are passed over.
     *
     * @param names such as {@code ["Usługi społeczne", "Kultura"]}
     */
    public Optional<Category> findByNames(List<String> names) {
        Optional<Category> found = Optional.empty();
        List<Category> level = sections();
        for (String name : names) {
            Optional<Category> next =
                    level.stream().filter(c -> c.isNamed(name)).findFirst();
            if (next.isEmpty()) {
                break;
            }
            found = next;
            level = below(next.get().code());
        }
        return found;
    }

    /** Whether it has the same topics in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof CategoryTree tree && all().equals(tree.all()));
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }
}
