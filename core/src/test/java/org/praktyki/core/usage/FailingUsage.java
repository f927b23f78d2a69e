package org.praktyki.core.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A store that can be made to fail before it keeps a batch, or after. */
final class FailingUsage implements UsageStore {

    enum Failing {
        NEVER,
        BEFORE,
        AFTER
    }

    Failing failing = Failing.NEVER;
    private final UsageStore store;

    FailingUsage(UsageStore store) {
        this.store = store;
    }

    @Override
    public void add(UsageBatch batch) {
        if (failing == Failing.BEFORE) {
            throw new IllegalStateException("away");
        }
        store.add(batch);
        if (failing == Failing.AFTER) {
            throw new IllegalStateException("kept, but nobody heard of it");
        }
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return store.firstDay();
    }

    @Override
    public List<UsageDay> days(LocalDate first, LocalDate last) {
        return store.days(first, last);
    }

    @Override
    public List<UsageCount> most(Use use, Thing.Kind kind, LocalDate first, LocalDate last, int limit) {
        return store.most(use, kind, first, last, limit);
    }

    @Override
    public long total(Used what) {
        return store.total(what);
    }

    @Override
    public void forEach(LocalDate first, LocalDate last, Consumer<UsageRow> taker) {
        store.forEach(first, last, taker);
    }

    @Override
    public void sumUpBefore(LocalDate day) {
        store.sumUpBefore(day);
    }
}
