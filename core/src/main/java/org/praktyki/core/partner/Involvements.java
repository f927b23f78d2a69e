package org.praktyki.core.partner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.Slug;

/**
 * Who has a part in a practice.
 *
 * @param id of the practice
 * @param parts in their order, each partner with each part once
 * @param version how often it was saved; 0 where it never was
 */
public record Involvements(PracticeId id, List<Involvement> parts, long version)
        implements Aggregate<PracticeId, Involvements> {

    /** Leaves repetitions out. */
    public Involvements {
        parts = parts.stream().distinct().toList();
    }

    @Override
    public Optional<Slug> address() {
        return Optional.empty();
    }

    @Override
    public Involvements withVersion(long value) {
        return new Involvements(id, parts, value);
    }

    @Override
    public Set<FileKey> fileKeys() {
        return Set.of();
    }
}
