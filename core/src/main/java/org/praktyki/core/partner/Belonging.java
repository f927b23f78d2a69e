package org.praktyki.core.partner;

/**
 * A membership, seen from the member.
 *
 * @param partnership to which it belongs
 * @param membership as what, and when
 */
public record Belonging(Partnership partnership, Membership membership) {}
