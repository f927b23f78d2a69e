package org.praktyki.vaadin;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** Topics of the tree, each with what it stands in. */
final class TopicsChooser extends MultiSelectComboBox<Slug> {

    private final transient CategoryTree topics;

    TopicsChooser(CategoryTree topics, String label) {
        this.topics = topics;
        setLabel(label);
        setItemLabelGenerator(code -> AccountDialog.topic(topics, code));
        setAutoExpand(AutoExpandMode.BOTH);
        setItems(codes(Set.of()));
    }

    private List<Slug> codes(Set<Slug> more) {
        Stream<Slug> known = topics.inOrder().stream().map(Category::code);
        return Stream.concat(known, more.stream()).distinct().toList();
    }

    /** Shows topics, also such as the tree no longer has, so that they are not lost in silence. */
    void show(Set<Slug> codes) {
        setItems(codes(codes));
        setValue(new LinkedHashSet<>(codes));
    }

    Set<Slug> read() {
        return getValue();
    }
}
