package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.praktyki.core.embed.AllowedHost;
import org.praktyki.core.embed.HostRule;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** Names a host that may embed, for the whole installation or one topic: whatever whoever sits there may decide. */
final class HostForm extends Composite<Div> {

    private final transient Texts texts;
    private final transient Consumer<HostRule> add;
    private final TextField host = new TextField();
    private final TopicChoice topic;

    HostForm(Texts texts, CategoryTree tree, Predicate<Optional<Slug>> mayName, Consumer<HostRule> add) {
        this.texts = texts;
        this.add = add;
        host.setLabel(texts.get("embedding.host"));
        host.setHelperText(texts.get("embedding.host.hint"));
        host.setManualValidation(true);
        host.addKeyPressListener(Key.ENTER, press -> submit());
        List<Category> topics = tree.inOrder().stream()
                .filter(one -> mayName.test(Optional.of(one.code())))
                .toList();
        topic = new TopicChoice(texts.get("embedding.scope"), tree, topics);
        topic.setHelperText(texts.get("embedding.scope.hint"));
        if (mayName.test(Optional.empty())) {
            topic.offerNone(texts.get("embedding.everything"));
        } else {
            topics.stream().findFirst().ifPresent(topic::setValue);
        }
        Button button = new Button(texts.get("embedding.add"), click -> submit());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(host, topic);
        fields.addClassName("fields");
        Div buttons = new Div(button);
        buttons.addClassName("choices");
        getContent().addClassName("host-form");
        getContent().add(fields, buttons);
    }

    private void submit() {
        host.setInvalid(false);
        topic.setInvalid(false);
        try {
            add.accept(new HostRule(new AllowedHost(host.getValue()), topic.code()));
        } catch (InvalidValueException e) {
            refuse(e.problem());
        }
    }

    /** Says what is wrong beside the field that it is wrong with. */
    void refuse(Problem problem) {
        if (problem == Problem.NOT_A_CATEGORY) {
            topic.refuse(problem.message(texts.locale()));
        } else {
            host.setErrorMessage(problem.message(texts.locale()));
            host.setInvalid(true);
            host.focus();
        }
    }

    void clear() {
        host.clear();
        host.focus();
    }
}
