package org.praktyki.core.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.settings.SecretStore;

/**
 * Moments that belong to something, signed, in letters that any address can carry. Each purpose has a key of its own, so that what
 * was given out for one is worth nothing for another; any node knows what the others gave out.
 */
public final class SignedMoments {

    private static final int KEY_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("(?<at>\\d{1,18})\\.(?<signature>[A-Za-z0-9_-]{43})");

    private final String purpose;
    private final SecretStore secrets;

    /**
     * Signs for a purpose.
     *
     * @param purpose names the secret that is used for this alone; up to {@link SecretStore#MAX_NAME} characters
     */
    public SignedMoments(String purpose, SecretStore secrets) {
        this.purpose = purpose;
        this.secrets = secrets;
    }

    /**
     * A moment of something, signed.
     *
     * @param identity of what it belongs to
     * @param moment kept to the millisecond, and not before 1970
     */
    public String sign(String identity, Instant moment) {
        String at = Long.toString(moment.toEpochMilli());
        return at + "." + signature(identity, at);
    }

    /** The moment that was signed; empty where nothing of this purpose was, for this identity. */
    public Optional<Instant> read(String identity, String token) {
        Matcher form = FORM.matcher(token);
        return form.matches() && isSigned(identity, form)
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(form.group("at"))))
                : Optional.empty();
    }

    /** Takes as long whatever differs. */
    private boolean isSigned(String identity, Matcher form) {
        return MessageDigest.isEqual(
                signature(identity, form.group("at")).getBytes(StandardCharsets.US_ASCII),
                form.group("signature").getBytes(StandardCharsets.US_ASCII));
    }

    /** A moment has no blanks, so that no two pairs are written alike. */
    private String signature(String identity, String at) {
        byte[] key = Base64.getDecoder().decode(secrets.get(purpose, SignedMoments::newKey));
        return Hmac.sign(key, (identity + " " + at).getBytes(StandardCharsets.UTF_8));
    }

    private static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
