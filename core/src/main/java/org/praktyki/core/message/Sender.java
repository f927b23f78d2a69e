package org.praktyki.core.message;

import java.util.Optional;
import org.praktyki.core.text.EmailAddress;

/**
 * Who wrote a message, by their own word.
 *
 * @param name as they gave it
 * @param email where an answer is to go
 * @param office the office or town they write from
 */
public record Sender(String name, EmailAddress email, Optional<String> office) {

    /** How many characters a name may have. */
    public static final int MAX_NAME = 100;

    /** How many characters the name of an office may have. */
    public static final int MAX_OFFICE = 200;

    /** Trims, takes an empty office for none, and refuses an empty name and what is too long. */
    public Sender {
        name = name.strip();
        office = office.map(String::strip).filter(text -> !text.isEmpty());
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("A sender's name has 1 to " + MAX_NAME + " characters");
        }
        if (office.filter(text -> text.length() > MAX_OFFICE).isPresent()) {
            throw new IllegalArgumentException("A sender's office has at most " + MAX_OFFICE + " characters");
        }
    }

    /** Says nothing of who it is, lest it come into a log. */
    @Override
    public String toString() {
        return "a sender";
    }
}
