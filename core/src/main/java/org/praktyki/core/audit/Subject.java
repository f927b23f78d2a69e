package org.praktyki.core.audit;

/**
 * What a deed was done to.
 *
 * @param kind what kind of thing it is
 * @param id its identity, in the kind's own form, up to 64 characters; empty where there is but one
 * @param version the version that the deed made, 0 for things that count none
 */
public record Subject(Kind kind, String id, long version) {

    /** How long an identity may be. */
    public static final int MAX_ID = 64;

    /** The kinds of things. */
    public enum Kind {
        PRACTICE,
        PARTNER,
        PARTNERSHIP,
        /** Who has a part in a practice: the identity is that of the practice. */
        INVOLVEMENT,
        /** That someone has taken a practice over, or says so. */
        REPLICATION,
        /** What is measured. */
        INDICATOR,
        /** Figures that were recorded together: the identity is the number of the batch, or the indicator whose figures were removed. */
        MEASUREMENTS,
        /** What a practice has changed: the identity is that of the practice. */
        OUTCOMES,
        CONTACT,
        COMMENT,
        /** What the public wrote to a contact. */
        MESSAGE,
        /** A letter that the installation sends. */
        MAIL,
        ACCOUNT,
        TOPICS,
        TERRITORIES,
        SETTINGS,
        /** A host that may embed: the identity is its name, or the beginning of it. */
        HOST,
        /** Files that were read or written, such as a run of an import. */
        FILES,
        /** The installation as a whole, such as its backup. */
        INSTALLATION,
        /** The log itself: the identity is the hash of the last entry that was taken from it, the version its number. */
        AUDIT
    }

    /** Refuses an identity that is too long. */
    public Subject {
        if (id.length() > MAX_ID) {
            throw new IllegalArgumentException("An identity has at most " + MAX_ID + " characters");
        }
    }

    /** Something that counts no versions, and whose name may be longer than an identity. */
    public static Subject named(Kind kind, String name) {
        return new Subject(kind, name.substring(0, Math.min(name.length(), MAX_ID)), 0);
    }

    /** Something of which there is but one, and which counts no versions. */
    public static Subject of(Kind kind) {
        return new Subject(kind, "", 0);
    }
}
