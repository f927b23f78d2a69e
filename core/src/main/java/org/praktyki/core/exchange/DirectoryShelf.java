package org.praktyki.core.exchange;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Names;
import org.praktyki.core.text.Slug;

/** Things of one kind as they are here or, in a dry run, as they would be; with them those that a file is about to bring. */
final class DirectoryShelf<I, A> {

    private final Function<UUID, I> identity;
    private final Map<I, A> things = new HashMap<>();
    private final Set<I> known = new HashSet<>();
    private final Map<Slug, I> bySlug = new HashMap<>();
    private final Map<String, Set<I>> byName = new HashMap<>();

    DirectoryShelf(Function<UUID, I> identity) {
        this.identity = identity;
    }

    void put(I id, Slug slug, Names names, A thing) {
        things.put(id, thing);
        known.add(id);
        bySlug.put(slug, id);
        names.all().stream().map(Name::text).forEach(name -> remember(name, id));
    }

    private void remember(String name, I id) {
        byName.computeIfAbsent(Slug.fold(name), none -> new HashSet<>()).add(id);
    }

    Optional<A> get(I id) {
        return Optional.ofNullable(things.get(id));
    }

    /** What is meant: what bears the identity, else what has the address, else the only one of the name. */
    Optional<I> find(Reference reference) {
        if (reference.id().isPresent()) {
            return reference.id().map(identity).filter(known::contains);
        }
        if (reference.slug().isPresent()) {
            return reference.slug().map(bySlug::get);
        }
        return reference
                .name()
                .map(Slug::fold)
                .map(byName::get)
                .filter(ids -> ids.size() == 1)
                .map(ids -> ids.iterator().next());
    }

    /**
     * The identity of what a record brings: a new one where it names nothing that is here. Other records may name it from now on.
     *
     * @return empty where it goes by a name alone, and several bear it
     */
    Optional<I> expect(Reference named) {
        Optional<I> here = find(named);
        boolean byNameAlone = named.id().isEmpty() && named.slug().isEmpty();
        if (here.isEmpty() && byNameAlone && isBorne(named)) {
            return Optional.empty();
        }
        I id = here.orElseGet(() -> identity.apply(named.id().orElseGet(UUID::randomUUID)));
        known.add(id);
        named.slug().ifPresent(slug -> bySlug.putIfAbsent(slug, id));
        named.name().ifPresent(name -> remember(name, id));
        return Optional.of(id);
    }

    private boolean isBorne(Reference named) {
        return named.name()
                .map(Slug::fold)
                .map(byName::get)
                .filter(ids -> !ids.isEmpty())
                .isPresent();
    }

    /** Nobody brings what was expected. */
    void giveUp(I id) {
        if (!things.containsKey(id)) {
            known.remove(id);
            bySlug.values().removeIf(id::equals);
            byName.values().forEach(ids -> ids.remove(id));
        }
    }

    /** The identities of all. */
    Set<I> ids() {
        return Collections.unmodifiableSet(known);
    }
}
