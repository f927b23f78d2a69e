package org.praktyki.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.TypedText;

/**
 * What someone has typed into the form, before anything is known of it. Line ends become {@code \n}; characters that cannot be seen
 * and are no part of any writing go.
 *
 * @param name of the sender
 * @param email where an answer is to go
 * @param office the office or town they write from; empty for none
 * @param text what they say
 */
public record Letter(String name, String email, String office, String text) {

    /** Takes out what cannot be seen; the fields of one line become one line. */
    public Letter {
        name = TypedText.line(name);
        email = TypedText.line(email);
        office = TypedText.line(office);
        text = TypedText.lines(text);
    }

    /** Everything that stands against sending it, in the order of the fields. Values are not repeated: nobody is to log them. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        check("name", name, true, Sender.MAX_NAME, findings);
        if (email.isEmpty()) {
            findings.add(new Finding("email", "", Problem.REQUIRED));
        } else if (address().isEmpty()) {
            findings.add(new Finding("email", "", Problem.NOT_AN_EMAIL));
        }
        check("office", office, false, Sender.MAX_OFFICE, findings);
        check("text", text, true, Message.MAX_TEXT, findings);
        return findings;
    }

    private static void check(String field, String value, boolean required, int most, List<Finding> findings) {
        if (value.isEmpty() && required) {
            findings.add(new Finding(field, "", Problem.REQUIRED));
        } else if (value.length() > most) {
            findings.add(new Finding(field, "", Problem.TOO_LONG));
        }
    }

    private Optional<EmailAddress> address() {
        try {
            return Optional.of(new EmailAddress(email));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /**
     * Who wrote it.
     *
     * @throws InvalidException with everything that stands against sending it
     */
    Sender sender() {
        List<Finding> findings = findings();
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
        return new Sender(name, address().orElseThrow(), Optional.of(office));
    }

    /** Says nothing of what it holds, lest it come into a log. */
    @Override
    public String toString() {
        return "a letter";
    }
}
