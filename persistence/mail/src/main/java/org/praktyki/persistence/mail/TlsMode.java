package org.praktyki.persistence.mail;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a connection to the mail server is kept from being read and changed on its way. */
enum TlsMode {
    /** It begins in the clear and turns to TLS, or is broken off. */
    STARTTLS("starttls", 587),
    /** It is TLS from the first byte. */
    TLS("tls", 465),
    /** It turns to TLS where the server offers it. */
    IF_OFFERED("if-offered", 25),
    /** It stays in the clear. */
    NONE("none", 25);

    private final String word;
    private final int port;

    TlsMode(String word, int port) {
        this.word = word;
        this.port = port;
    }

    /** Where servers usually listen for it. */
    int port() {
        return port;
    }

    /** Whether anyone on the way may listen. */
    boolean isOpen() {
        return this == IF_OFFERED || this == NONE;
    }

    /**
     * The mode that a setting names.
     *
     * @throws IllegalArgumentException where it names none
     */
    static TlsMode named(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it is none of "
                        + Arrays.stream(values()).map(mode -> mode.word).collect(Collectors.joining(", "))));
    }
}
