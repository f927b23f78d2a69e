package org.praktyki.core.search;

import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.text.Slug;

/**
 * A partner that has a part in a practice.
 *
 * @param partner its place in addresses
 * @param kind what it is
 * @param name the latest that it bears
 */
public record Participant(Slug partner, PartnerKind kind, String name) {}
