package org.praktyki.core.practice;

import java.util.Set;
import org.praktyki.core.text.Slug;

/**
 * What practices may be known by; any of these will do.
 *
 * @param ids their identities
 * @param slugs their places in addresses
 * @param sources the keys under which they were imported, as {@link Source#key()}
 */
public record PracticeNames(Set<PracticeId> ids, Set<Slug> slugs, Set<String> sources) {

    /** Copies the sets. */
    public PracticeNames {
        ids = Set.copyOf(ids);
        slugs = Set.copyOf(slugs);
        sources = Set.copyOf(sources);
    }

    /** Slugs alone. */
    public static PracticeNames ofSlugs(Set<Slug> slugs) {
        return new PracticeNames(Set.of(), slugs, Set.of());
    }

    /** Whether a practice bears one of them. */
    public boolean name(Practice practice) {
        return ids.contains(practice.id())
                || slugs.contains(practice.slug())
                || practice.source().map(Source::key).filter(sources::contains).isPresent();
    }
}
