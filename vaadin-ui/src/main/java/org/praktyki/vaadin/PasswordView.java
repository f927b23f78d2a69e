package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.stream.Stream;
import org.praktyki.core.account.PasswordHash;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;

/** Changing one's own password. */
final class PasswordView extends Composite<Main> implements HasDynamicTitle {

    static final String PATH = "password";

    private final transient Desk desk;
    private final transient Texts texts;
    private final PasswordField present = new PasswordField();
    private final PasswordField next = new PasswordField();

    PasswordView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        present.setLabel(texts.get("password.present"));
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        next.setLabel(texts.get("password.next"));
        next.setHelperText(texts.get("password.hint", PasswordHash.MIN_LENGTH));
        next.setAutocomplete(Autocomplete.NEW_PASSWORD);
        Stream.of(present, next).forEach(field -> field.setManualValidation(true));
        Button save = new Button(texts.get("password.change"), click -> change());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(present, next, save);
        fields.addClassName("bulk-choice");
        Div head = new Div(new H1(texts.get("password.title")));
        head.addClassName("page-head");
        getContent().addClassName("page");
        getContent()
                .add(
                        head,
                        new Paragraph(texts.get("password.whose", desk.actor().name())),
                        fields);
    }

    private void change() {
        Stream.of(present, next).forEach(field -> field.setInvalid(false));
        try {
            desk.praktyki()
                    .accounts()
                    .changePassword(
                            desk.actor(),
                            present.getValue().toCharArray(),
                            next.getValue().toCharArray());
            present.clear();
            next.clear();
            Notices.success(texts.get("password.changed"));
        } catch (InvalidException e) {
            e.findings().forEach(this::refuse);
        }
    }

    private void refuse(Finding finding) {
        PasswordField field = finding.field().equals("present") ? present : next;
        field.setErrorMessage(finding.problem().message(texts.locale()));
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return texts.get("password.title") + " – " + desk.site(texts);
    }
}
