package org.praktyki.core.settings;

import java.util.Optional;

/**
 * What visitors are shown of how the site is used. It is counted either way.
 *
 * @param counter the counter of visitors; absent where there is none
 * @param views whether a practice says how often it was looked at
 */
public record PublicUsage(Optional<VisitorCounter> counter, boolean views) {

    /** Nothing is shown. */
    public static final PublicUsage NONE = new PublicUsage(Optional.empty(), false);
}
