package org.praktyki.core.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.praktyki.core.settings.SecretStore;

/**
 * Tokens for links by which someone who has no account may do one thing to one thing, until a moment: whoever has the link may.
 * They are not used up; what a link does has to be harmless when it is done again.
 */
public final class SignedLinks {

    private final SignedMoments moments;
    private final Clock clock;

    /**
     * Signs links for a purpose.
     *
     * @param purpose what the link lets someone do; up to {@link SecretStore#MAX_NAME} characters
     */
    public SignedLinks(String purpose, SecretStore secrets, Clock clock) {
        this.moments = new SignedMoments(purpose, secrets);
        this.clock = clock;
    }

    /**
     * A token to be put into a link.
     *
     * @param identity of what may be done something to
     * @param holds how long the link is to be good
     */
    public String issue(String identity, Duration holds) {
        return moments.sign(identity, clock.instant().plus(holds));
    }

    /** Whether a token was given out for this, and is still good. */
    public boolean admits(String identity, String token) {
        return end(identity, token).filter(clock.instant()::isBefore).isPresent();
    }

    /**
     * Until when a token is or was good, so that whoever comes too late can be told so.
     *
     * @return empty where none such was given out for this
     */
    public Optional<Instant> end(String identity, String token) {
        return moments.read(identity, token);
    }
}
