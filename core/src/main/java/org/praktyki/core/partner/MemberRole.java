package org.praktyki.core.partner;

import java.util.Locale;

/** What a member is to a partnership. */
public enum MemberRole {
    /** Leads and speaks for it. */
    COORDINATOR,
    /** Belongs to it. */
    MEMBER,
    /** Helps it without belonging to it. */
    SUPPORTER,
    /** Looks on. */
    OBSERVER;

    /**
     * What people call it.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return Labels.of(locale).getString("role." + name());
    }
}
