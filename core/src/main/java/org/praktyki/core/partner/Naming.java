package org.praktyki.core.partner;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.praktyki.core.change.Aggregate;
import org.praktyki.core.change.AggregateStore;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.TakenException;
import org.praktyki.core.text.Slug;

/** Saves new things under an address that nobody has: where the plain one is taken, under the next number behind it. */
final class Naming {

    private static final int TRIES = 100;

    private Naming() {}

    /**
     * Saves a thing.
     *
     * @param isTaken says of an address whether it is known to be another's
     * @param at gives the thing another address
     */
    static <I, A extends Aggregate<I, A>> A save(
            AggregateStore<I, A> store, A thing, Deed deed, Predicate<Slug> isTaken, Function<Slug, A> at) {
        if (thing.version() > 0 || thing.address().isEmpty()) {
            return store.save(thing, deed);
        }
        Slug plain = thing.address().get();
        Slug slug = plain;
        for (int number = 2; ; number++) {
            if (!isTaken.test(slug)) {
                try {
                    return store.save(at.apply(slug), deed);
                } catch (TakenException e) {
                    // someone took it this very moment, or the identity is stored already
                    if (number > TRIES || store.find(thing.id()).isPresent()) {
                        throw e;
                    }
                }
            }
            slug = plain.numbered(number);
        }
    }

    /** Gives new things that are saved together addresses that neither others nor another of them has. */
    static <I, A extends Aggregate<I, A>> List<A> named(
            List<A> things, Predicate<Slug> isTaken, BiFunction<A, Slug, A> at) {
        Set<Slug> given = new HashSet<>();
        return things.stream()
                .map(thing -> {
                    Optional<Slug> plain = thing.address().filter(slug -> thing.version() == 0);
                    if (plain.isEmpty()) {
                        return thing;
                    }
                    Slug slug = plain.get();
                    for (int number = 2; isTaken.test(slug) || !given.add(slug); number++) {
                        slug = plain.get().numbered(number);
                    }
                    return at.apply(thing, slug);
                })
                .toList();
    }
}
