package org.praktyki.core.partner;

import java.util.List;

/**
 * That a partner belongs to a partnership (członkostwo).
 *
 * @param member who
 * @param role as what
 * @param term from when until when
 * @param citations which sources say so; none where it is known here
 */
public record Membership(PartnerId member, MemberRole role, Term term, List<Citation> citations) {

    /** Copies the list. */
    public Membership {
        citations = List.copyOf(citations);
    }

    /** Whether the same partner is in the same role, and both are certain to hold on some day. */
    public boolean clashes(Membership other) {
        return member.equals(other.member) && role == other.role && term.overlaps(other.term);
    }
}
