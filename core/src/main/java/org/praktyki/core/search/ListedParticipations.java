package org.praktyki.core.search;

import java.util.List;
import java.util.Set;
import org.praktyki.core.partner.Directories;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.practice.PracticeId;

/** Who has a part in which practice, as the directory of partners says. */
record ListedParticipations(Directories directories) implements Participations {

    @Override
    public void catchUp() {
        directories.catchUp();
    }

    @Override
    public List<Participant> in(PracticeId practice) {
        Directory published = directories.published();
        return published.partsIn(practice).stream()
                .map(Involvement::partner)
                .distinct()
                .flatMap(id -> published.partner(id).stream())
                .map(ListedParticipations::participant)
                .toList();
    }

    private static Participant participant(Partner partner) {
        return new Participant(
                partner.slug(), partner.kind(), partner.names().latest().text());
    }

    @Override
    public Set<PracticeId> naming(Set<PartnerId> entries) {
        return directories.practicesNaming(entries);
    }
}
