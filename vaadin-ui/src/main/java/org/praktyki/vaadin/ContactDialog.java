package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactEntry;

/** Changes a contact in every practice that names it. */
final class ContactDialog extends Dialog {

    private static final String PATH = "contact";

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Runnable saved;
    private final transient ContactFields fields;
    private final Div errors = new Div();

    ContactDialog(Desk desk, ContactEntry entry, Runnable saved) {
        this.desk = desk;
        this.texts = desk.texts();
        this.saved = saved;
        this.fields = new ContactFields(texts);
        fields.show(entry.contact().withId(entry.id()));
        setHeaderTitle(texts.get("contacts.edit.title"));
        setWidth("min(40rem, 96vw)");
        setCloseOnOutsideClick(false);
        errors.addClassName("errors");
        errors.getElement().setAttribute("role", "alert");
        Div form = new Div(fields.content());
        form.addClassName("fields");
        add(
                new Paragraph(
                        texts.get("contacts.edit.everywhere", entry.practices().size())),
                errors,
                form);
        Button save = new Button(texts.get("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), save);
    }

    private void save() {
        errors.removeAll();
        fields.fields(PATH).forEach(FormField::accept);
        try {
            Reading reading = new Reading();
            Optional<Contact> contact = fields.read(PATH, reading);
            if (contact.isEmpty()) {
                reading.refuse(PATH + ".name", "", Problem.REQUIRED);
            }
            reading.finish();
            int changed = desk.praktyki()
                    .contacts()
                    .replace(desk.actor(), contact.orElseThrow())
                    .size();
            close();
            saved.run();
            Notices.success(texts.get("contacts.replaced", changed));
        } catch (InvalidException e) {
            refuse(e.findings());
        } catch (ConflictException e) {
            errors.setText(texts.get("contacts.conflict"));
        }
    }

    private void refuse(List<Finding> findings) {
        for (Finding finding : findings) {
            Optional<FormField> field = fields.fields(PATH)
                    .filter(one -> one.holds(finding.field()))
                    .findFirst();
            String message = finding.problem().message(texts.locale());
            field.ifPresentOrElse(
                    one -> one.refuse(message),
                    () -> errors.add(new Paragraph(texts.field(finding.field()) + ": " + message)));
        }
        fields.fields(PATH)
                .filter(one -> findings.stream().anyMatch(finding -> one.holds(finding.field())))
                .findFirst()
                .ifPresent(FormField::focus);
    }
}
