package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praktyki.core.partner.Belonging;
import org.praktyki.core.partner.Certainty;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Partner;
import org.praktyki.servlet.PartnerView.Link;

/** One partner, and the partnerships in which it is today. Where nobody may see it any more, the widget leads to the others. */
final class PartnerWidget implements Widget {

    private static final String PARTNER = "partner";

    private final Renderer renderer;

    PartnerWidget(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What the widget shows.
     *
     * @param texts its words
     * @param cards the partner, where everyone may see it
     * @param partnerships in which it is
     * @param all the list of all partners
     */
    record View(Texts texts, List<RosterCard> cards, List<Link> partnerships, String all) {}

    @Override
    public String name() {
        return "partner";
    }

    @Override
    public String title(Locale locale) {
        return Texts.in(locale).say("embed.partner");
    }

    @Override
    public List<WidgetOption> options() {
        return List.of(WidgetOption.one(PARTNER, new WidgetOption.OnePartner(), Texts.saying("embed.option.partner")));
    }

    @Override
    public String html(Embedding embedding) {
        Texts texts = embedding.texts();
        Links links = embedding.links();
        String slug = embedding
                .value(PARTNER)
                .orElseThrow(() -> new RefusedOptionException(texts.say("embed.partner.which", PARTNER)));
        Directory directory = embedding.praktyki().partners().directory();
        LocalDate today = embedding.praktyki().practices().today();
        Optional<Partner> partner = PracticePages.slug(slug).flatMap(directory::partner);
        View view = new View(
                texts,
                partner.map(one -> new PartnerRoster().card(one, directory, today, texts, links)).stream()
                        .toList(),
                partner.map(one -> directory.belongingsOf(one.id())).orElse(List.of()).stream()
                        .filter(belonging -> isHeld(belonging, today))
                        .map(Belonging::partnership)
                        .distinct()
                        .map(one -> new Link(RosterCard.full(one.names().on(today)), links.partnership(one.slug())))
                        .toList(),
                links.page(PartnerRoster.PATH));
        return renderer.html("partnerWidget", view);
    }

    private static boolean isHeld(Belonging belonging, LocalDate day) {
        return belonging.partnership().term().on(day) != Certainty.NONE
                && belonging.membership().term().on(day) != Certainty.NONE;
    }
}
