package org.praktyki.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place of an installation that one part takes, such as the storage. What the application names for it wins over what plugins
 * bring, whichever comes first.
 *
 * @param <T> how the part is had
 */
final class Place<T> {

    private final String name;
    private final Map<String, T> brought = new LinkedHashMap<>();
    private @Nullable T named;

    Place(String name) {
        this.name = name;
    }

    /**
     * Takes what someone names for this place; the same one again changes its mind.
     *
     * @param plugin by the name of which it is brought; empty where the application itself names it
     */
    void name(Optional<String> plugin, T part) {
        if (plugin.isPresent()) {
            brought.put(plugin.get(), part);
        } else {
            named = part;
        }
    }

    /** What has been named, if anything has. */
    Optional<T> taken() {
        return Optional.ofNullable(named).or(() -> brought.values().stream().findFirst());
    }

    /** What is wrong where several plugins want this place, and the application has not decided between them. */
    Optional<String> quarrel() {
        return named == null && brought.size() > 1
                ? Optional.of("several plugins bring its %s: %s; name one, or leave out the others"
                        .formatted(name, String.join(", ", brought.keySet())))
                : Optional.empty();
    }

    /** What is wrong where nobody has named anything. */
    Optional<String> absence() {
        return taken().isPresent() ? Optional.empty() : Optional.of("it has no " + name);
    }
}
