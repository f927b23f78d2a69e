package org.praktyki.core;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is decided about an installation before it is opened, by name, from wherever a host keeps such things. Whatever is
 * blank counts as not there.
 */
@FunctionalInterface
public interface Configuration {

    /** The folder in which an installation keeps all that is not in a database elsewhere. */
    String DATA = "praktyki.data";

    /** The address of another database than the one in the data folder; may hold a password. */
    String DATABASE = "praktyki.db";

    /** Another search than the index in the data folder, such as {@code opensearch:http://host:9200}; may hold a password. */
    String SEARCH = "praktyki.search";

    /** What is said under a name. */
    Optional<String> get(String name);

    /** What the process was started with: its system properties, and where those say nothing its environment. */
    static Configuration system() {
        Configuration properties = name -> Optional.ofNullable(System.getProperty(name));
        return properties.orElse(environment(System.getenv()));
    }

    /** Variables as shells have them: {@code praktyki.public-address} is {@code PRAKTYKI_PUBLIC_ADDRESS} there. */
    static Configuration environment(Map<String, String> variables) {
        return name -> Optional.ofNullable(
                variables.get(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')));
    }

    /** Asks another one where this one says nothing. */
    default Configuration orElse(Configuration other) {
        return name -> text(name).or(() -> other.text(name));
    }

    /** What is said under a name, unless that is blank. */
    default Optional<String> text(String name) {
        return get(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * What is said under a name, understood.
     *
     * @param reading throws an {@link IllegalArgumentException} that says what is wrong, without what must stay secret
     * @throws IllegalStateException naming the setting, where it is not understood
     */
    default <T> Optional<T> read(String name, Function<String, T> reading) {
        return text(name).map(text -> {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("The setting " + name + " is not understood: " + e.getMessage(), e);
            }
        });
    }

    /**
     * The data folder; {@code data} below where the process was started unless {@link #DATA} says otherwise.
     *
     * @throws IllegalStateException where it is no path
     */
    default Path data() {
        return read(DATA, Path::of).orElse(Path.of("data")).toAbsolutePath().normalize();
    }
}
