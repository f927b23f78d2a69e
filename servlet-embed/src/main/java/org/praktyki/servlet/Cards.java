package org.praktyki.servlet;

import java.util.List;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.replication.Replications;
import org.praktyki.core.search.Found;
import org.praktyki.core.taxonomy.CategoryTree;

/**
 * A list of practices as one template shows it, on pages and in widgets.
 *
 * @param texts the words around them
 * @param cards in their order
 */
record Cards(Texts texts, List<Card> cards) {

    /** Practices that were found, each with what was looked for in it. */
    static Cards found(Found found, CategoryTree tree, Texts texts, Links links) {
        return new Cards(
                texts,
                found.matches().stream()
                        .map(match -> Card.of(match, tree, texts, links))
                        .toList());
    }

    /** The same with how many have taken each of them over. */
    Cards counted(Replications replications) {
        return new Cards(
                texts,
                cards.stream()
                        .map(card -> card.replicated(Descent.counts(replications.counts(card.id()), texts)))
                        .toList());
    }

    static Cards of(List<Practice> practices, CategoryTree tree, Texts texts, Links links) {
        return new Cards(
                texts,
                practices.stream()
                        .map(practice -> Card.of(practice, tree, texts, links))
                        .toList());
    }
}
