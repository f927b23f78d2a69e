package org.praktyki.servlet;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.usage.Visitors;

/**
 * What stands around every page.
 *
 * @param site whose pages these are
 * @param texts the words
 * @param links the addresses
 * @param assets style sheet and icon
 * @param visitors the counter of visitors, where there is one
 * @param measuring whether there is an indicator to be looked at
 * @param head what the page says of itself
 */
record Layout(
        Site site, Texts texts, Links links, Assets assets, Optional<Visitors> visitors, boolean measuring, Head head) {

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

    /** What the counter of visitors says. */
    Optional<String> counter() {
        return visitors.map(texts::visitors);
    }

    String siteName() {
        return Typography.text(site.name(), Language.DEFAULT.tag());
    }

    /** The page's one address: a whole one where the site knows where the public finds it. */
    String canonical() {
        return whole(texts.language());
    }

    /** The page in each language, under addresses like that of {@link #canonical()}. */
    List<Other> alternates() {
        return Arrays.stream(Language.values())
                .map(language -> new Other(language, whole(language)))
                .toList();
    }

    /** The page for those whose language there is none of. */
    String fallback() {
        return whole(Language.DEFAULT);
    }

    private String whole(Language language) {
        String base = site.publicAddress().map(URI::toString).orElse(links.base());
        return new Links(base, language).page(head.path().orElse("/"));
    }

    /**
     * Where other sites are told how to show this page.
     *
     * @param format of the answer
     * @return empty where it cannot be shown elsewhere, or the site does not know where the public finds it
     */
    Optional<String> oembed(String format) {
        return site.publicAddress()
                .filter(home ->
                        head.isPublic() && Embeddable.at(home, canonical()).isPresent())
                .map(home -> OEmbed.about(home.toString(), canonical(), format));
    }

    String styles() {
        return links.asset(assets.styles());
    }

    String suggest() {
        return links.asset(assets.suggest());
    }

    String builder() {
        return links.asset(assets.builder());
    }

    String days() {
        return links.asset(assets.days());
    }

    Assets.ForMaps forMaps() {
        return assets.forMaps();
    }

    String icon() {
        return links.asset(assets.icon());
    }

    /** The page in the languages it is not shown in. */
    List<Other> otherLanguages() {
        return Arrays.stream(Language.values())
                .filter(language -> language != texts.language())
                .map(language ->
                        new Other(language, links.in(language).page(head.path().orElse("/"))))
                .toList();
    }
}
