package org.praktyki.core.mail;

import org.praktyki.core.audit.Subject;
import org.praktyki.core.text.EmailAddress;

/** Letters for tests. */
final class Letters {

    private Letters() {}

    static Mail letter(String occasion) {
        return letter(occasion, "urzad@example.org", "Dzień dobry,\nprosimy o potwierdzenie.");
    }

    static Mail letter(String occasion, String to, String text) {
        return new Mail(
                occasion,
                new EmailAddress(to),
                "Prośba o potwierdzenie",
                text,
                "pl",
                Subject.of(Subject.Kind.INSTALLATION));
    }
}
