package org.praktyki.vaadin;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** One of several topics of a tree, each indented by its depth. */
final class TopicChoice extends Select<Category> {

    private static final String INDENT = "\u2003";

    private final transient CategoryTree tree;

    /** Offers topics in the order given. */
    TopicChoice(String label, CategoryTree tree, List<Category> topics) {
        this.tree = tree;
        setLabel(label);
        setItemLabelGenerator(this::label);
        setItems(topics);
        setWidthFull();
        setManualValidation(true);
    }

    private String label(@Nullable Category topic) {
        return topic == null
                ? getEmptySelectionCaption()
                : INDENT.repeat(tree.path(topic.code()).size() - 1) + topic.name();
    }

    /** Offers to choose none as well, and calls that so. */
    void offerNone(String caption) {
        setEmptySelectionCaption(caption);
        setEmptySelectionAllowed(true);
    }

    Optional<Slug> code() {
        return getOptionalValue().map(Category::code);
    }

    void refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
    }
}
