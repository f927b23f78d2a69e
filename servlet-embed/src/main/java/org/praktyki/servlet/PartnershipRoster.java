package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Form;
import org.praktyki.core.partner.Member;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PartnershipQuery;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.text.Slug;

/** The list of partnerships. */
final class PartnershipRoster implements Roster<Partnership> {

    static final String PATH = "/partnerships";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "partnerships";
    }

    @Override
    public String parameter() {
        return "form";
    }

    @Override
    public List<Kind> kinds(Locale locale) {
        return Arrays.stream(Form.values())
                .map(form -> new Kind(form.slug(), form.label(locale)))
                .toList();
    }

    @Override
    public boolean isDated() {
        return true;
    }

    @Override
    public List<Partnership> find(Directory directory, RosterQuery query) {
        Set<Form> forms = Arrays.stream(Form.values())
                .filter(form -> query.kinds().contains(form.slug()))
                .collect(Collectors.toSet());
        return directory.partnerships(
                new PartnershipQuery(query.text(), forms, query.voivodeships(), query.topics(), query.on()));
    }

    @Override
    public String kindOf(Partnership one) {
        return one.form().slug();
    }

    @Override
    public Seat seatOf(Partnership one) {
        return one.seat();
    }

    @Override
    public Set<Slug> topicsOf(Partnership one) {
        return one.topics();
    }

    @Override
    public RosterCard card(Partnership one, Directory directory, LocalDate day, Texts texts, Links links) {
        Name name = one.names().on(day);
        long members = directory.membersOn(one, day).stream()
                .map(Member::partner)
                .distinct()
                .count();
        List<String> facts = new ArrayList<>();
        String period = texts.term(one.term());
        if (!period.isEmpty()) {
            facts.add(period);
        }
        if (members > 0) {
            facts.add(texts.count("partnership.members", members));
        }
        return new RosterCard(
                one.form().label(texts.language().locale()),
                RosterCard.full(name),
                links.partnership(one.slug()),
                RosterCard.others(one.names(), name),
                RosterCard.place(one.seat()),
                facts);
    }
}
