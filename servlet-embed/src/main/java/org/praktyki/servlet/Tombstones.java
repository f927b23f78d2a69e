package org.praktyki.servlet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;

/** Where a practice stood that was withdrawn: it is gone, and not merely unknown. */
final class Tombstones implements Route {

    private static final Pattern ADDRESS = Pattern.compile("/practices/(?<slug>[a-z0-9-]+)(?:/.*)?");

    private final Praktyki praktyki;
    private final ErrorPages errors;

    Tombstones(Praktyki praktyki, ErrorPages errors) {
        this.praktyki = praktyki;
        this.errors = errors;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.path());
        return address.matches()
                ? PracticePages.slug(address.group("slug"))
                        .flatMap(praktyki.practices()::tombstone)
                        .map(tombstone -> errors.withdrawn(
                                visit,
                                tombstone.successor(),
                                praktyki.categories().tree()))
                : Optional.empty();
    }
}
