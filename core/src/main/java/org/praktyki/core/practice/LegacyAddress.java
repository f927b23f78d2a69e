package org.praktyki.core.practice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a practice stood in the old database: {@code index.php?p1=…&p2=…&art=…}. The parameter {@code s}, which chose between the
 * pages of one practice there, is no part of it.
 *
 * @param section the parameter {@code p1}
 * @param subsection the parameter {@code p2}
 * @param article the parameter {@code art}
 */
public record LegacyAddress(int section, int subsection, int article) {

    private static final String NUMBER = "=(\\d{1,9})(?:[&#].*)?$";

    /** Refuses negative numbers. */
    public LegacyAddress {
        if (section < 0 || subsection < 0 || article < 0) {
            throw new IllegalArgumentException("No legacy address has negative numbers");
        }
    }

    /**
     * Reads the parameters out of an address of the old database.
     *
     * @param address whole, or its query alone
     * @return empty where one of the three is missing
     */
    public static Optional<LegacyAddress> of(String address) {
        Optional<Integer> section = parameter(address, "p1");
        Optional<Integer> subsection = parameter(address, "p2");
        Optional<Integer> article = parameter(address, "art");
        return section.isPresent() && subsection.isPresent() && article.isPresent()
                ? Optional.of(new LegacyAddress(section.get(), subsection.get(), article.get()))
                : Optional.empty();
    }

    private static Optional<Integer> parameter(String address, String name) {
        Matcher matcher = Pattern.compile("(?:^|[?&])" + name + NUMBER).matcher(address);
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** As a query, such as {@code p1=1&p2=2&art=30}. */
    @Override
    public String toString() {
        return "p1=" + section + "&p2=" + subsection + "&art=" + article;
    }
}
