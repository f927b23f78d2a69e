package org.praktyki.core.metric;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was lately made, as much of it as a bound allows; what was not asked for longest goes first. Whoever makes one throws it away as
 * soon as something has changed.
 *
 * @param <K> what is asked for
 * @param <V> what is made of it
 */
final class Recent<K, V> {

    /** Of some hundred bytes each: with two of these bounds, some eighty megabytes. */
    static final int MOST_FIGURES = 300_000;

    private static final float FULL = 0.75f;
    private static final int FEW = 16;

    private final Map<K, V> made = new LinkedHashMap<>(FEW, FULL, true);
    private final ToIntFunction<V> weight;
    private int weighs;

    /** Bounded by how many figures all of it has. */
    Recent(ToIntFunction<V> figures) {
        this.weight = figures;
    }

    /** Two who ask for the same at once may both make it. */
    V get(K key, Supplier<V> making) {
        V known = known(key);
        if (known == null) {
            known = making.get();
            keep(key, known);
        }
        return known;
    }

    private synchronized @Nullable V known(K key) {
        return made.get(key);
    }

    private synchronized void keep(K key, V value) {
        V before = made.put(key, value);
        weighs += weight.applyAsInt(value) - (before == null ? 0 : weight.applyAsInt(before));
        Iterator<V> oldest = made.values().iterator();
        while (weighs > MOST_FIGURES && oldest.hasNext()) {
            weighs -= weight.applyAsInt(oldest.next());
            oldest.remove();
        }
    }
}
