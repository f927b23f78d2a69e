package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.partner.PartnerQuery;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.text.Slug;

/** The list of partners. */
final class PartnerRoster implements Roster<Partner> {

    static final String PATH = "/partners";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "partners";
    }

    @Override
    public String parameter() {
        return "kind";
    }

    @Override
    public List<Kind> kinds(Locale locale) {
        return Arrays.stream(PartnerKind.values())
                .map(kind -> new Kind(kind.slug(), kind.label(locale)))
                .toList();
    }

    @Override
    public boolean isDated() {
        return false;
    }

    @Override
    public List<Partner> find(Directory directory, RosterQuery query) {
        Set<PartnerKind> kinds = Arrays.stream(PartnerKind.values())
                .filter(kind -> query.kinds().contains(kind.slug()))
                .collect(Collectors.toSet());
        return directory.partners(new PartnerQuery(query.text(), kinds, query.voivodeships(), query.topics()));
    }

    @Override
    public String kindOf(Partner one) {
        return one.kind().slug();
    }

    @Override
    public Seat seatOf(Partner one) {
        return one.seat();
    }

    @Override
    public Set<Slug> topicsOf(Partner one) {
        return one.topics();
    }

    @Override
    public RosterCard card(Partner one, Directory directory, LocalDate day, Texts texts, Links links) {
        Name name = one.names().on(day);
        long partnerships = directory.belongingsOf(one.id()).stream()
                .map(belonging -> belonging.partnership().id())
                .distinct()
                .count();
        List<String> facts = partnerships == 0 ? List.of() : List.of(texts.count("partnerships.count", partnerships));
        return new RosterCard(
                one.kind().label(texts.language().locale()),
                RosterCard.full(name),
                links.partner(one.slug()),
                RosterCard.others(one.names(), name),
                RosterCard.place(one.seat()),
                facts);
    }
}
