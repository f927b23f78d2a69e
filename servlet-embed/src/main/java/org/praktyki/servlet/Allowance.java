package org.praktyki.servlet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How much each visitor may have made for them: what is remembered is given to everyone without counting, and only what has to be
 * made anew is counted.
 */
final class Allowance {

    /** As much as a town hall behind one address asks for in a busy minute: everyone's own search, a letter at a time. */
    static final int AT_ONCE = 300;

    /** What takes some three to ten milliseconds each keeps a processor busy for a tenth of the time at most. */
    static final int A_SECOND = 10;

    /** After that long whoever asked for nothing has it all back, and need not be remembered. */
    private static final Duration WHOLE_AGAIN = Duration.ofSeconds(AT_ONCE / A_SECOND);

    /** About ten megabytes. */
    private static final int MOST_CLIENTS = 50_000;

    /** In bytes. */
    private static final int NETWORK = 8;

    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(WHOLE_AGAIN)
            .executor(Runnable::run)
            .build();

    /** Goes by a clock. */
    Allowance(TimeMeter time) {
        this.time = time;
    }

    /**
     * Takes one from what a client has.
     *
     * @param address where it asks from
     * @return how long to wait for the next one, where nothing is left
     */
    Optional<Duration> take(String address) {
        Optional<String> client = client(address);
        if (client.isEmpty()) {
            return Optional.empty();
        }
        ConsumptionProbe probe = buckets.get(client.get(), unseen -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /**
     * Who is counted as one: of the newer addresses a whole network, since that is what a customer is given, to choose from as they
     * like. Empty for a private network: that is a colleague, or a proxy of which nobody has told, behind which everyone would
     * look like one and the same.
     */
    static Optional<String> client(String address) {
        return Network.address(address.replaceAll("[\\[\\]]|%.*", ""))
                .filter(known -> !isPrivate(known))
                .map(Allowance::network);
    }

    private static boolean isPrivate(InetAddress address) {
        boolean uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || uniqueLocal;
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK)
                : address.getHostAddress();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(A_SECOND, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
