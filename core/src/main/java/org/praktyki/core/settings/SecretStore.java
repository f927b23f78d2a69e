package org.praktyki.core.settings;

import java.util.function.Supplier;

/**
 * Keeps what the installation alone knows, such as the key by which it signs its forms. A secret is made once, by whoever asks for it
 * first, and is then the same on every node and after every start.
 */
public interface SecretStore {

    /** How long the name of a secret may be. */
    int MAX_NAME = 32;

    /**
     * The secret of this name.
     *
     * @param name up to {@link #MAX_NAME} characters
     * @param maker makes one where there is none yet; should several do so at the same moment, one of theirs counts for all
     */
    String get(String name, Supplier<String> maker);
}
