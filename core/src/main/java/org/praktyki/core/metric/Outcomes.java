package org.praktyki.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.Slug;

/**
 * What a practice has changed.
 *
 * @param id of the practice
 * @param all in their order
 * @param version how often they were saved; 0 where they never were
 */
public record Outcomes(PracticeId id, List<Outcome> all, long version) implements Aggregate<PracticeId, Outcomes> {

    /** Copies the list. */
    public Outcomes {
        all = List.copyOf(all);
    }

    /** Of a practice of which nothing is told. */
    public static Outcomes none(PracticeId practice) {
        return new Outcomes(practice, List.of(), 0);
    }

    @Override
    public Optional<Slug> address() {
        return Optional.empty();
    }

    @Override
    public Outcomes withVersion(long value) {
        return new Outcomes(id, all, value);
    }

    @Override
    public Set<FileKey> fileKeys() {
        return all.stream()
                .flatMap(outcome -> outcome.documents().stream())
                .map(Attachment::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
