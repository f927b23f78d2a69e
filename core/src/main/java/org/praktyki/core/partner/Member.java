package org.praktyki.core.partner;

/**
 * A membership, seen from the partnership on a day.
 *
 * @param partner who belongs to it
 * @param membership as what, and when
 * @param certainty whether that is certain on the day
 */
public record Member(Partner partner, Membership membership, Certainty certainty) {}
