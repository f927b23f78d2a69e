package org.praktyki.servlet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.praktyki.servlet.Remembered.Address;

/** The answers made of one version of the content, and those that are being made. */
final class Shelf {

    /** What an answer costs beside its bytes, about. */
    private static final int ABOUT = 2000;

    /** A row changed past the library leaves no trace in the audit, and is seen after that long. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final long version;
    private final Cache<Address, Optional<Reply>> kept;
    private final ConcurrentMap<Address, CompletableFuture<Optional<Reply>>> inMaking = new ConcurrentHashMap<>();

    /**
     * An empty one.
     *
     * @param bytes how much is kept: of more, what is asked for most often
     */
    Shelf(long version, long bytes) {
        this.version = version;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher(Shelf::weight)
                .expireAfterWrite(LONGEST)
                // no thread but the visitors' own: none outlives the application
                .executor(Runnable::run)
                .build();
    }

    private static int weight(Address address, Optional<Reply> answer) {
        long names = 2L
                * (address.base().length()
                        + address.address().length()
                        + address.query().length());
        return Math.toIntExact(Math.min(
                Integer.MAX_VALUE, ABOUT + names + answer.map(Reply::weight).orElse(0L)));
    }

    long version() {
        return version;
    }

    ConcurrentMap<Address, CompletableFuture<Optional<Reply>>> inMaking() {
        return inMaking;
    }

    Optional<Reply> find(Address address) {
        Optional<Reply> answer = kept.getIfPresent(address);
        return answer == null ? Optional.empty() : answer;
    }

    /** Keeps an answer that may be kept, as it is given from then on. */
    Reply keep(Address address, Reply reply) {
        if (!reply.isLasting()) {
            return reply;
        }
        Reply whole = reply.compressing();
        kept.put(address, Optional.of(whole));
        return whole;
    }

    /** How much it holds by now. */
    long bytes() {
        kept.cleanUp();
        return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
