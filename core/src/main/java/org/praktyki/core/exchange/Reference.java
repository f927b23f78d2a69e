package org.praktyki.core.exchange;

import java.util.Optional;
import java.util.UUID;
import org.praktyki.core.text.Slug;

/**
 * How a record names something: by its identity, else by its place in addresses, else by a name that it bears or bore.
 *
 * @param id its identity
 * @param slug its place in addresses
 * @param name what it is called
 */
public record Reference(Optional<UUID> id, Optional<Slug> slug, Optional<String> name) {

    /** Takes an empty name for none. */
    public Reference {
        name = name.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Whether it names nothing. */
    public boolean isEmpty() {
        return id.isEmpty() && slug.isEmpty() && name.isEmpty();
    }

    /** For people. */
    @Override
    public String toString() {
        return name.or(() -> slug.map(Slug::value))
                .or(() -> id.map(UUID::toString))
                .orElse("");
    }
}
