package org.praktyki.core.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.practice.Incoming;
import org.praktyki.core.practice.Located;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.practice.Source;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.text.Slug;

/** Where one import puts practices and finds them again: the store or, in a dry run, what it would have put there. */
final class Shelf {

    private final Actor actor;
    private final boolean dryRun;
    private final Practices practices;
    private final PracticeStore store;
    private final TerritoryRegister register;
    private final UUID importId = UUID.randomUUID();

    /** What a dry run would have made of pages, by source key: another page of the same practice may follow. */
    private final Map<String, Practice> imagined = new HashMap<>();

    private final Set<Slug> imaginedSlugs = new HashSet<>();

    private @Nullable Imagined last;

    /**
     * A practice that a dry run would have written.
     *
     * @param before as it was, or would have been, until then; absent where it is new
     * @param after as it would be
     */
    record Imagined(Optional<Practice> before, Practice after) {}

    Shelf(Actor actor, boolean dryRun, Practices practices, PracticeStore store, TerritoryRegister register) {
        this.actor = actor;
        this.dryRun = dryRun;
        this.practices = practices;
        this.store = store;
        this.register = register;
    }

    /** Stands as a note at everything that this import writes. */
    UUID importId() {
        return importId;
    }

    boolean isImaginary() {
        return dryRun;
    }

    /** Whether the actor may change a practice that is here; one of which they may not is nothing for them to see either. */
    boolean mayChange(Practice stored) {
        return actor.may(Permission.PUBLISH_UNREVIEWED) || practices.mayEdit(actor, stored);
    }

    PracticeStore store() {
        return store;
    }

    Optional<Practice> findBySource(String key) {
        return Optional.ofNullable(imagined.get(key)).or(() -> store.findBySource(key));
    }

    /** The practice with its record card looked up in the register of territorial units. */
    Practice located(Practice practice) {
        return Located.in(practice, register);
    }

    /** Puts away a practice that another page may come to. */
    Practice savePart(Practice practice) {
        Practice saved = save(Incoming.of(located(practice)));
        if (dryRun) {
            imagined.put(practice.source().map(Source::key).orElseThrow(), saved);
        }
        return saved;
    }

    Practice save(Incoming incoming) {
        if (!dryRun) {
            return practices.bringIn(actor, incoming, note());
        }
        Practice imaginary = practices.rehearse(actor, incoming, imaginedSlugs::contains);
        imaginedSlugs.add(imaginary.slug());
        last = new Imagined(before(imaginary), imaginary);
        return imaginary;
    }

    private Optional<Practice> before(Practice imaginary) {
        return imaginary
                .source()
                .flatMap(source -> Optional.ofNullable(imagined.get(source.key())))
                .or(() -> store.find(imaginary.id()));
    }

    /** What a dry run would have written last. */
    Optional<Imagined> last() {
        return Optional.ofNullable(last);
    }

    /** All of them, or none where one cannot be saved. */
    List<Practice> saveAll(List<Incoming> incoming) {
        return dryRun ? incoming.stream().map(this::save).toList() : practices.bringInAll(actor, incoming, note());
    }

    private String note() {
        return importId.toString();
    }
}
