package org.praktyki.servlet;

import java.util.List;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.taxonomy.CategoryTree;

/**
 * A list of practices as one template shows it, on pages and in widgets.
 *
 * @param texts the words around them
 * @param cards in their order
 */
record Cards(Texts texts, List<Card> cards) {

    static Cards of(List<Practice> practices, CategoryTree tree, Texts texts, Links links) {
        return new Cards(
                texts,
                practices.stream()
                        .map(practice -> Card.of(practice, tree, texts, links))
                        .toList());
    }
}
