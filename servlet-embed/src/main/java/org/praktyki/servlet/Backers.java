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
     * @param logo the address of its sign, where that is a picture that can be shown
     */
    record Backer(String name, Optional<String> website, Optional<String> logo) {}

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
                funder.logo().filter(Logos::isShown).map(logo -> links.page(Logos.path(shown, logo))));
    }

    boolean isEmpty() {
        return lines.isEmpty() && all.isEmpty();
    }
}
