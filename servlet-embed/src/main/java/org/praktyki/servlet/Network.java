package org.praktyki.servlet;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses, or a single one. Names are never looked up.
 *
 * @param first any address of the range
 * @param bits how many bits at their beginning all its addresses share
 */
record Network(InetAddress first, int bits) {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    Network {
        if (bits < 0 || bits > length(first)) {
            throw new IllegalArgumentException("Not that many bits: " + bits);
        }
    }

    /**
     * Reads {@code 192.0.2.7}, {@code 10.0.0.0/8} or {@code 2001:db8::/32}.
     *
     * @throws IllegalArgumentException where it is none of these
     */
    static Network of(String text) {
        String[] parts = text.strip().split("/", -1);
        InetAddress address = parts.length > 2 ? null : address(parts[0]).orElse(null);
        if (address == null || (parts.length == 2 && !parts[1].matches("\\d{1,3}"))) {
            throw new IllegalArgumentException("Not an address or a range of addresses: " + text);
        }
        return new Network(address, parts.length == 2 ? Integer.parseInt(parts[1]) : length(address));
    }

    /** Reads an address written in digits; empty where it is none. */
    static Optional<InetAddress> address(String text) {
        boolean isAddress = V4.matcher(text).matches()
                || (text.contains(":") && V6.matcher(text).matches());
        try {
            return isAddress ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return mine.length == other.length
                && Arrays.equals(mine, 0, whole, other, 0, whole)
                && (rest == 0 || ((mine[whole] ^ other[whole]) & 0xff) >> (Byte.SIZE - rest) == 0);
    }

    private static int length(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}
