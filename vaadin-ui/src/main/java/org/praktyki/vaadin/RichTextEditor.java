package org.praktyki.vaadin;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The editor of rich text as the browser has it ({@link EditorModules}). Its value is HTML: exactly what was set until the
 * author changes something, and then whatever the browser sends, which nobody has looked at yet.
 */
@Tag("praktyki-rich-text")
final class RichTextEditor extends AbstractSinglePropertyField<RichTextEditor, String>
        implements HasLabel, HasHelper, HasValidationProperties, Focusable<RichTextEditor> {

    private static final List<String> WORDS = List.of(
            "toolbar",
            "paragraph",
            "heading",
            "subheading",
            "bold",
            "italic",
            "bullets",
            "numbers",
            "quote",
            "link",
            "linkAddress",
            "linkApply",
            "linkRemove",
            "table",
            "addRow",
            "addColumn",
            "deleteRow",
            "deleteColumn",
            "deleteTable",
            "paragraphBelow",
            "undo",
            "redo",
            "source");

    RichTextEditor(Texts texts) {
        super("value", "", false);
        getElement()
                .setPropertyMap(
                        "words",
                        WORDS.stream()
                                .collect(Collectors.toMap(Function.identity(), word -> texts.get("richtext." + word))));
    }
}
