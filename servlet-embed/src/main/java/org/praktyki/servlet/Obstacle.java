package org.praktyki.servlet;

import java.util.Optional;

/**
 * What keeps a widget from a page of another site.
 *
 * @param kind what it is
 * @param line of the page or its headers that does it, as it stands there; absent where something is missing
 * @param instead what should stand there; absent where no line would help
 */
record Obstacle(Kind kind, Optional<String> line, Optional<String> instead) {

    /** Each has its words below {@code blank.} and the name. */
    enum Kind {
        /** The policy does not let the portal's script run. */
        SCRIPT,
        /** The policy lets only scripts run that carry a nonce, whatever addresses it names. */
        STRICT_DYNAMIC,
        /** The page asks for trusted types, and does not name those of the portal's script. */
        TRUSTED_TYPES,
        /** The policy does not let the script ask the portal. */
        CONNECT,
        /** The policy does not let the page frame the portal. */
        FRAME,
        /** The page is put in a sandbox without scripts. */
        SANDBOX,
        /** The page may only frame what asks for isolation too. */
        ISOLATION,
        /** A page over https loads nothing over http. */
        MIXED,
        /** The source has an element, but not the script. */
        NO_SCRIPT,
        /** The script is not loaded as a module. */
        NOT_A_MODULE,
        /** The script is that of another portal. */
        OTHER_PORTAL,
        /** The hash is of another version of the script. */
        INTEGRITY,
        /** The source has the script, but no element, nor a frame. */
        NO_ELEMENT,
        /** There is no widget of this name. */
        UNKNOWN_WIDGET,
        /** A page that may not be framed. */
        NOT_FRAMED,
        /** The installation lets other sites embed, but not this one. */
        NOT_ALLOWED
    }

    static Obstacle of(Kind kind, String line, String instead) {
        return new Obstacle(kind, Optional.of(line), Optional.of(instead));
    }

    static Obstacle of(Kind kind, String line) {
        return new Obstacle(kind, Optional.of(line), Optional.empty());
    }
}
