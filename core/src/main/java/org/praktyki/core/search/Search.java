package org.praktyki.core.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** Finds public practices. */
public final class Search {

    private final SearchEngine engine;
    private final PracticeStore practices;
    private final CategoryStore categories;

    /** Asks an engine, and takes the practices themselves from the store. */
    public Search(SearchEngine engine, PracticeStore practices, CategoryStore categories) {
        this.engine = engine;
        this.practices = practices;
        this.categories = categories;
    }

    /** Answers a query; a topic stands for itself and all below it. */
    public Found find(Query query) {
        CategoryTree tree = categories.tree();
        Set<Slug> topics = query.categories().stream()
                .flatMap(code -> tree.subtree(code).stream())
                .collect(Collectors.toSet());
        if (topics.isEmpty() && !query.categories().isEmpty()) {
            return new Found(List.of(), 0);
        }
        Hits hits = engine.search(query.within(topics));
        Map<PracticeId, Practice> byId =
                practices.findLive(hits.ids()).stream().collect(Collectors.toMap(Practice::id, Function.identity()));
        List<Practice> found =
                hits.ids().stream().map(byId::get).filter(Objects::nonNull).toList();
        return new Found(found, hits.total());
    }
}
