package org.praktyki.core.memory;

import java.util.Map;
import java.util.stream.Collectors;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** The topic tree in memory. */
final class InMemoryCategories implements CategoryStore {

    private final PracticeStore practices;
    private final AuditLog audit;
    private CategoryTree tree = CategoryTree.EMPTY;

    InMemoryCategories(PracticeStore practices, AuditLog audit) {
        this.practices = practices;
        this.audit = audit;
    }

    @Override
    public synchronized CategoryTree tree() {
        return tree;
    }

    @Override
    public synchronized void replace(CategoryTree next, Deed deed) {
        tree = next;
        audit.append(deed, Subject.of(Subject.Kind.TOPICS));
    }

    @Override
    public synchronized boolean replace(CategoryTree expected, CategoryTree next, Deed deed) {
        boolean unchanged = tree.equals(expected);
        if (unchanged) {
            replace(next, deed);
        }
        return unchanged;
    }

    @Override
    public Map<Slug, Long> inUse() {
        return practices.list(PracticeFilter.ALL, 0, Integer.MAX_VALUE).stream()
                .flatMap(practice -> practice.category().stream())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    }
}
