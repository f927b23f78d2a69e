package org.praktyki.core.practice;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.taxonomy.CategoryStore;

/**
 * Practices as they are being written, to be looked at on the public pages before they are saved. Whoever knows the token may
 * look, without signing in, so it can be handed to a colleague. Kept in the memory of this process only, for a short time, and
 * only so many: the oldest make room.
 */
public final class Previews {

    /** How long a preview can be looked at. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** How many there are at most. */
    public static final int MOST = 100;

    private static final int TOKEN_BYTES = 24;

    private final Map<String, Preview> byToken = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final CategoryStore categories;
    private final Clock clock;

    private record Preview(Practice practice, Instant until) {}

    /** Has none yet. */
    public Previews(CategoryStore categories, Clock clock) {
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * Keeps a practice to be looked at; it need neither be saved nor fit for saving.
     *
     * @return the token under which it is found, 32 letters, digits, hyphens and underscores that cannot be guessed
     * @throws org.praktyki.core.account.DeniedException where the actor may not see it unpublished
     */
    public String open(Actor actor, Practice practice) {
        new Rights(actor, categories.tree()).require(Permission.READ_UNPUBLISHED, practice);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keep(token, new Preview(practice, clock.instant().plus(LIFETIME)));
        return token;
    }

    private synchronized void keep(String token, Preview preview) {
        dropOld();
        byToken.put(token, preview);
        Iterator<String> oldestFirst = byToken.keySet().iterator();
        while (byToken.size() > MOST) {
            oldestFirst.next();
            oldestFirst.remove();
        }
    }

    /** The practice behind a token; empty where there never was one, or its time is over. */
    public synchronized Optional<Practice> find(String token) {
        dropOld();
        return Optional.ofNullable(byToken.get(token)).map(Preview::practice);
    }

    private void dropOld() {
        Instant now = clock.instant();
        byToken.values().removeIf(preview -> !now.isBefore(preview.until()));
    }
}
