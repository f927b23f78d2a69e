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
    synchronized boolean admit(String from, ContactId to) {
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
        Instant since = clock.instant().minus(WINDOW);
        sent.values().forEach(moments -> moments.removeIf(at -> at.isBefore(since)));
        sent.values().removeIf(Deque::isEmpty);
    }

    /** How many places and contacts are remembered. */
    synchronized int size() {
        return sent.size();
    }

    private int count(String key) {
        return sent.getOrDefault(key, new ArrayDeque<>()).size();
    }

    /** Puts the key behind all others, so that the one that was silent longest stands first. */
    private void add(String key) {
        Deque<Instant> moments = sent.getOrDefault(key, new ArrayDeque<>());
        sent.remove(key);
        moments.addLast(clock.instant());
        sent.put(key, moments);
        Iterator<String> oldest = sent.keySet().iterator();
        while (sent.size() > MOST_PLACES) {
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
