package org.praktyki.core.mail;

import java.util.regex.Pattern;

/**
 * Why a letter could not be sent.
 *
 * @param kind in general
 * @param said what the server said, in one line; may name whom the letter goes to. Empty where it said nothing
 */
public record Trouble(Kind kind, String said) {

    private static final int MAX_SAID = 300;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    /** What can stand in the way of a letter. */
    public enum Kind {
        /** The mail server does not answer. */
        UNREACHABLE(true),
        /** It does not show that it is the one that is meant, or speaks no safe language. */
        UNTRUSTED(true),
        /** It does not know user or password. */
        NO_LOGIN(true),
        /** It does not take the letter just now. */
        BUSY(false),
        /** It knows nobody of that address. */
        BAD_ADDRESS(false),
        /** It does not take such a letter. */
        REFUSED(false),
        /** Something else went wrong, on our side. */
        BROKEN(false);

        private final boolean ofAll;

        Kind(boolean ofAll) {
            this.ofAll = ofAll;
        }

        /** Whether other letters would fare alike just now. */
        public boolean isOfAll() {
            return ofAll;
        }
    }

    /** Puts what was said on one line, and cuts it. */
    public Trouble {
        String line = UNSEEN.matcher(said).replaceAll(" ").strip();
        said = line.substring(0, Math.min(line.length(), MAX_SAID));
    }

    /** Says nothing of what the server said, lest that come into a log. */
    @Override
    public String toString() {
        return kind.name();
    }
}
