package org.praktyki.core.metric;

import java.util.Optional;
import org.praktyki.core.text.LocalizedText;

/**
 * What an indicator means, from some period on. Where it changes, figures of before and after are not to be compared without thinking.
 *
 * @param since the first period for which it holds; absent for the earliest
 * @param text what is counted, and how
 * @param formula how it is computed of others, where it is
 */
public record Definition(Optional<Period> since, LocalizedText text, Optional<Formula> formula) {

    /** The definition of something that is measured, and has always been the same. */
    public static Definition of(String text) {
        return new Definition(Optional.empty(), LocalizedText.of(text), Optional.empty());
    }
}
