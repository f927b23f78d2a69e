package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.partner.Belonging;
import org.praktyki.core.partner.Certainty;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.Succession;
import org.praktyki.core.partner.Tie;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.servlet.PartnerView.Belongings;
import org.praktyki.servlet.PartnerView.Link;
import org.praktyki.servlet.PartnerView.Neighbour;
import org.praktyki.servlet.PartnerView.Part;
import org.praktyki.servlet.PartnerView.Spell;

/** Gathers what the page of a partner shows. */
final class PartnerViews {

    private static final String POLISH = Language.DEFAULT.tag();
    private static final int MOST_PRACTICES = 200;
    private static final int MOST_NEIGHBOURS = 100;

    private final Praktyki praktyki;
    private final Directory directory;
    private final LocalDate today;
    private final Texts texts;
    private final Links links;

    PartnerViews(Praktyki praktyki, Directory directory, LocalDate today, Texts texts, Links links) {
        this.praktyki = praktyki;
        this.directory = directory;
        this.today = today;
        this.texts = texts;
        this.links = links;
    }

    PartnerView of(Partner partner, LinkedData data) {
        Name name = partner.names().on(today);
        List<Tie> ties = directory.network(partner.id(), today);
        List<Neighbour> network =
                ties.stream().limit(MOST_NEIGHBOURS).map(this::neighbour).toList();
        return new PartnerView(
                RosterCard.full(name),
                partner.kind().label(locale()),
                RosterCard.place(partner.seat()),
                names(partner),
                partner.logo()
                        .filter(Logos::isShown)
                        .map(logo -> new Backers.Sign(
                                links.page(PartnerRoster.PATH + "/" + partner.slug() + "/logos/" + logo.key()),
                                logo.description().orElse(""))),
                new Prose(partner.description(), POLISH),
                PartnerMetric.of(partner, texts, today),
                topics(partner),
                partner.succession().flatMap(this::successor),
                directory.belongingsOf(partner.id()).stream()
                        .map(this::belonging)
                        .toList(),
                practices(partner.id()),
                network,
                NetworkDrawing.of(network),
                Math.max(0, ties.size() - MOST_NEIGHBOURS),
                data);
    }

    private Locale locale() {
        return texts.language().locale();
    }

    /** One that was always borne stands in the heading already. */
    private List<Spell> names(Partner partner) {
        List<Spell> names = new ArrayList<>();
        for (Name name : partner.names().all()) {
            String term = texts.term(name.term());
            if (!term.isEmpty() || partner.names().all().size() > 1) {
                names.add(0, new Spell(RosterCard.full(name), "", term));
            }
        }
        return names;
    }

    private List<Link> topics(Partner partner) {
        CategoryTree tree = praktyki.categories().tree();
        return tree.inOrder().stream()
                .filter(topic -> partner.topics().contains(topic.code()))
                .map(topic -> new Link(Typography.text(topic.name(), POLISH), links.topic(topic.code())))
                .toList();
    }

    private Optional<Spell> successor(Succession succession) {
        return directory
                .partner(succession.successor())
                .map(successor -> new Spell(
                        RosterCard.full(successor.names().on(today)),
                        links.partner(successor.slug()),
                        succession
                                .on()
                                .map(date -> texts.say("term.from", texts.date(date)))
                                .orElse("")));
    }

    private Link link(Partnership partnership) {
        return new Link(RosterCard.full(partnership.names().on(today)), links.partnership(partnership.slug()));
    }

    private Belongings belonging(Belonging belonging) {
        Certainty exists = belonging.partnership().term().on(today);
        Certainty held = belonging.membership().term().on(today);
        Certainty certainty = exists.compareTo(held) >= 0 ? exists : held;
        return new Belongings(
                link(belonging.partnership()),
                belonging.membership().role().label(locale()),
                texts.term(belonging.membership().term()),
                certainty == Certainty.NONE ? "" : texts.say("certainty." + certainty));
    }

    private List<Part> practices(PartnerId partner) {
        List<PracticeId> ids = directory.practicesOf(partner).stream()
                .sorted(Comparator.comparing(PracticeId::toString))
                .limit(MOST_PRACTICES)
                .toList();
        Stream<Practice> shown = ids.isEmpty() ? Stream.of() : praktyki.practices().published(ids).stream();
        return shown.map(practice -> part(practice, partner))
                .sorted(Comparator.comparing(part -> part.practice().text(), texts.order()))
                .toList();
    }

    private Part part(Practice practice, PartnerId partner) {
        var title = Typography.set(practice.title(texts.language().tag()));
        String parts = directory.partsIn(practice.id()).stream()
                .filter(involvement -> involvement.partner().equals(partner))
                .map(Involvement::part)
                .map(part -> part.label(locale()))
                .collect(Collectors.joining(", "));
        return new Part(
                new Link(title.value(), links.practice(practice.slug())),
                title.language(),
                Card.place(practice.recordCard()),
                parts);
    }

    private Neighbour neighbour(Tie tie) {
        return new Neighbour(
                new Link(
                        RosterCard.full(tie.partner().names().on(today)),
                        links.partner(tie.partner().slug())),
                tie.partnerships().stream().map(this::link).toList());
    }
}
