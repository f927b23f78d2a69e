package org.praktyki.vaadin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.partner.Mention;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.PartnerQuery;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;

/** Where partners are found, to be named in a form. */
interface PartnerSource {

    /**
     * One partner to choose.
     *
     * @param id its identity
     * @param name what it is called, and where it is
     */
    record Choice(PartnerId id, String name) {}

    /** Partners whose names have words that begin so, one stretch of them. */
    List<Choice> find(String text, int offset, int limit);

    /** One partner; its identity where it is gone. */
    Choice choice(PartnerId id);

    /** Who has a part in a practice. */
    List<Involvement> partsIn(PracticeId practice);

    /** Partners that a practice seems to name, and that have no part in it yet. */
    List<Mention> mentions(Practice practice);

    /** What a partner is called now, and where it is. */
    static String describe(Partner partner) {
        return Stream.of(
                        Optional.of(partner.names().latest().text()),
                        partner.names().latest().abbreviation(),
                        partner.seat().locality())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** Those that whoever sits at a desk may see, as of each question. */
    static PartnerSource of(Desk desk) {
        return new PartnerSource() {
            private Directory directory() {
                return desk.praktyki().partners().directory(desk.actor());
            }

            @Override
            public List<Choice> find(String text, int offset, int limit) {
                return directory().partners(new PartnerQuery(text, Set.of(), Set.of(), Set.of())).stream()
                        .skip(offset)
                        .limit(limit)
                        .map(partner -> new Choice(partner.id(), describe(partner)))
                        .toList();
            }

            @Override
            public Choice choice(PartnerId id) {
                return new Choice(
                        id, directory().partner(id).map(PartnerSource::describe).orElseGet(id::toString));
            }

            @Override
            public List<Involvement> partsIn(PracticeId practice) {
                return directory().partsIn(practice);
            }

            @Override
            public List<Mention> mentions(Practice practice) {
                return desk.praktyki().mentions().in(desk.actor(), practice);
            }
        };
    }
}
