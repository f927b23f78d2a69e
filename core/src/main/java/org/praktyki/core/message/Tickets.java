package org.praktyki.core.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.settings.SecretStore;

/**
 * Signed notes of when a form was given out, and for whom. The form carries them itself: nothing is remembered of whoever reads it,
 * and any node knows those of the others.
 */
final class Tickets {

    private static final String KEY = "message-form";
    private static final int KEY_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("(?<at>\\d{1,18})\\.(?<signature>[A-Za-z0-9_-]{43})");

    private final SecretStore secrets;
    private final Clock clock;

    Tickets(SecretStore secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String issue(ContactId contact) {
        String at = Long.toString(clock.instant().toEpochMilli());
        return at + "." + signature(contact, at);
    }

    /** How old a ticket is; empty where it was not issued here for this contact, or only later than now. */
    Optional<Duration> age(ContactId contact, String ticket) {
        Matcher form = FORM.matcher(ticket);
        if (!form.matches() || !isSigned(contact, form)) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(form.group("at")));
        return Optional.of(Duration.between(at, clock.instant())).filter(age -> !age.isNegative());
    }

    /** Takes as long whatever differs. */
    private boolean isSigned(ContactId contact, Matcher form) {
        return MessageDigest.isEqual(
                signature(contact, form.group("at")).getBytes(StandardCharsets.US_ASCII),
                form.group("signature").getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(ContactId contact, String at) {
        byte[] key = Base64.getDecoder().decode(secrets.get(KEY, Tickets::newKey));
        return Hmac.sign(key, (contact + " " + at).getBytes(StandardCharsets.US_ASCII));
    }

    private static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
