package org.praktyki.servlet;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the addresses of the public internet from those of networks of one's own: IANA's registries of special-purpose addresses (RFC
 * 6890), those of them that are not globally reachable, and multicast.
 */
final class PublicAddresses {

    private static final List<Range> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(Range::parse)
            .toList();

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return SPECIAL.stream().noneMatch(range -> range.contains(bytes));
    }

    /**
     * Addresses that begin alike.
     *
     * @param length of the addresses in bytes
     * @param bits that they have in common
     * @param prefix those bits
     */
    private record Range(int length, int bits, BigInteger prefix) {

        static Range parse(String text) {
            String[] parts = text.split("/");
            try {
                byte[] start = InetAddress.getByName(parts[0]).getAddress();
                int bits = Integer.parseInt(parts[1]);
                return new Range(start.length, bits, prefix(start, bits));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean contains(byte[] address) {
            return address.length == length && prefix(address, bits).equals(prefix);
        }

        private static BigInteger prefix(byte[] address, int bits) {
            return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
        }
    }
}
