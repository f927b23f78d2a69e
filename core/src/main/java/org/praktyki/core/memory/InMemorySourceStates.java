package org.praktyki.core.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.praktyki.core.metric.source.SourceState;
import org.praktyki.core.metric.source.SourceStateStore;

/** How far sources have been fetched, with the claims to those that are being fetched. */
final class InMemorySourceStates implements SourceStateStore {

    private final Map<String, SourceState> states = new TreeMap<>();
    private final Map<String, UUID> claims = new HashMap<>();

    @Override
    public synchronized List<SourceState> all() {
        return List.copyOf(states.values());
    }

    @Override
    public synchronized void add(SourceState fresh) {
        states.putIfAbsent(fresh.name(), fresh);
    }

    @Override
    public synchronized Optional<SourceState> claim(String name, UUID claim, Instant now, Instant until) {
        Optional<SourceState> due = Optional.ofNullable(states.get(name))
                .filter(state -> !state.dueAt().isAfter(now));
        due.ifPresent(state -> {
            states.put(name, state.withDueAt(until));
            claims.put(name, claim);
        });
        return due;
    }

    @Override
    public synchronized boolean settle(UUID claim, SourceState after) {
        boolean held = claims.remove(after.name(), claim);
        if (held) {
            states.put(after.name(), after);
        }
        return held;
    }

    @Override
    public synchronized boolean hurry(String name, Instant now) {
        boolean free = states.containsKey(name) && !claims.containsKey(name);
        if (free) {
            states.computeIfPresent(name, (same, state) -> state.withDueAt(now));
        }
        return free;
    }
}
