package org.praktyki.core.taxonomy;

import java.util.Optional;
import java.util.regex.Pattern;
import org.praktyki.core.text.Slug;

/**
 * A topic: a section (dział) of the database or a subsection (poddział) of one.
 *
 * @param code stands in addresses and exports; stays when the name changes
 * @param name as people read it
 * @param parent code of the topic above, absent for a section
 */
public record Category(Slug code, String name, Optional<Slug> parent) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    /** Refuses an empty name and a topic that stands below itself. */
    public Category {
        name = name.strip();
        if (name.isEmpty() || parent.filter(code::equals).isPresent()) {
            throw new IllegalArgumentException("A category needs a name and a parent other than itself: " + code);
        }
    }

    /** Whether this is its name; letter case, diacritics and what stands between words do not matter. */
    boolean isNamed(String other) {
        return key(name).equals(key(other));
    }

    private static String key(String text) {
        return BETWEEN_WORDS.matcher(Slug.fold(text)).replaceAll(" ").strip();
    }
}
