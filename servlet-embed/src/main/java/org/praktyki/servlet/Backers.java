package org.praktyki.servlet;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.text.WebAddress;

/**
 * Who paid.
 *
 * @param language of the words
 * @param lines whole sentences
 * @param all the bodies that paid
 */
record Backers(String language, List<String> lines, List<Backer> all) {

    /**
     * A body that paid.
     *
     * @param website its site
     * @param logo its sign, where that is a picture that can be shown
     */
    record Backer(String name, Optional<String> website, Optional<Sign> logo) {}

    /**
     * A sign.
     *
     * @param address where it is found
     * @param alternative what is seen on it; empty where the name beside it says enough
     */
    record Sign(String address, String alternative) {}

    static Backers of(Shown shown, Links links) {
        String language = shown.practice().language();
        return new Backers(
                language,
                shown.practice().funding().lines().stream()
                        .map(line -> Typography.text(line, language))
                        .toList(),
                shown.practice().funding().funders().stream()
                        .map(funder -> backer(funder, language, shown, links))
                        .toList());
    }

    private static Backer backer(Funder funder, String language, Shown shown, Links links) {
        return new Backer(
                Typography.text(funder.name(), language),
                funder.website().map(WebAddress::value),
                funder.logo()
                        .filter(Logos::isShown)
                        .map(logo -> new Sign(
                                links.page(Logos.path(shown, logo)),
                                logo.description().orElse(""))));
    }

    boolean isEmpty() {
        return lines.isEmpty() && all.isEmpty();
    }
}
