package org.praktyki.vaadin;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** Fields for the values of a record that are wrong, each with what stands there now and why it cannot stay so. */
final class ImportFixes extends Composite<Div> {

    /** What the finding names is no value of the field, but what could be meant. */
    private static final Set<Problem> HINTS = EnumSet.of(Problem.SEVERAL_TERRITORIES);

    private final transient Texts texts;
    private final transient Map<String, Supplier<String>> values = new LinkedHashMap<>();

    ImportFixes(Texts texts, CategoryTree topics, List<Finding> findings) {
        this.texts = texts;
        getContent().addClassName("fields");
        for (Finding finding : findings) {
            if (!values.containsKey(finding.field())) {
                getContent().add(finding.field().equals("category") ? topic(topics, finding) : text(finding));
            }
        }
    }

    private Component topic(CategoryTree topics, Finding finding) {
        TopicSelect select = new TopicSelect(topics, texts);
        values.put(finding.field(), () -> select.read().map(Slug::value).orElse(""));
        explain(select, finding);
        return select;
    }

    private Component text(Finding finding) {
        boolean isLong = finding.field().endsWith("summary") || finding.field().endsWith("html");
        return isLong
                ? filled(new TextArea(texts.field(finding.field())), finding)
                : filled(shortText(finding), finding);
    }

    private TextField shortText(Finding finding) {
        return new TextField(texts.field(finding.field()));
    }

    private <T extends AbstractField<?, String> & HasValidation & HasHelper> T filled(T field, Finding finding) {
        boolean hint = HINTS.contains(finding.problem());
        field.setValue(hint ? "" : finding.value());
        if (hint) {
            field.setHelperText(finding.value());
        }
        values.put(finding.field(), field::getValue);
        explain(field, finding);
        return field;
    }

    private void explain(HasValidation field, Finding finding) {
        field.setManualValidation(true);
        field.setErrorMessage(finding.problem().message(texts.locale()));
        field.setInvalid(true);
    }

    /** What stands in the fields, by their paths. */
    Map<String, String> read() {
        Map<String, String> read = new LinkedHashMap<>();
        values.forEach((field, value) -> read.put(field, value.get()));
        return read;
    }

    /** Puts the cursor into the first field, where there is one. */
    boolean focus() {
        Optional<Component> first = getContent().getChildren().findFirst();
        first.ifPresent(field -> ((Focusable<?>) field).focus());
        return first.isPresent();
    }
}
