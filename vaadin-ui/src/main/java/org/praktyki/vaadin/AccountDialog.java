package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.Role;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/** The name, roles and topics of an account. It knows no service: whoever opens it saves, and says by exceptions what is wrong. */
final class AccountDialog extends Dialog {

    private final transient Texts texts;
    private final TextField name = new TextField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final MultiSelectComboBox<Slug> sections = new MultiSelectComboBox<>();
    private final Div errors = new Div();

    /** Saves what was chosen. */
    @FunctionalInterface
    interface Saver {

        /** Saves an account of this name with these roles, limited to these topics. */
        void save(String name, Set<Role> roles, Set<Slug> sections);
    }

    AccountDialog(Texts texts, CategoryTree topics, Optional<Account> account, Saver saver) {
        this.texts = texts;
        setHeaderTitle(account.map(Account::name).orElseGet(() -> texts.get("accounts.add")));
        setWidth("min(36rem, 96vw)");
        setCloseOnOutsideClick(false);
        errors.addClassName("errors");
        errors.getElement().setAttribute("role", "alert");
        fields(topics);
        account.ifPresent(this::show);
        Div fields = new Div(errors, name, roles, sections);
        fields.addClassName("bulk-choice");
        add(fields);
        Button save = new Button(texts.get("save"), click -> save(saver));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), save);
    }

    private void fields(CategoryTree topics) {
        name.setLabel(texts.get("signin.name"));
        name.setHelperText(texts.get("accounts.name.hint"));
        name.setManualValidation(true);
        roles.setLabel(texts.get("accounts.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> texts.get("role." + role));
        roles.setItemHelperGenerator(role -> texts.get("role.hint." + role));
        roles.setHelperText(texts.get("accounts.roles.hint"));
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        sections.setLabel(texts.get("accounts.sections"));
        sections.setHelperText(texts.get("accounts.sections.hint"));
        sections.setItems(topics.all().stream().map(Category::code).toList());
        sections.setItemLabelGenerator(code -> topic(topics, code));
        sections.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
    }

    static String topic(CategoryTree topics, Slug code) {
        String path = topics.path(code).stream().map(Category::name).collect(Collectors.joining(" › "));
        return path.isEmpty() ? code.value() : path;
    }

    private void show(Account account) {
        name.setValue(account.name());
        name.setReadOnly(true);
        roles.setValue(account.roles());
        sections.setValue(account.sections());
    }

    private void save(Saver saver) {
        errors.removeAll();
        try {
            saver.save(name.getValue().strip(), roles.getValue(), sections.getValue());
            close();
        } catch (InvalidValueException e) {
            refuse(texts.get("accounts.name.hint"));
        } catch (InvalidException e) {
            e.findings().forEach(finding -> refuse(finding.problem().message(texts.locale())));
        }
    }

    private void refuse(String why) {
        errors.add(new Paragraph(why));
    }
}
