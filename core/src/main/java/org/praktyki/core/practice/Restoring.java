package org.praktyki.core.practice;

import java.util.Optional;
import org.praktyki.core.change.Deed;

/**
 * Puts a practice back to how an earlier version of it was, in its status and in what the public saw too.
 *
 * @param store where it is kept
 */
record Restoring(PracticeStore store) {

    /**
     * Saves it. What the public saw beside a version that was being worked on comes back first, so that it is there for the next one.
     *
     * @return the newest version
     */
    Practice to(Practice before, Practice current, Deed deed) {
        Practice latest = current;
        boolean beside = before.isLive() && !before.isPublic();
        if (beside && !before.life().liveVersion().equals(current.life().liveVersion())) {
            Practice live = store.revision(
                            before.id(), before.life().liveVersion().orElseThrow())
                    .orElseThrow()
                    .practice();
            latest = store.save(live.toBuilder().version(latest.version()).build(), deed);
        }
        Life life = before.life().withLiveVersion(beside ? latest.life().liveVersion() : Optional.empty());
        return store.save(
                before.toBuilder()
                        .life(life)
                        .source(source(before, latest.version() + 1))
                        .version(latest.version())
                        .build(),
                deed);
    }

    /** What stood as an import had left it does so again: a later import may bring it up to date. */
    private static Optional<Source> source(Practice before, long version) {
        return before.source()
                .map(source -> source.importedVersion() < before.version()
                        ? source
                        : new Source(source.key(), source.address(), source.importedOn(), source.pages(), version));
    }
}
