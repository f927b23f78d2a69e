package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.practice.Contact;

/**
 * Reads the lines below "Osoby kontaktowe": a name, then what the person does, then where to reach the person. A blank line
 * ends a contact, and so does a new name after an e-mail address or telephone; but a number or address below a blank line still
 * goes to a contact that has none of its kind.
 */
final class ContactReader {

    private final Optional<String> implementingBody;
    private final List<Finding> findings;
    private final List<Contact> contacts = new ArrayList<>();
    private ContactDraft draft = new ContactDraft();
    private boolean afterBlank;

    private ContactReader(Optional<String> implementingBody, List<Finding> findings) {
        this.implementingBody = implementingBody;
        this.findings = findings;
    }

    /**
     * Reads contacts.
     *
     * @param lines blank ones where the page has them
     * @param implementingBody stands in for the name of a contact that has none
     * @param findings where what cannot be read is added
     */
    static List<Contact> read(List<String> lines, Optional<String> implementingBody, List<Finding> findings) {
        ContactReader reader = new ContactReader(implementingBody, findings);
        lines.forEach(reader::take);
        reader.finish();
        return reader.contacts;
    }

    private void take(String line) {
        if (line.isBlank()) {
            afterBlank = true;
            return;
        }
        for (ContactLine.Part part : ContactLine.parts(line)) {
            boolean words = part.kind() == ContactLine.Kind.WORDS;
            if (words ? afterBlank || draft.isReachable() : afterBlank && draft.has(part.kind())) {
                finish();
            }
            draft.add(part);
            afterBlank = false;
        }
    }

    private void finish() {
        if (!draft.isEmpty()) {
            Contact contact = draft.contact(implementingBody);
            if (!contacts.contains(contact)) {
                findings.addAll(draft.findings(contacts.size()));
                contacts.add(contact);
            }
        }
        draft = new ContactDraft();
    }
}
