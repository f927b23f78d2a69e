package org.praktyki.servlet;

import java.util.Arrays;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param site whose pages these are
 * @param texts the words
 * @param links the addresses
 * @param assets style sheet and icon
 * @param head what the page says of itself
 */
record Layout(Site site, Texts texts, Links links, Assets assets, Head head) {

    /**
     * The page in another language.
     *
     * @param address the page there; the home page for an error, which stands nowhere
     */
    record Other(Language language, String address) {}

    String lang() {
        return texts.language().tag();
    }

    /** What the browser shows above the page. */
    String title() {
        return head.title().isEmpty() ? siteName() : head.title() + " – " + siteName();
    }

    String siteName() {
        return Typography.text(site.name(), Language.DEFAULT.tag());
    }

    String canonical() {
        return head.path().map(links::page).orElse("");
    }

    String styles() {
        return links.asset(assets.styles());
    }

    String icon() {
        return links.asset(assets.icon());
    }

    /** The page in each language, this one's too. */
    List<Other> everyLanguage() {
        return Arrays.stream(Language.values())
                .map(language ->
                        new Other(language, links.in(language).page(head.path().orElse("/"))))
                .toList();
    }

    /** The page in the languages it is not shown in. */
    List<Other> otherLanguages() {
        return everyLanguage().stream()
                .filter(other -> other.language() != texts.language())
                .toList();
    }
}
