package org.praktyki.core.partner;

import java.util.Locale;

/** In which form partners act together. */
public enum Form {
    /** A loose group without a body of its own (grupa parasolowa). */
    UMBRELLA_GROUP,
    /** An agreement between its members (porozumienie). */
    AGREEMENT,
    /** A registered association, such as one of local governments. */
    ASSOCIATION,
    /** A consortium for one undertaking. */
    CONSORTIUM,
    /**
     * Organisations that offer together to carry out public tasks (oferta wspólna; act on public benefit and volunteer work of
     * 24 April 2003, art. 14(2)).
     */
    JOINT_OFFER;

    private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * What people call it.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return Labels.of(locale).getString("form." + name());
    }

    /** The form used in addresses, such as {@code joint-offer}. */
    public String slug() {
        return slug;
    }
}
