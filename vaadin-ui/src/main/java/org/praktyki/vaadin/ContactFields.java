package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;

/** One contact: who, how to be reached, who sees it, and on what ground it is kept for how long. */
final class ContactFields implements Rows.Row {

    private final Texts texts;
    private final TextField name = new TextField();
    private final TextField role = new TextField();
    private final TextArea phones = new TextArea();
    private final TextField email = new TextField();
    private final Select<Contact.Kind> kind;
    private final Select<Contact.Visibility> visibility;
    private final Select<Custody.LawfulBasis> basis;
    private final TextField source = new TextField();
    private final DateField reviewBy;
    private final DateField expiresOn;

    private transient Optional<ContactId> id = Optional.empty();

    ContactFields(Texts texts) {
        this.texts = texts;
        name.setLabel(label("name"));
        role.setLabel(label("role"));
        phones.setLabel(label("phones"));
        phones.setHelperText(texts.get("hint.lines"));
        email.setLabel(label("email"));
        kind = select("kind", Contact.Kind.values(), value -> texts.get("kind." + value));
        visibility = select("visibility", Contact.Visibility.values(), value -> texts.get("visibility." + value));
        basis = select(
                "custody.basis",
                Custody.LawfulBasis.values(),
                value -> value == null ? texts.get("none") : texts.get("basis." + value));
        basis.setEmptySelectionAllowed(true);
        basis.setEmptySelectionCaption(texts.get("none"));
        basis.setHelperText(texts.get("contact.basis.hint"));
        source.setLabel(label("custody.source"));
        reviewBy = new DateField(texts, label("custody.reviewBy"));
        expiresOn = new DateField(texts, label("custody.expiresOn"));
        expiresOn.setHelperText(texts.get("contact.expiresOn.hint"));
        kind.setValue(Contact.Kind.OFFICE);
        visibility.setValue(Contact.Visibility.INTERNAL);
    }

    private String label(String field) {
        return texts.field("recordCard.contacts." + field);
    }

    private <T extends Enum<T>> Select<T> select(String field, T[] values, Function<T, String> words) {
        Select<T> select = new Select<>();
        select.setLabel(label(field));
        select.setItems(values);
        select.setItemLabelGenerator(words::apply);
        return select;
    }

    @Override
    public Component[] content() {
        return fields("").map(FormField::input).toArray(Component[]::new);
    }

    @Override
    public void focus() {
        name.focus();
    }

    void show(Contact contact) {
        id = contact.id();
        name.setValue(contact.name());
        role.setValue(contact.role().orElse(""));
        phones.setValue(contact.phones().stream().map(PhoneNumber::display).collect(Collectors.joining("\n")));
        email.setValue(contact.email().map(EmailAddress::value).orElse(""));
        kind.setValue(contact.kind());
        visibility.setValue(contact.visibility());
        basis.setValue(contact.custody().basis().orElse(null));
        source.setValue(contact.custody().source().orElse(""));
        reviewBy.setValue(contact.custody().reviewBy().orElse(null));
        expiresOn.setValue(contact.custody().expiresOn().orElse(null));
    }

    /** The contact; none where nothing is written. */
    Optional<Contact> read(String path, Reading reading) {
        List<PhoneNumber> numbers = reading.lines(path + ".phones", phones.getValue(), PhoneNumber::read);
        EmailAddress address = reading.value(path + ".email", email.getValue(), EmailAddress::new);
        Custody custody = custody(path + ".custody.", reading);
        if (name.getValue().isBlank()) {
            if (Stream.of(role, phones, email, source)
                    .anyMatch(field -> !field.getValue().isBlank())) {
                reading.refuse(path + ".name", "", Problem.REQUIRED);
            }
            return Optional.empty();
        }
        return Optional.of(new Contact(
                id,
                kind.getValue(),
                name.getValue(),
                Optional.of(role.getValue()),
                numbers,
                Optional.ofNullable(address),
                visibility.getValue(),
                custody));
    }

    private Custody custody(String path, Reading reading) {
        return new Custody(
                basis.getOptionalValue(),
                Optional.of(source.getValue()),
                Optional.ofNullable(reviewBy.read(path + "reviewBy", reading)),
                Optional.ofNullable(expiresOn.read(path + "expiresOn", reading)));
    }

    Stream<FormField> fields(String path) {
        return Stream.of(
                new FormField(path + ".name", name),
                new FormField(path + ".role", role),
                new FormField(path + ".phones", phones),
                new FormField(path + ".email", email),
                new FormField(path + ".kind", kind),
                new FormField(path + ".visibility", visibility),
                new FormField(path + ".custody.basis", basis),
                new FormField(path + ".custody.source", source),
                new FormField(path + ".custody.reviewBy", reviewBy),
                new FormField(path + ".custody.expiresOn", expiresOn));
    }
}
