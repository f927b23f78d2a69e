package org.praktyki.core.message;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.settings.SecretStore;
import org.praktyki.core.signing.SignedMoments;

/**
 * Signed notes of when a form was given out, and for whom. The form carries them itself: nothing is remembered of whoever reads it,
 * and any node knows those of the others.
 */
final class Tickets {

    private final SignedMoments moments;
    private final Clock clock;

    Tickets(SecretStore secrets, Clock clock) {
        this.moments = new SignedMoments("message-form", secrets);
        this.clock = clock;
    }

    String issue(ContactId contact) {
        return moments.sign(contact.toString(), clock.instant());
    }

    /** How old a ticket is; empty where it was not issued here for this contact, or only later than now. */
    Optional<Duration> age(ContactId contact, String ticket) {
        return moments.read(contact.toString(), ticket)
                .map(at -> Duration.between(at, clock.instant()))
                .filter(age -> !age.isNegative());
    }
}
