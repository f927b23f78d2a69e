package org.praktyki.core.change;

import java.time.Instant;

/**
 * One entry of the change feed: that something changed, not how.
 *
 * @param sequence its place in the feed; grows by one with each change, in the order in which changes became visible
 * @param at when
 * @param actor name of who did it
 * @param kind what kind of thing changed
 * @param id its identity, in the kind's own form
 * @param version the version that the change made
 */
public record Change(long sequence, Instant at, String actor, Kind kind, String id, long version) {

    /** The kinds of things that change. */
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
        /** Figures of an indicator: the identity is the indicator's, the version the number of the batch. */
        MEASUREMENTS,
        /** What a practice has changed: the identity is that of the practice. */
        OUTCOMES,
        /** A contact was erased from all practices; what was derived of it is to be removed from the disk too. It has version 0. */
        CONTACT
    }
}
