package org.praktyki.core.partner;

import java.util.Locale;

/** What a partner is. */
public enum PartnerKind {
    /** An authority, a local government or a unit of one, the police, a hospital. */
    PUBLIC_BODY,
    /** A foundation, an association or another body of public benefit (organizacja pozarządowa). */
    NGO,
    /** A company, a cooperative or someone in business alone. */
    BUSINESS,
    /** A university or a research institute. */
    UNIVERSITY,
    /** A church, a religious order or a body of one, such as a parish's Caritas. */
    CHURCH_BODY,
    /** People who act together without being registered. */
    INFORMAL_GROUP;

    private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * What people call it.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return Labels.of(locale).getString("kind." + name());
    }

    /** The form used in addresses, such as {@code public-body}. */
    public String slug() {
        return slug;
    }
}
