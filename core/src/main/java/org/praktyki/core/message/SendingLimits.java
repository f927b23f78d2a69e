package org.praktyki.core.message;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.signing.Hmac;

/**
 * How much may be sent within a {@link #WINDOW}: from one place, and to one contact. Places are known by a hash alone, salted anew
 * at each start; nothing of them is written anywhere, and whoever sends nothing more is forgotten with the window. Each node counts
 * for itself.
 */
public final class SendingLimits {

    /** How long what was sent counts. */
    public static final Duration WINDOW = Duration.ofHours(1);

    /** How many messages one place may send in a {@link #WINDOW}. */
    public static final int FROM_ONE_PLACE = 5;

    /** How many messages one contact may be sent in a {@link #WINDOW}, from wherever. */
    public static final int TO_ONE_CONTACT = 30;

    /** The network of an IPv6 address: whoever has one has all that begin alike (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    /** Beyond these the places that have been silent longest are forgotten early, lest a flood of them fill the memory. */
    private static final int MOST_PLACES = 20_000;

    private final byte[] salt = new byte[32];
    private final Clock clock;
    private final Map<String, Deque<Instant>> sent = new LinkedHashMap<>();

    /** Counts from nothing. */
    public SendingLimits(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(salt);
    }

    /**
     * Counts a message, unless it is one too many.
     *
     * @param from the sender's network address
     * @return whether it may be sent
     */
    boolean admit(String from, ContactId to) {
        return admit(from, to.toString());
    }

    /**
     * Counts something that is sent to whatever has this name, unless it is one too many.
     *
     * @param from the sender's network address
     * @param to tells it from all others; names no person
     * @return whether it may be sent
     */
    public synchronized boolean admit(String from, String to) {
        forget();
        String place = "from " + Hmac.sign(salt, network(from));
        String contact = "to " + to;
        boolean admitted = count(place) < FROM_ONE_PLACE && count(contact) < TO_ONE_CONTACT;
        if (admitted) {
            add(place);
            add(contact);
        }
        return admitted;
    }

    /** Forgets what no longer counts, as is due now and then: places are remembered no longer than they have to be. */
    public synchronized void forget() {
        Instant since = since();
        Iterator<Deque<Instant>> oldest = sent.values().iterator();
        while (oldest.hasNext() && oldest.next().getLast().isBefore(since)) {
            oldest.remove();
        }
    }

    private Instant since() {
        return clock.instant().minus(WINDOW);
    }

    /** How many places and contacts are remembered. */
    synchronized int size() {
        return sent.size();
    }

    private long count(String key) {
        Instant since = since();
        return sent.getOrDefault(key, new ArrayDeque<>()).stream()
                .filter(at -> !at.isBefore(since))
                .count();
    }

    /** Puts the key behind all others, so that the one that was silent longest stands first. */
    private void add(String key) {
        Instant since = since();
        Deque<Instant> moments = sent.getOrDefault(key, new ArrayDeque<>());
        moments.removeIf(at -> at.isBefore(since));
        moments.addLast(clock.instant());
        sent.remove(key);
        sent.put(key, moments);
        if (sent.size() > MOST_PLACES) {
            Iterator<String> oldest = sent.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private static byte[] network(String address) {
        if (address.contains(":")) {
            try {
                // what has a colon is never looked up as a name
                byte[] bytes = InetAddress.getByName(address).getAddress();
                return bytes.length > NETWORK_BYTES * 2 - 1 ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
            } catch (UnknownHostException e) {
                // then it counts as it is written
            }
        }
        return address.getBytes(StandardCharsets.UTF_8);
    }
}
