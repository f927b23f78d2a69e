package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;

/** One contact of the record card. */
final class ContactFields implements Rows.Row {

    private final TextField name = new TextField();
    private final TextField role = new TextField();
    private final TextArea phones = new TextArea();
    private final TextField email = new TextField();
    private final Checkbox open = new Checkbox();

    private transient Optional<Contact> shown = Optional.empty();

    ContactFields(Texts texts) {
        name.setLabel(texts.field("recordCard.contacts.name"));
        role.setLabel(texts.field("recordCard.contacts.role"));
        phones.setLabel(texts.field("recordCard.contacts.phones"));
        phones.setHelperText(texts.get("hint.lines"));
        email.setLabel(texts.field("recordCard.contacts.email"));
        open.setLabel(texts.field("recordCard.contacts.visibility"));
    }

    @Override
    public Component[] content() {
        return new Component[] {name, role, phones, email, open};
    }

    @Override
    public void focus() {
        name.focus();
    }

    void show(Contact contact) {
        shown = Optional.of(contact);
        name.setValue(contact.name());
        role.setValue(contact.role().orElse(""));
        phones.setValue(contact.phones().stream().map(PhoneNumber::display).collect(Collectors.joining("\n")));
        email.setValue(contact.email().map(EmailAddress::value).orElse(""));
        open.setValue(contact.visibility() == Contact.Visibility.PUBLIC);
    }

    /** The contact; none where nothing is written. */
    Optional<Contact> read(String path, Reading reading) {
        List<PhoneNumber> numbers = reading.lines(path + ".phones", phones.getValue(), PhoneNumber::read);
        EmailAddress address = reading.value(path + ".email", email.getValue(), EmailAddress::new);
        if (name.getValue().isBlank()) {
            if (Stream.of(role, phones, email)
                    .anyMatch(field -> !field.getValue().isBlank())) {
                reading.refuse(path + ".name", "", Problem.REQUIRED);
            }
            return Optional.empty();
        }
        return Optional.of(new Contact(
                shown.flatMap(Contact::id),
                shown.map(Contact::kind).orElse(Contact.Kind.OFFICE),
                name.getValue(),
                Optional.of(role.getValue()),
                numbers,
                Optional.ofNullable(address),
                open.getValue() ? Contact.Visibility.PUBLIC : Contact.Visibility.INTERNAL,
                shown.map(Contact::custody).orElse(Custody.UNSTATED)));
    }

    Stream<FormField> fields(String path) {
        return Stream.of(
                new FormField(path + ".name", name),
                new FormField(path + ".role", role),
                new FormField(path + ".phones", phones),
                new FormField(path + ".email", email),
                new FormField(path + ".visibility", open));
    }
}
