package org.praktyki.core.replication;

import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** How a replication stands. */
public enum ReplicationStatus {
    /** Someone has claimed it, and not yet shown that the address they gave is theirs. Nobody else knows of it. */
    PENDING,
    /** It is claimed; the source has not answered. */
    CLAIMED,
    /** The source has confirmed it. */
    CONFIRMED,
    /** The source says that it is none. */
    DECLINED,
    /** It was taken back, or entered by mistake. */
    WITHDRAWN;

    /** Those that everyone sees. */
    public static final Set<ReplicationStatus> PUBLIC = Set.copyOf(EnumSet.of(CLAIMED, CONFIRMED));

    /** Those in which the source may say yes or no. */
    public static final Set<ReplicationStatus> ANSWERABLE = Set.copyOf(EnumSet.of(CLAIMED, CONFIRMED, DECLINED));

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * What people call it.
     *
     * @param locale Polish unless English is asked for
     */
    public String label(Locale locale) {
        return words(locale).getString("status." + name());
    }

    static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("org.praktyki.core.replication.replications", locale, NO_FALLBACK);
    }
}
