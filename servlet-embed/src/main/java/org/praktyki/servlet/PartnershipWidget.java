package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.core.partner.Certainty;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Member;
import org.praktyki.core.partner.Partnership;
import org.praktyki.servlet.PartnerView.Link;

/** One partnership and its members, today or on a day. Where nobody may see it any more, the widget leads to the others. */
final class PartnershipWidget implements Widget {

    private static final String PARTNERSHIP = "partnership";

    /** Whoever wants them all is one step away from the page. */
    private static final int MOST = 60;

    private final Renderer renderer;

    PartnershipWidget(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What the widget shows.
     *
     * @param texts its words
     * @param shown the partnership, where everyone may see it
     * @param all the list of all partnerships
     */
    record View(Texts texts, Optional<Shown> shown, String all) {}

    /**
     * A partnership on a day.
     *
     * @param day in words; empty for today
     * @param members who belongs to it, as many as there is room for
     * @param more how many others
     * @param page the whole of it
     */
    record Shown(RosterCard card, String day, List<Person> members, long more, String page) {}

    /** A member. */
    record Person(Link partner, String role, boolean perhaps) {}

    @Override
    public String name() {
        return "partnership";
    }

    @Override
    public String title(Locale locale) {
        return Texts.in(locale).say("embed.partnership");
    }

    @Override
    public List<WidgetOption> options() {
        return List.of(
                WidgetOption.one(
                        PARTNERSHIP, new WidgetOption.OnePartnership(), Texts.saying("embed.option.partnership")),
                WidgetOption.one(DayParams.ON, new WidgetOption.OneDay(), Texts.saying("embed.option.on")));
    }

    @Override
    public String html(Embedding embedding) {
        Texts texts = embedding.texts();
        Links links = embedding.links();
        String slug = embedding
                .value(PARTNERSHIP)
                .orElseThrow(() -> new RefusedOptionException(texts.say("embed.partnership.which", PARTNERSHIP)));
        Praktyki praktyki = embedding.praktyki();
        Optional<LocalDate> on = embedding.value(DayParams.ON).flatMap(RosterParams::day);
        Directory directory = praktyki.partners().directory();
        Optional<Shown> shown = PracticePages.slug(slug)
                .flatMap(directory::partnership)
                .map(one -> shown(one, directory, on, praktyki.practices().today(), texts, links));
        return renderer.html("partnershipWidget", new View(texts, shown, links.page(PartnershipRoster.PATH)));
    }

    private static Shown shown(
            Partnership partnership,
            Directory directory,
            Optional<LocalDate> on,
            LocalDate today,
            Texts texts,
            Links links) {
        LocalDate day = on.orElse(today);
        List<Member> members = directory.membersOn(partnership, day);
        Map<String, List<String>> parameters = on.map(LocalDate::toString)
                .map(text -> Map.of(DayParams.ON, List.of(text)))
                .orElse(Map.of());
        RosterCard card = new PartnershipRoster().card(partnership, directory, day, texts, links);
        return new Shown(
                on.map(card::on).orElse(card),
                on.map(texts::date).orElse(""),
                members.stream()
                        .limit(MOST)
                        .map(member -> person(member, day, texts, links))
                        .toList(),
                Math.max(0, members.size() - MOST),
                links.list(PartnershipRoster.PATH + "/" + partnership.slug(), parameters));
    }

    private static Person person(Member member, LocalDate day, Texts texts, Links links) {
        return new Person(
                new Link(
                        RosterCard.full(member.partner().names().on(day)),
                        links.partner(member.partner().slug())),
                member.membership().role().label(texts.language().locale()),
                member.certainty() == Certainty.POSSIBLE);
    }
}
