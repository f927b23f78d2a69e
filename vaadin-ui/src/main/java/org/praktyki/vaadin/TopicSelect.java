package org.praktyki.vaadin;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** One topic of the tree, subsections indented below their sections. */
final class TopicSelect extends Select<Slug> {

    private static final String INDENT = "\u2003";

    private final transient CategoryTree topics;

    TopicSelect(CategoryTree topics, Texts texts) {
        this.topics = topics;
        setLabel(texts.field("category"));
        setItemLabelGenerator(code -> code == null ? getEmptySelectionCaption() : label(code));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(texts.get("none"));
        setItems(inOrder());
    }

    private List<Slug> inOrder() {
        List<Slug> codes = new ArrayList<>();
        topics.sections().forEach(section -> codes.addAll(topics.subtree(section.code())));
        return codes;
    }

    private String label(Slug code) {
        List<Category> path = topics.path(code);
        return path.isEmpty()
                ? code.value()
                : INDENT.repeat(path.size() - 1) + path.get(path.size() - 1).name();
    }

    /** Shows a topic, also one that the tree no longer has, so that it is not lost in silence. */
    void show(Optional<Slug> code) {
        List<Slug> codes = inOrder();
        code.filter(c -> !codes.contains(c)).ifPresent(codes::add);
        setItems(codes);
        setValue(code.orElse(null));
    }

    Optional<Slug> read() {
        return Optional.ofNullable(getValue());
    }
}
