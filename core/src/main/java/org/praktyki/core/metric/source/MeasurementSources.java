package org.praktyki.core.metric.source;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;

/** The sources from which figures are fetched: how they are doing, and fetching one at once. */
public final class MeasurementSources {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final List<MeasurementSource> sources;
    private final SourceStateStore store;
    private final Clock clock;

    /**
     * Knows these sources.
     *
     * @throws IllegalStateException where two go by one name, or one by a name of another form
     */
    public MeasurementSources(List<MeasurementSource> sources, SourceStateStore store, Clock clock) {
        this.sources = List.copyOf(sources);
        this.store = store;
        this.clock = clock;
        Set<String> names = new HashSet<>();
        for (MeasurementSource source : sources) {
            if (!NAME.matcher(source.name()).matches() || !names.add(source.name())) {
                throw new IllegalStateException(
                        "Each source of figures needs a name of its own, of small letters, digits and hyphens: "
                                + source.name());
            }
        }
    }

    /**
     * A source, and how it is doing.
     *
     * @param source itself
     * @param state how far it has been fetched
     */
    public record Status(MeasurementSource source, SourceState state) {}

    /**
     * The sources in the order in which they were added.
     *
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public List<Status> all(Actor actor) {
        actor.require(Permission.EDIT_METRICS);
        Map<String, SourceState> states =
                store.all().stream().collect(Collectors.toMap(SourceState::name, Function.identity()));
        Instant now = clock.instant();
        return sources.stream()
                .map(source ->
                        new Status(source, states.getOrDefault(source.name(), SourceState.fresh(source.name(), now))))
                .toList();
    }

    /**
     * Has a source fetched within seconds, unless it is being fetched already.
     *
     * @throws NoSuchElementException where there is no such source
     * @throws org.praktyki.core.account.DeniedException where the actor may not
     */
    public void fetchNow(Actor actor, String name) {
        actor.require(Permission.EDIT_METRICS);
        if (sources.stream().noneMatch(source -> source.name().equals(name))) {
            throw new NoSuchElementException("There is no source " + name);
        }
        Instant now = clock.instant();
        store.add(SourceState.fresh(name, now));
        store.hurry(name, now);
    }

    /** Whether there are any. */
    public boolean isEmpty() {
        return sources.isEmpty();
    }

    /** The names of those that could not be fetched the last time. */
    public List<String> failing() {
        return store.all().stream()
                .filter(SourceState::isFailing)
                .map(SourceState::name)
                .filter(name ->
                        sources.stream().anyMatch(source -> source.name().equals(name)))
                .toList();
    }
}
