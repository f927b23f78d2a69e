package org.praktyki.core.replication;

import java.util.Optional;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.TypedText;

/**
 * Who took a practice over: a town, an office, an organisation. Never a person.
 *
 * @param name as it calls itself
 * @param partner the partner that it is, where it is one
 * @param territory of which it is the local government, or in which it did so
 */
public record Taker(String name, Optional<PartnerId> partner, Optional<Teryt> territory) {

    /** How many characters a name may have. */
    public static final int MAX_NAME = 200;

    /** Puts the name on one line, and refuses an empty name and one that is too long. */
    public Taker {
        name = TypedText.line(name);
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("The name of a taker has 1 to " + MAX_NAME + " characters");
        }
    }

    /** One of whom nothing but the name is known. */
    public static Taker named(String name) {
        return new Taker(name, Optional.empty(), Optional.empty());
    }

    Taker withName(String value) {
        return new Taker(value, partner, territory);
    }

    /** By what takers are told apart when they are counted. */
    String key() {
        return partner.map(PartnerId::toString).orElseGet(() -> Slug.fold(name));
    }
}
