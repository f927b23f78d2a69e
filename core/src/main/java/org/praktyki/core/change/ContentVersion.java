package org.praktyki.core.change;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A number that grows whenever what the public sees may have changed, on whichever node. Whoever keeps something that was made of
 * it reads the number first and makes it afterwards: what was kept is right for as long as the number is the same.
 *
 * <p>A change made on this node has raised it before the command that made it returns; one made on another node does so within a
 * second. To read it costs nothing: it is found out by whoever calls {@link #catchUp}, not by those who read.
 */
public final class ContentVersion implements Follower {

    /**
     * For how long the number holds that could not be found out anew, such as while the database is away or slow: long enough for
     * a hiccup, and too short for anyone to speak of a page that should be gone.
     */
    public static final Duration HOLDS = Duration.ofSeconds(10);

    private final List<Supplier<?>> signs;
    private final Clock clock;
    private List<Object> seen = List.of();
    private volatile Found found;

    /** The number, and when it was found out. */
    private record Found(long number, long at) {}

    /** What was made at a number. */
    private record Made<T>(long number, T value) {}

    /**
     * Follows signs: when any of them has changed, so may have what the public sees. They are asked in their order, by one thread at
     * a time; what is derived from something else comes after it.
     */
    public ContentVersion(List<Supplier<?>> signs, Clock clock) {
        this.signs = List.copyOf(signs);
        this.clock = clock;
        this.found = new Found(0, Long.MIN_VALUE);
    }

    /** The number; absent where it is not known of late, and nothing that was made earlier is to be trusted. */
    public OptionalLong current() {
        Found latest = found;
        long now = clock.millis();
        // a clock that was put back says nothing about how long ago it was
        return latest.at() <= now && now - HOLDS.toMillis() <= latest.at()
                ? OptionalLong.of(latest.number())
                : OptionalLong.empty();
    }

    /**
     * What is made of what the public sees, made anew when it is asked for after that may have changed, and each time where nothing
     * is known of that.
     *
     * @param making a value that goes on reading, and remembers what it read, is kept no longer
     */
    public <T> Supplier<T> keeping(Supplier<T> making) {
        AtomicReference<@Nullable Made<T>> last = new AtomicReference<>();
        return () -> {
            // read first: what is made afterwards may be newer, and is made anew the next time
            OptionalLong number = current();
            if (number.isEmpty()) {
                return making.get();
            }
            Made<T> made = last.get();
            if (made == null || made.number() != number.getAsLong()) {
                made = new Made<>(number.getAsLong(), making.get());
                last.set(made);
            }
            return made.value();
        };
    }

    @Override
    public synchronized void catchUp() {
        long at = clock.millis();
        List<Object> now = signs.stream().<Object>map(Supplier::get).toList();
        long number = found.number();
        found = new Found(now.equals(seen) ? number : number + 1, at);
        seen = now;
    }
}
