package org.praktyki.core.usage;

import java.util.UUID;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.metric.IndicatorId;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.PartnershipId;
import org.praktyki.core.practice.PracticeId;

/**
 * What is used. It is counted under its identity, so that a practice that gets another title goes on counting.
 *
 * @param kind what it is
 * @param id which one; empty for the site as a whole
 */
public record Thing(Kind kind, String id) {

    /** The longest identity: that of a file, within that of its owner. */
    public static final int MAX_ID = 120;

    /** The site as a whole. */
    public static final Thing SITE = new Thing(Kind.SITE, "");

    /** What can be used. */
    public enum Kind {
        /** The site as a whole. */
        SITE,
        /** A page that shows no single thing, such as a list; its identity is its path without the first slash. */
        PAGE,
        /** A practice, on any of its pages. */
        PRACTICE,
        /** A partner. */
        PARTNER,
        /** A partnership. */
        PARTNERSHIP,
        /** An indicator. */
        INDICATOR,
        /** A file of a practice or a partnership. */
        FILE
    }

    /** Refuses identities that are too long. */
    public Thing {
        if (id.length() > MAX_ID) {
            throw new IllegalArgumentException("Too long to be counted: " + id);
        }
    }

    /** A page that shows no single thing. */
    public static Thing page(String name) {
        return new Thing(Kind.PAGE, name);
    }

    /** A practice. */
    public static Thing of(PracticeId practice) {
        return new Thing(Kind.PRACTICE, practice.toString());
    }

    /** A partner. */
    public static Thing of(PartnerId partner) {
        return new Thing(Kind.PARTNER, partner.toString());
    }

    /** An indicator. */
    public static Thing of(IndicatorId indicator) {
        return new Thing(Kind.INDICATOR, indicator.toString());
    }

    /** A partnership. */
    public static Thing of(PartnershipId partnership) {
        return new Thing(Kind.PARTNERSHIP, partnership.toString());
    }

    /**
     * A file.
     *
     * @param owner the practice or the partnership that it belongs to
     */
    public static Thing file(UUID owner, FileKey key) {
        return new Thing(Kind.FILE, owner + "/" + key);
    }
}
