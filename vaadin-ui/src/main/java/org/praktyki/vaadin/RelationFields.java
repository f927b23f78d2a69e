package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.practice.Relations;

/** How a practice stands to others. */
final class RelationFields extends Composite<Div> {

    private static final String PATH = "relations.";

    private final transient PracticeSource source;
    private final MultiSelectComboBox<PracticeSource.Choice> related = new MultiSelectComboBox<>();
    private final PracticeChooser derivedFrom;
    private final PracticeChooser successor;

    RelationFields(Texts texts, PracticeSource source) {
        this.source = source;
        related.setLabel(texts.field(PATH + "related"));
        related.setHelperText(texts.get("hint.chooser"));
        related.setItemLabelGenerator(PracticeSource.Choice::title);
        related.setItems(
                query -> source.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        related.addClassName("wide");
        derivedFrom = new PracticeChooser(texts, source, texts.field(PATH + "derivedFrom"));
        successor = new PracticeChooser(texts, source, texts.field(PATH + "successor"));
        getContent().addClassName("fields");
        getContent().add(fields().map(FormField::input).toArray(Component[]::new));
    }

    void show(Relations relations) {
        related.setValue(relations.related().stream()
                .map(id -> new PracticeSource.Choice(id, source.title(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        derivedFrom.show(relations.derivedFrom());
        successor.show(relations.successor());
    }

    /** Those that were there before in their order, then those that were added. */
    Relations read(Relations before) {
        var chosen = related.getValue().stream().map(PracticeSource.Choice::id).toList();
        return new Relations(
                Stream.concat(
                                before.related().stream().filter(chosen::contains),
                                chosen.stream().filter(id -> !before.related().contains(id)))
                        .toList(),
                derivedFrom.read(),
                successor.read());
    }

    Stream<FormField> fields() {
        return Stream.of(
                new FormField(PATH + "related", related),
                new FormField(PATH + "derivedFrom", derivedFrom),
                new FormField(PATH + "successor", successor));
    }
}
