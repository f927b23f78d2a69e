package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.servlet.PartnerView.Link;

/**
 * Who has a part in a practice, and the partnerships that it came of.
 *
 * @param partners each once
 * @param partnerships in the order of their names
 */
record Companions(List<Companion> partners, List<Link> partnerships) {

    /** A partner, and what it does in the practice. */
    record Companion(Link partner, String parts) {}

    /** Of what everyone may see. */
    static Companions of(PracticeId practice, Directory directory, LocalDate today, Texts texts, Links links) {
        Locale locale = texts.language().locale();
        Map<PartnerId, String> parts = directory.partsIn(practice).stream()
                .collect(Collectors.groupingBy(
                        Involvement::partner,
                        LinkedHashMap::new,
                        Collectors.mapping(part -> part.part().label(locale), Collectors.joining(", "))));
        return new Companions(
                parts.entrySet().stream()
                        .flatMap(entry -> directory.partner(entry.getKey()).stream()
                                .map(partner -> new Companion(link(partner, today, links), entry.getValue())))
                        .toList(),
                directory.partnershipsOf(practice).stream()
                        .map(one -> new Link(RosterCard.full(one.names().on(today)), links.partnership(one.slug())))
                        .toList());
    }

    private static Link link(Partner partner, LocalDate today, Links links) {
        return new Link(RosterCard.full(partner.names().on(today)), links.partner(partner.slug()));
    }
}
