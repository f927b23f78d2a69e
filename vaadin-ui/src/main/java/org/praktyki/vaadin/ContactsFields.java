package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praktyki.core.practice.Contact;

/** Contacts: those of a record card, or of a body. */
final class ContactsFields extends Composite<Div> {

    private final String path;
    private final Rows<ContactFields> contacts;

    /**
     * Contacts of something.
     *
     * @param path of their field
     */
    ContactsFields(Texts texts, String path) {
        this.path = path;
        contacts = new Rows<>(
                new Rows.Wording(texts.get("contact"), texts.get("contact.add"), texts.get("contact.remove")),
                () -> new ContactFields(texts));
        getContent().add(contacts);
    }

    void show(List<Contact> values) {
        contacts.clear();
        values.forEach(contact -> contacts.addEmpty().show(contact));
    }

    /** Whether contacts can be added and removed. */
    void setFixed(boolean fixed) {
        contacts.setFixed(fixed);
    }

    List<Contact> read(Reading reading) {
        List<ContactFields> rows = contacts.all();
        List<Contact> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).read(path(i), reading).ifPresent(read::add);
        }
        return read;
    }

    Stream<FormField> fields() {
        List<ContactFields> rows = contacts.all();
        return IntStream.range(0, rows.size()).boxed().flatMap(i -> rows.get(i).fields(path(i)));
    }

    private String path(int index) {
        return path + "[" + index + "]";
    }
}
