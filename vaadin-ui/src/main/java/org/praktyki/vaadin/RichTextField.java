package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.RichText.Sanitized;

/**
 * Rich text, written in an editor or as HTML. What will not be kept is named as soon as the author leaves the field, and
 * nothing is saved until they have removed it, with one button or by hand.
 */
final class RichTextField extends Composite<Div> {

    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");

    private final transient Texts texts;
    private final RichTextEditor editor;
    private final Div warning = new Div();
    private final Span dropped = new Span();
    private transient RichText shown = RichText.EMPTY;

    RichTextField(Texts texts, String label) {
        this.texts = texts;
        editor = new RichTextEditor(texts);
        editor.setLabel(label);
        editor.setHelperText(texts.get("richtext.hint"));
        editor.addValueChangeListener(change -> check());
        Button clean = new Button(texts.get("richtext.clean"), click -> clean());
        clean.addThemeVariants(ButtonVariant.LUMO_SMALL);
        warning.addClassName("warning");
        warning.getElement().setAttribute("role", "alert");
        warning.add(dropped, clean);
        warning.setVisible(false);
        getContent().addClassName("wide");
        getContent().add(editor, warning);
    }

    FormField field(String path) {
        return new FormField(path, editor);
    }

    void setText(RichText text) {
        shown = text;
        editor.setValue(text.html());
        editor.setInvalid(false);
        check();
    }

    /** The text; where something would be lost, that is a finding. */
    RichText read(String path, Reading reading) {
        if (editor.getValue().equals(shown.html())) {
            return shown;
        }
        if (isPlain(editor.getValue())) {
            return RichText.ofPlainText(editor.getValue());
        }
        Sanitized sanitized = Sanitized.of(editor.getValue());
        if (!sanitized.dropped().isEmpty()) {
            reading.refuse(path, names(sanitized.dropped()), Problem.UNSAFE_MARKUP);
        }
        return sanitized.text();
    }

    /** Whoever writes no markup at all means lines and dashes as they stand. */
    private static boolean isPlain(String text) {
        return text.indexOf('<') < 0 && !ENTITY.matcher(text).find();
    }

    private void check() {
        List<String> lost = Sanitized.of(editor.getValue()).dropped();
        dropped.setText(texts.get("richtext.dropped", names(lost)));
        warning.setVisible(!lost.isEmpty());
    }

    private void clean() {
        editor.setValue(RichText.ofHtml(editor.getValue()).html());
        editor.setInvalid(false);
        editor.focus();
    }

    private static String names(List<String> dropped) {
        return dropped.stream().distinct().collect(Collectors.joining(", "));
    }
}
