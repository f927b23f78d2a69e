package org.praktyki.core.embed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Passes everything on to another store. */
class Relay implements EmbedCountStore {

    private final EmbedCountStore store;

    Relay(EmbedCountStore store) {
        this.store = store;
    }

    @Override
    public void add(LocalDate day, Map<Embedded, Long> times) {
        store.add(day, times);
    }

    @Override
    public List<EmbedCount> since(LocalDate day) {
        return store.since(day);
    }

    @Override
    public List<String> hosts() {
        return store.hosts();
    }

    @Override
    public void remove(String host) {
        store.remove(host);
    }

    @Override
    public void removeBefore(LocalDate day) {
        store.removeBefore(day);
    }
}
