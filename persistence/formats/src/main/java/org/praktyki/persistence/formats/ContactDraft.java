package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;

/** A contact while its lines are being read. */
final class ContactDraft {

    /** Names a contact of which not even the body is known; it is content of a Polish page, not of a screen. */
    private static final String NAMELESS = "Kontakt";

    private final List<String> words = new ArrayList<>();
    private final List<PhoneNumber> phones = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    private Optional<EmailAddress> email = Optional.empty();
    private final Set<ContactLine.Kind> seen = EnumSet.noneOf(ContactLine.Kind.class);
    private int phonesSeen;

    /** Whether a part of this kind was met, be it an unreadable one. */
    boolean has(ContactLine.Kind kind) {
        return seen.contains(kind);
    }

    /** Whether anything but words was met. */
    boolean isReachable() {
        return seen.stream().anyMatch(kind -> kind != ContactLine.Kind.WORDS);
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    void add(ContactLine.Part part) {
        seen.add(part.kind());
        switch (part.kind()) {
            case WORDS -> words.add(part.text().replaceAll("\\s+", " "));
            case PHONE -> Phones.read(part.text()).forEach(this::phone);
            case FAX -> problem("", part.text(), Problem.UNKNOWN_LINE);
            case EMAIL -> emails(part.text());
        }
    }

    private void phone(Phones.Reading reading) {
        int index = phonesSeen++;
        reading.number()
                .ifPresentOrElse(
                        number -> phones.addAll(phones.contains(number) ? List.of() : List.of(number)),
                        () -> problem(".phones[" + index + "]", reading.text(), Problem.NOT_A_PHONE));
    }

    /** A contact has one address; what else stands there is kept beside it. */
    private void emails(String text) {
        List<String> strange = new ArrayList<>();
        int readable = 0;
        for (String piece : text.split("[\\s,;]+")) {
            Optional<EmailAddress> address = address(piece);
            readable += address.isPresent() ? 1 : 0;
            if (address.isEmpty()) {
                strange.add(piece);
            } else if (email.isEmpty()) {
                email = address;
            } else if (!email.equals(address)) {
                problem(".email", piece, Problem.REPEATED);
            }
        }
        if (!strange.isEmpty()) {
            String rest = readable == 0 ? text : String.join(" ", strange);
            problem(readable == 0 ? ".email" : "", rest, readable == 0 ? Problem.NOT_AN_EMAIL : Problem.UNKNOWN_LINE);
        }
    }

    private static Optional<EmailAddress> address(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private void problem(String field, String value, Problem problem) {
        problems.add(new Finding(field, value, problem));
    }

    /** The first words are the name, the others the role. */
    Contact contact(Optional<String> implementingBody) {
        String name = words.isEmpty() ? implementingBody.orElse(NAMELESS) : words.get(0);
        Optional<String> role =
                words.size() > 1 ? Optional.of(String.join(", ", words.subList(1, words.size()))) : Optional.empty();
        Contact.Kind kind = words.isEmpty() ? Contact.Kind.OFFICE : Contact.Kind.ofName(name);
        return new Contact(
                Optional.empty(), kind, name, role, phones, email, Contact.Visibility.PUBLIC, Custody.UNSTATED);
    }

    /** What could not be read, for the contact's place in the list. */
    List<Finding> findings(int index) {
        String contact = "recordCard.contacts[" + index + "]";
        List<Finding> findings = new ArrayList<>();
        if (words.isEmpty()) {
            findings.add(new Finding(contact + ".name", "", Problem.REQUIRED));
        }
        problems.forEach(p -> findings.add(new Finding(contact + p.field(), p.value(), p.problem())));
        return findings;
    }
}
